import type { DeploymentStatus, WorkloadResult } from '../../model/deployment.ts';
import type { SealedSecret } from '../../model/sealed-secret.ts';
import type { Workload } from '../../model/workloads/workload.ts';
import { courses, spansOf } from '../runtime/courses.ts';
import type { DeploymentRecord, State } from '../runtime/state.ts';
import { answeringAt } from '../world/faults.ts';

/** Data of a workload that is ok, per type (protocol D.3). */
export type Describe = (workload: Workload<SealedSecret>) => WorkloadResult['data'];

/**
 * What the node says at instant `at`; undefined while it has no power. In grace everything that
 * runs is paused (protocol B.5).
 */
export function statusAt(
  state: State,
  record: DeploymentRecord,
  at: number,
  describe: Describe,
): DeploymentStatus | undefined {
  const latest = record.versions.at(-1);
  if (!latest) return undefined;
  const span = answeringAt(spansOf(state, record.row), at);
  if (!span) return undefined;
  const inGrace = state.contracts.get(record.contractId)?.state.kind === 'GracePeriod';
  const all = new Map(courses(state, record, span.from).map((each) => [each.workload.name, each]));
  return {
    ...latest.deployment,
    workloads: latest.deployment.workloads.map((workload) => {
      const course = all.get(workload.name);
      const created = Math.floor((course?.done ?? at) / 1000);
      const result = (state: WorkloadResult['state'], message = '', data = {}): WorkloadResult => ({
        created,
        state,
        message,
        data,
      });
      if (!course || course.done > at)
        return { ...workload, result: { ...result('init'), created: 0 } };
      if (course.state !== 'ok')
        return { ...(course.stands ?? workload), result: result(course.state, course.message) };
      return {
        ...workload,
        // Addresses take curve arithmetic, and who lists a thousand machines reads none of them.
        result: {
          ...result(inGrace ? 'paused' : 'ok'),
          get data() {
            return describe(workload);
          },
        },
      };
    }),
  };
}
