/** An address from a template: `{id}` stands for a number or code. */
export const hrefOf = (template: string, id: string): string =>
  template.replaceAll('{id}', encodeURIComponent(id));
