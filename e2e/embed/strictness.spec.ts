import { expect, test } from './foreign-page.ts';

const inline = `<script>document.title = 'Inline ran'</script>`;

test('a strict foreign page runs nothing inline, so what embeds there needs nothing inline', async ({
  foreign,
}) => {
  await expect(await foreign.open(inline, 'strict')).toHaveTitle('A foreign page');
});

test('a page without a policy runs what it likes', async ({ foreign }) => {
  await expect(await foreign.open(inline, 'none')).toHaveTitle('Inline ran');
});
