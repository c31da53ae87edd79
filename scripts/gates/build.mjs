/** Gate: the build succeeds and says nothing but what it built: a warning is a fault. */
import { runNode } from './run.mjs';

const { code, output } = await runNode(['scripts/build.mjs']);
const lines = output.split('\n').filter((line) => line.trim() !== '');
const built = lines.filter((line) => /^Built the portal and \d+ weblet files/.test(line));
const others = lines.filter((line) => !built.includes(line));

for (const line of others) console.error(line);
console.log(built[0] ?? 'Built nothing.');
process.exitCode = code !== 0 || others.length > 0 || built.length === 0 ? 1 : 0;
