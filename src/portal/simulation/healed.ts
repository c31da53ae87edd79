import type { Fault } from '../../ports/world.ts';

/** The fault that undoes another. */
export function healed(fault: Fault): Fault {
  switch (fault.fault) {
    case 'power':
      return { fault: 'power', target: fault.target, on: true };
    case 'messages':
      return { fault: 'messages', target: fault.target, lostPermille: 0, delay: 0 };
    case 'refuse':
      return { fault: 'refuse', target: fault.target, message: '' };
  }
}

/** True for a fault that undoes one instead of being one. */
export function heals(fault: Fault): boolean {
  switch (fault.fault) {
    case 'power':
      return fault.on;
    case 'messages':
      return fault.lostPermille === 0 && fault.delay === 0;
    case 'refuse':
      return fault.message === '';
  }
}
