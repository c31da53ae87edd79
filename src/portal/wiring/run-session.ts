import { isOpen, type Operation } from '../../operations/engine/operation.ts';
import type { Grid } from '../../ports/grid.ts';
import type { Profile } from '../../profile/profile.ts';
import { profileExists } from '../../profile/profile-exists.ts';
import type { GridProvider } from '../../queries/grid-provider.ts';
import { VERSION } from '../../queries/version.ts';
import type { TfPortal } from '../tf-portal.ts';
import { applyAppearance } from './appearance.ts';
import { onNewerVersion } from './newer-version.ts';
import { openSession, type Session } from './session.ts';
import { supplyShell, type ShellState } from './shell.ts';
import { suppliesFrom } from './supplies.ts';

/**
 * Runs the portal on an open grid: offers it to the weblets, supplies shell and pages, carries out
 * what a person asks, and takes up operations that an earlier visit left open.
 */
export function runSession(portal: TfPortal, provider: GridProvider, grid: Grid): Session {
  const state: ShellState = { superseded: false, withOperations: false };
  const session = openSession(grid, followProfile);
  const { profile, operations } = session;
  provider.set({ version: VERSION, state: 'ready', grid, profile, operations });
  const wire = supplyShell(portal, session, state);
  portal.supply = suppliesFrom(session, () => undefined);
  const update = (change: Partial<ShellState>): void => {
    Object.assign(state, change);
    wire.requestUpdate();
  };

  function followProfile(opened: Profile): void {
    opened.watch((topic) => {
      if (topic === 'settings') void opened.settings.get().then(applyAppearance);
      if (topic === 'operations') update({ withOperations: true });
      if (topic === 'profile') update({ superseded: opened.state === 'superseded' });
    });
  }

  async function takeUp(): Promise<void> {
    void import('./commands.ts').then(({ supplyCommands }) => supplyCommands(portal, session));
    await lookForProfile();
  }

  /** Opens the profile if there is one; another tab may make the first. */
  async function lookForProfile(): Promise<void> {
    if (!(await profileExists())) return;
    stopLooking();
    const opened = await profile();
    applyAppearance(await opened.settings.get());
    const journal = await opened.journal<Operation>().list(grid.name);
    if (journal.length > 0) update({ withOperations: true });
    if (journal.some(isOpen)) await operations();
  }

  const stopLooking = grid.watch(() => void lookForProfile().catch(() => undefined));
  portal.addEventListener('tf-intent', (event) => {
    portal.failure = undefined;
    event.outcome = import('./intents.ts').then(({ carryOut }) => carryOut(session, event.intent));
    event.outcome.catch((error: unknown) => {
      if (!event.drawsErrors) portal.failure = error;
    });
  });
  if (grid.reach) {
    // Whoever chose a real grid wants to see it, and again as soon as there is a connection.
    const ask = (): void => void grid.proxy.inventory().catch(() => undefined);
    addEventListener('online', () => void grid.reach?.refresh());
    ask();
  }
  onNewerVersion(VERSION, () => update({ superseded: true }));
  // After the first page is drawn: nothing of it waits for the profile.
  requestAnimationFrame(() => void takeUp().catch(() => undefined));
  return session;
}
