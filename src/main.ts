/** The portal's composition root: picks the simulated or the real grid and starts the shell. */
import { GridProvider } from './queries/grid-provider.ts';
import { VERSION } from './queries/version.ts';
import { admitOwnScripts } from './portal/own-scripts.ts';
import './portal/tf-portal.ts';
import { applyAppearance, rememberedAppearance } from './portal/wiring/appearance.ts';
import { openFromLink, type Opening } from './portal/wiring/open-from-link.ts';
import { rememberedWorld, rememberWorld } from './portal/wiring/remembered-world.ts';
import { openSession } from './portal/wiring/session.ts';
import { supplyShell } from './portal/wiring/shell.ts';
import { suppliesFrom } from './portal/wiring/supplies.ts';
import { momentNamed, withoutWorld, worldNamed } from './portal/wiring/world-link.ts';

admitOwnScripts();
applyAppearance(rememberedAppearance());

const portal = document.createElement('tf-portal');
document.body.append(portal);
const provider = new GridProvider(portal, { version: VERSION, state: 'opening' });

async function openWorld(opening: Opening) {
  const { openSimGrid } = await import('./sim/sim-grid.ts');
  return openSimGrid(opening);
}

async function start(): Promise<void> {
  const { searchParams } = new URL(location.href);
  const usual = rememberedWorld();
  const world = worldNamed(searchParams, usual) ?? usual;
  const moment = momentNamed(searchParams);
  const { grid } = moment
    ? await openFromLink(openWorld, world, moment)
    : { grid: await openWorld(world) };
  rememberWorld(world);
  history.replaceState(history.state, '', withoutWorld(new URL(location.href)));
  const session = openSession(grid);
  provider.set({ version: VERSION, state: 'ready', ...session });
  supplyShell(portal, session, () => false);
  portal.supply = suppliesFrom(session, () => undefined);
}

void start();
