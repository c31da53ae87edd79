/** A command that fetches an address, for a POSIX shell: quotes in it cannot end the word. */
export const curlOf = (url: string): string =>
  `curl --fail --header 'Accept: application/json' '${url.replaceAll("'", String.raw`'\''`)}'`;
