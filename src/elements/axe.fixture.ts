import axe from 'axe-core';

/** What a screen-reader user would stumble over in what is drawn, as short lines; none is right. */
export async function violations(root: Element = document.body): Promise<string[]> {
  const found = await axe.run(root, {
    // These ask for a whole page around the element.
    resultTypes: ['violations'],
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary ?? ''}`),
  );
}
