/**
 * True for what can be the name of a port's method. A port that stands in for another is looked at
 * like any object: a promise that resolves to it asks for `then`, a template it is handed to for
 * marks of its own.
 */
export const isMethod = (name: string | symbol): name is string =>
  typeof name === 'string' && /^[a-z]/.test(name) && name !== 'then';
