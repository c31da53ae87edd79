/** What a person knows a key by: its comment, else its last characters. */
export function keyName(line: string): string {
  const [, body = '', ...comment] = line.trim().split(/\s+/);
  return comment.join(' ') || `…${body.slice(-12)}`;
}
