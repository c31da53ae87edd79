import type { Detail, Operation, Phase, PhaseName, PhaseState } from './operation.ts';

type PhaseChange = (phase: Phase) => Phase;

function changed(operation: Operation, change: PhaseChange): Operation {
  return { ...operation, phases: operation.phases.map(change) };
}

/** Phases of a new operation. */
export function waitingPhases(names: readonly PhaseName[]): readonly Phase[] {
  return names.map((phase) => ({ phase, state: 'waiting' }));
}

/** Begins a phase at grid time `now`; one that runs already keeps its start and what it said last. */
export function begun(
  operation: Operation,
  name: PhaseName,
  now: number,
  detail?: Detail,
): Operation {
  return changed(operation, (phase) => {
    if (phase.phase !== name) return phase;
    if (phase.state === 'running') return { ...phase, detail: detail ?? phase.detail };
    return { phase: name, state: 'running', startedAt: now, detail };
  });
}

/** Ends a phase as done. */
export function ended(operation: Operation, name: PhaseName, now: number): Operation {
  return changed(operation, (phase) =>
    phase.phase === name ? { ...phase, state: 'done', endedAt: now, detail: undefined } : phase,
  );
}

/** Says what the running phase is busy with. */
export function detailed(operation: Operation, detail: Detail): Operation {
  return changed(operation, (phase) => (phase.state === 'running' ? { ...phase, detail } : phase));
}

/** Ends what runs as `state` and skips what waits. */
export function closed(
  operation: Operation,
  state: Extract<PhaseState, 'failed' | 'skipped'>,
  now: number,
): Operation {
  return changed(operation, (phase) => {
    if (phase.state === 'running') return { ...phase, state, endedAt: now };
    return phase.state === 'waiting' ? { ...phase, state: 'skipped' } : phase;
  });
}

/** Puts some phases back to where nothing has happened. */
export function rewound(operation: Operation, names: readonly PhaseName[]): Operation {
  return changed(operation, (phase) =>
    names.includes(phase.phase) ? { phase: phase.phase, state: 'waiting' } : phase,
  );
}
