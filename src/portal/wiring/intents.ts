import type { ContractId } from '../../model/ids.ts';
import { CANCEL } from '../../operations/kinds/cancel-spec.ts';
import { deletionOf } from '../../operations/kinds/deletion.ts';
import { GridError } from '../../ports/errors.ts';
import type { World } from '../../ports/world.ts';
import { contractsOn } from '../../queries/grid-queries.ts';
import { clientOf } from '../../queries/query-client.ts';
import { hrefTo } from '../href.ts';
import type { Intent, OperationStep } from '../intent.ts';
import { applyAppearance } from './appearance.ts';
import { nameOfContract } from '../../model/contract-name.ts';
import { writeProfile } from './profile-file.ts';
import { leaveFor } from './grid-choice.ts';
import { rememberWorld } from './remembered-world.ts';
import { saveFile } from '../save-file.ts';
import type { Session } from './session.ts';

type Of<Do extends Intent['do']> = Extract<Intent, { readonly do: Do }>;
type Doer = (session: Session, intent: never) => Promise<unknown>;

/** Files come and go seldom. */
const files = () => import('./world-files.ts');

/** How each intent is carried out. */
const doers: {
  readonly [Do in Intent['do']]: (session: Session, intent: Of<Do>) => Promise<unknown>;
} = {
  'set-theme': (session, { theme }) => changeAppearance(session, { theme }),
  'set-language': (session, { language }) => changeAppearance(session, { locale: language }),
  'delete-deployment': (session, { contract }) => deleteDeployment(session, contract),
  steer: (session, { operation, how }) => steer(session, operation, how),

  'add-ssh-key': async (session, { name, publicKey }) =>
    (await session.profile()).settings.addSshKey({ id: newId(), name, publicKey }),
  'remove-ssh-key': async (session, { id }) => (await session.profile()).settings.removeSshKey(id),
  'save-private-key': (session, { id }) => savePrivateKey(session, id),
  'default-ssh-key': async (session, { id }) =>
    (await session.profile()).settings.set({ defaultSshKey: id }),
  'save-search': async (session, { name, query }) =>
    (await session.profile()).searches.save({ id: newId(), name, query }),
  'delete-search': async (session, { id }) => (await session.profile()).searches.delete(id),
  'top-up': async ({ grid }) => {
    const { activation, accounts } = grid;
    if (!activation) throw new GridError('capability.missing', { capability: 'activation' });
    return activation.activate((await accounts.ensure()).account);
  },
  'export-profile': async (session) => {
    const settings = await (await session.profile()).settings.get();
    saveFile('tfgrid-portal-profile.json', writeProfile(settings));
  },
  'inspect-profile': async (session, { file }) => (await files()).inspectProfile(session, file),
  'import-profile': async (session, { file }) => (await files()).importProfile(session, file),

  'set-rate': ({ grid }, { rate }) => worldOf(grid).setRate(rate),
  jump: ({ grid }, { milliseconds }) => worldOf(grid).jump(milliseconds),
  'jump-to': ({ grid }, { instant }) => worldOf(grid).jumpTo(instant),
  inject: ({ grid }, { fault }) => worldOf(grid).inject(fault),
  'set-tft-price': ({ grid }, { milliUsd }) => worldOf(grid).setTftPrice(milliUsd),
  'world-holdings': ({ grid }) => worldOf(grid).holdings(),
  'export-world': async (session, { passphrase }) =>
    (await files()).exportWorld(session, passphrase),
  'inspect-world': async (session, { file }) => (await files()).inspectWorld(session, file),
  'import-world': async (session, { file, passphrase }) => {
    await (await files()).importWorld(session, file, passphrase);
    await forgetOperations(session);
  },
  'reset-world': async (session) => {
    await worldOf(session.grid).reset();
    await forgetOperations(session);
  },
  'verify-world': ({ grid }, { progress }) => worldOf(grid).verify(progress),
  'open-world': async (_, { seed, nodes }) => {
    rememberWorld({ seed, nodes }, true);
    location.assign(hrefTo('/'));
  },
  'persist-storage': () => navigator.storage.persist(),
  'choose-grid': async (_, { choice }) => leaveFor(choice),
  // The shell does it.
  'show-grids': async () => undefined,
  'refresh-grid': async ({ grid }) => {
    const refreshed = grid.reach?.refresh();
    // Whatever else has not come yet, or could not be had.
    const missing = {
      predicate: ({ state }: { state: { data?: unknown } }) => state.data === undefined,
    };
    await Promise.all([refreshed, clientOf(grid).refetchQueries({ type: 'active', ...missing })]);
  },
  retry: async () => location.reload(),
};

/** What is worth a line in the log of the simulation. */
const logged: ReadonlySet<Intent['do']> = new Set([
  'set-rate',
  'jump',
  'jump-to',
  'inject',
  'set-tft-price',
  'import-world',
  'reset-world',
]);

/** Does what a person asked for. Rejects with what went wrong; whoever asked draws it. */
export async function carryOut(session: Session, intent: Intent): Promise<unknown> {
  const outcome = await (doers[intent.do] as Doer)(session, intent as never);
  if (logged.has(intent.do)) session.log.add(session.grid.clock.now(), intent);
  return outcome;
}

/** `crypto.randomUUID` exists in secure contexts only. */
const newId = (): string => crypto.getRandomValues(new Uint32Array(3)).join('-');

function worldOf({ world }: Session['grid']): World {
  if (!world) throw new GridError('capability.missing', { capability: 'world' });
  return world;
}

async function changeAppearance(
  session: Session,
  change: Partial<Parameters<typeof applyAppearance>[0]>,
): Promise<void> {
  const { settings } = await session.profile();
  applyAppearance({ ...(await settings.get()), ...change });
  await settings.set(change);
}

/** Offers the private half of a key as a file; it may have lived in the memory of a tab that is gone. */
async function savePrivateKey(session: Session, id: string): Promise<void> {
  const { settings, privateKeys } = await session.profile();
  const key = (await settings.get()).sshKeys.find((found) => found.id === id);
  const privateKey = key && (await privateKeys.get(key.publicKey));
  if (!key || privateKey === undefined) throw new GridError('storage.refused');
  saveFile(`id_ed25519_${key.name.replace(/[^\w-]+/g, '_')}`, privateKey);
}

async function deleteDeployment(session: Session, contract: ContractId): Promise<void> {
  const { grid } = session;
  const [operations, found, contracts] = await Promise.all([
    session.operations(),
    grid.proxy.contract(contract),
    contractsOn(grid),
  ]);
  const made = (await operations.list()).find(
    ({ contractId, kind }) => kind !== CANCEL && contractId === contract,
  );
  const title = found ? nameOfContract(found) : `#${contract}`;
  const unknown = { nodeId: undefined, spec: {} };
  await operations.start(
    deletionOf({ ...(made ?? unknown), contractId: contract, title }, contracts),
  );
}

async function steer(session: Session, id: string, how: OperationStep): Promise<unknown> {
  const operations = await session.operations();
  switch (how) {
    case 'cancel':
    case 'undo':
      return operations.cancel(id);
    case 'resume':
      return operations.resume(id);
    case 'next-node':
      return operations.tryNext(id);
    case 'send-now':
      return operations.sendNow(id);
    case 'forget':
      return operations.forget(id);
  }
}

/** The world they belonged to is gone. */
async function forgetOperations(session: Session): Promise<void> {
  await (await session.profile()).journal().forget(session.grid.name);
}
