/** The portal's composition root: picks the simulated or the real grid and starts the shell. */
import { hrefTo } from './portal/href.ts';
import { keepInAddress, withKept } from './portal/kept-query.ts';
import { admitOwnScripts } from './portal/own-scripts.ts';
import { saveFile } from './portal/save-file.ts';
import './portal/tf-portal.ts';
import {
  applyAppearance,
  followAppearance,
  rememberedAppearance,
} from './portal/wiring/appearance.ts';
import {
  gridFault,
  gridNamed,
  gridQuery,
  leaveFor,
  rememberedGrid,
  rememberGrid,
  unknownProxy,
  withGrid,
} from './portal/wiring/grid-choice.ts';
import { narrowConnections } from './portal/wiring/narrow-connections.ts';
import { openFromLink, type Opening } from './portal/wiring/open-from-link.ts';
import { rememberedWorld, rememberWorld } from './portal/wiring/remembered-world.ts';
import { runSession } from './portal/wiring/run-session.ts';
import {
  momentNamed,
  withoutWorld,
  worldNamed,
  type WorldMoment,
  type WorldName,
} from './portal/wiring/world-link.ts';
import { loadKnownWords } from './messages/area.ts';
import { chooseLocale } from './messages/language.ts';
import type { GridChoice } from './model/network.ts';
import type { Grid } from './ports/grid.ts';
import { GridProvider } from './queries/grid-provider.ts';
import { VERSION } from './queries/version.ts';

const SIM: GridChoice = { grid: 'sim' };

const loadSim = () => import('./sim/sim-grid.ts');

const openSim = async (opening: Opening): Promise<Grid> => (await loadSim()).openSimGrid(opening);

/** Opens a network of the real grid, for reading. */
async function openLive(choice: GridChoice & { grid: 'live' }): Promise<Grid> {
  const { openLiveGrid, proxiesOf } = await import('./live/live-grid.ts');
  const { openSnapshots } = await import('./profile/snapshots.ts');
  narrowConnections(proxiesOf(choice.network, choice.proxy));
  return openLiveGrid({ ...choice, snapshots: openSnapshots() });
}

/** Runs the portal on a network of the real grid; what is wrong with its name is said by the shell. */
async function startLive(
  portal: HTMLElementTagNameMap['tf-portal'],
  choice: GridChoice & { grid: 'live' },
): Promise<void> {
  rememberGrid(choice);
  keepInAddress(gridQuery(choice));
  history.replaceState(history.state, '', withKept(new URL(location.href)));
  const provider = new GridProvider(portal, { version: VERSION, state: 'opening' });
  try {
    runSession(portal, provider, await openLive(choice));
  } catch (cause) {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    provider.set({ version: VERSION, state: 'failed', error });
    portal.failure = error;
    portal.unopened = true;
    portal.addEventListener('tf-intent', ({ intent }) => {
      if (intent.do === 'choose-grid') leaveFor(intent.choice);
    });
  }
}

/** Opens the world of the address, or the one this tab had, and runs the portal on it. */
async function start(portal: HTMLElementTagNameMap['tf-portal'], world: WorldName): Promise<void> {
  const provider = new GridProvider(portal, { version: VERSION, state: 'opening' });
  const moment = momentNamed(new URL(location.href).searchParams);
  const { grid, asLinked } = moment
    ? await openFromLink(openSim, world, moment)
    : { grid: await openSim(world), asLinked: true };
  rememberWorld(world);
  history.replaceState(history.state, '', withGrid(withoutWorld(new URL(location.href)), SIM));
  const session = runSession(portal, provider, grid);
  if (!moment || asLinked) return;
  const { askAboutLink } = await import('./portal/wiring/ask-about-link.ts');
  if (!(await askAboutLink(world.seed, grid.clock.now(), moment))) return;
  portal.remove();
  await (await session.profile()).journal().forget(grid.name);
  await session.close();
  await beginAnew(world, moment);
}

/** Begins a world anew, as a link says or at this hour, and comes back to the first page. */
async function beginAnew(world: WorldName, moment?: WorldMoment): Promise<void> {
  const { grid } = moment
    ? await openFromLink(openSim, world, moment, true)
    : { grid: await openSim({ ...world, anew: true }) };
  await grid.close();
  location.replace(hrefTo('/'));
}

async function showTrouble(world: WorldName, error: unknown): Promise<void> {
  await import('./portal/opening/tf-trouble.ts');
  const trouble = document.createElement('tf-trouble');
  trouble.error = error;
  trouble.seed = world.seed;
  trouble.ways = {
    async salvage() {
      const { salvageWorld } = await import('./sim/salvage.ts');
      saveFile(`tfgrid-world-${world.nodes}.txt`, await salvageWorld(world.seed, world.nodes));
    },
    startOver: () => beginAnew(world),
    openAnother() {
      rememberWorld({ ...world, seed: `${world.seed}-2` });
      location.replace(hrefTo('/'));
    },
  };
  document.body.replaceChildren(trouble);
}

/** Stands in place of the portal in a frame, also where the server forbids none. */
async function refuseFrame(): Promise<void> {
  const { drawFramed } = await import('./portal/opening/draw-framed.ts');
  await drawFramed(document.body);
}

/** The grid of a link or of this tab; one that a stranger runs only when the person agrees to it. */
async function agreedGrid(named: GridChoice | undefined): Promise<GridChoice> {
  const usual = rememberedGrid();
  if (!named) return usual;
  const proxy = unknownProxy(named, usual);
  if (proxy === undefined) return named;
  const { askAboutProxy } = await import('./portal/wiring/ask-about-proxy.ts');
  if (await askAboutProxy(proxy)) return named;
  history.replaceState(history.state, '', withGrid(new URL(location.href), usual));
  return usual;
}

/** Draws the shell and opens what the address names in it. */
async function begin(query: URLSearchParams): Promise<void> {
  const usual = rememberedWorld();
  const named = worldNamed(query, usual);
  // A link to a world speaks of the simulated grid.
  const choice = await agreedGrid(gridNamed(query) ?? (named ? SIM : undefined));
  // On its way while words are fetched and the shell is drawn.
  if (choice.grid === 'sim') loadSim().catch(() => undefined);
  await loadKnownWords(chooseLocale([document.documentElement.lang]).language);
  const portal = document.createElement('tf-portal');
  portal.choice = choice;
  portal.gridFault = gridFault(query);
  document.body.append(portal);
  if (choice.grid === 'live') return startLive(portal, choice);
  narrowConnections([]);
  rememberGrid(choice);
  await start(portal, named ?? usual).catch((error: unknown) => showTrouble(named ?? usual, error));
}

admitOwnScripts();
applyAppearance(rememberedAppearance());
followAppearance();
// Not waited for: what it loads stands on this module, which must have ended by then.
void (window.top === window.self ? begin(new URL(location.href).searchParams) : refuseFrame());
