import { expect, it } from 'vitest';
import { workloadNameProblem } from './workload-name.ts';

it.each([
  ['vm1', undefined],
  ['A_9', undefined],
  ['a'.repeat(35), undefined],
  ['a'.repeat(36), 'too-long'],
  ['', 'empty'],
  ['my-vm', 'bad-character'],
  ['vm 1', 'bad-character'],
  ['vé', 'bad-character'],
  ['vm1\n', 'bad-character'],
  ['ygg', 'reserved'],
])('judges the workload name %j', (name, problem) => {
  expect(workloadNameProblem(name)).toBe(problem);
});
