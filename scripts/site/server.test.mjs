import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { portalHeader, scriptHeader } from './csp.mjs';
import { serve } from './server.mjs';

/** @type {string} */
let folder;
/** @type {import('./server.mjs').RunningSite} */
let site;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
  const root = join(folder, 'dist');
  await mkdir(join(root, 'weblets', '0.1.0'), { recursive: true });
  await mkdir(join(root, 'assets'));
  await writeFile(join(folder, 'secret.txt'), 'outside');
  await writeFile(join(root, 'index.html'), '<!doctype html><title>Portal</title>');
  await writeFile(join(root, 'first-paint.js'), 'void 0;'.repeat(100));
  await writeFile(join(root, 'assets', 'app-Ab12_-9z.js'), 'void 0;');
  await writeFile(join(root, 'weblets', '0.1.0', 'vm.js'), 'void 0;');
  await writeFile(join(root, 'weblets', 'latest.json'), '{}');
  await symlink(join(folder, 'secret.txt'), join(root, 'leak.txt'));
  await symlink(folder, join(root, 'up'));
  await symlink(join(root, 'first-paint.js'), join(root, 'same.js'));
  site = await serve({ root });
});

afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

/**
 * Sends a request line as it stands: `fetch` would tidy the target up.
 *
 * @param {string} target
 * @param {Record<string, string>} [headers]
 * @param {string} [method]
 * @returns {Promise<{ status: number, headers: import('node:http').IncomingHttpHeaders, text: string }>}
 */
function ask(target, headers = {}, method = 'GET') {
  const { hostname, port } = new URL(site.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: target, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (/** @type {string} */ part) => (text += part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('a target that is no path of this site', () => {
  test.each([
    '//elsewhere.example/first-paint.js',
    '/\\elsewhere.example/first-paint.js',
    '/..//elsewhere.example',
    '/%2Felsewhere.example',
    'http://elsewhere.example/first-paint.js',
    '*',
    '/%zz',
    '/first-paint.js%00.txt',
  ])('%s is answered with 400', async (target) => {
    const { status, text } = await ask(target, { accept: 'text/html' });
    expect(status).toBe(400);
    expect(text).toBe('Bad request\n');
  });
});

test('no link is followed out of the folder, one to a file of the site is', async () => {
  for (const target of ['/leak.txt', '/up/secret.txt', '/up/dist/index.html'])
    expect((await ask(target)).status, target).toBe(target.startsWith('/up/dist') ? 200 : 404);
  expect((await ask('/same.js')).status).toBe(200);
});

test('every answer forbids guessing of types and what no page uses', async () => {
  const answers = await Promise.all([
    ask('/', { accept: 'text/html' }),
    ask('/first-paint.js'),
    ask('/nowhere.js'),
    ask('//nowhere'),
    ask('/', {}, 'POST'),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 400, 405]);
  for (const { headers } of answers) {
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['referrer-policy']).toBe('no-referrer');
  }
});

test('pages have the portal’s policy, scripts the one of workers', async () => {
  const policyOf = async (/** @type {string} */ target) =>
    (await ask(target, { accept: 'text/html' })).headers['content-security-policy'];
  expect(await policyOf('/')).toBe(portalHeader);
  expect(await policyOf('/deployments')).toBe(portalHeader);
  expect(await policyOf('/first-paint.js')).toBe(scriptHeader);
  expect(await policyOf('/weblets/0.1.0/vm.js')).toBe(scriptHeader);
  expect(await policyOf('/weblets/latest.json')).toBeUndefined();
});

test('files whose name or folder holds their version are kept for a year, others asked for again', async () => {
  const kept = async (/** @type {string} */ target) =>
    (await ask(target, { accept: 'text/html' })).headers['cache-control'];
  expect(await kept('/assets/app-Ab12_-9z.js')).toBe('public, max-age=31536000, immutable');
  expect(await kept('/weblets/0.1.0/vm.js')).toBe('public, max-age=31536000, immutable');
  expect(await kept('/weblets/latest.json')).toBe('no-cache');
  expect(await kept('/first-paint.js')).toBe('no-cache');
  expect(await kept('/')).toBe('no-cache');
});

test('what a client has already is not sent again, and each encoding has its own tag', async () => {
  const plain = await ask('/first-paint.js');
  const packed = await ask('/first-paint.js', { 'accept-encoding': 'gzip' });
  const tags = [plain, packed].map(({ headers }) => headers.etag ?? '');
  expect(new Set(tags).size).toBe(2);
  for (const known of [tags[0] ?? '', `W/${tags[0] ?? ''}`, `"other", ${tags[0] ?? ''}`, '*']) {
    const again = await ask('/first-paint.js', { 'if-none-match': known });
    expect([again.status, again.text]).toEqual([304, '']);
    expect(again.headers.etag).toBe(tags[0]);
  }
  const changed = await ask('/first-paint.js', { 'if-none-match': tags[1] ?? '' });
  expect(changed.status).toBe(200);
  expect(changed.text).toContain('void 0;');
});
