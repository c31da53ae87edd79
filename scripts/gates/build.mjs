/** Gate: the build succeeds and says nothing but what it built: a warning is a fault. */
import { readBuildOutput } from './build-output.mjs';
import { runNode } from './run.mjs';

const { code, output } = await runNode(['scripts/build.mjs']);
const { built, warnings } = readBuildOutput(output);

for (const warning of warnings) console.error(warning);
console.log(built ?? 'Built nothing.');
process.exitCode = code !== 0 || warnings.length > 0 || !built ? 1 : 0;
