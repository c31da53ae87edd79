/** What a piece of code is, as far as colour goes. */
export type Token = 'plain' | 'comment' | 'string' | 'number' | 'word' | 'name';
export type CodeLanguage = 'json' | 'html' | 'ts' | 'shell' | 'text';
export interface Piece {
  readonly text: string;
  readonly token: Token;
}

/** One group per kind of token, named after it; what no group takes is plain. */
const grammars: Readonly<Record<Exclude<CodeLanguage, 'text'>, RegExp>> = {
  json: /(?<name>"(?:[^"\\]|\\.)*"(?=\s*:))|(?<string>"(?:[^"\\]|\\.)*")|(?<number>-?\d[\d.eE+-]*)|(?<word>\b(?:true|false|null)\b)/g,
  html: /(?<comment><!--[\s\S]*?-->)|(?<string>"[^"]*"|'[^']*')|(?<word><\/?[\w-]+|\/?>)|(?<name>[\w-]+(?==))/g,
  ts: /(?<comment>\/\/.*)|(?<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`)|(?<number>\b\d[\d_.]*n?\b)|(?<word>\b(?:import|from|export|const|let|await|async|new|return|if|else|type|interface|function|true|false|null|undefined)\b)/g,
  shell:
    /(?<comment>#.*)|(?<string>'[^']*'|"(?:[^"\\]|\\.)*")|(?<name>\s--?[\w-]+)|(?<word>^\s*[\w./-]+)/gm,
};

const tokens = ['comment', 'string', 'number', 'word', 'name'] as const;

/** Cuts code into pieces for colouring; joined, they are the code again. */
export function highlight(code: string, language: CodeLanguage): Piece[] {
  if (language === 'text') return [{ text: code, token: 'plain' }];
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of code.matchAll(grammars[language])) {
    if (match.index > end) pieces.push({ text: code.slice(end, match.index), token: 'plain' });
    const token = tokens.find((name) => match.groups?.[name] !== undefined) ?? 'plain';
    pieces.push({ text: match[0], token });
    end = match.index + match[0].length;
  }
  if (end < code.length) pieces.push({ text: code.slice(end), token: 'plain' });
  return pieces;
}
