/** The ends of a hash or an account, by which people tell them apart. */
export const shortHash = (text: string, head = 8, tail = 6): string =>
  text.length <= head + tail + 1 ? text : `${text.slice(0, head)}…${text.slice(-tail)}`;
