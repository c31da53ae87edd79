/** What the gallery draws: one of everything, in believable numbers. */
import { contractId, farmId, nodeId } from '../../src/model/ids.ts';
import { LIVE_POLICY } from '../../src/model/live-policy.ts';
import { priceOf, type PriceTag } from '../../src/model/price-tag.ts';
import { GiB, TFT, USD, type TftUnits } from '../../src/model/units.ts';
import { GridError } from '../../src/ports/errors.ts';
import type { OperationView } from '../../src/portal/activity/operation-view.ts';
import type { DeployView } from '../../src/portal/deploy/deploy-view.ts';
import type {
  DeploymentPage,
  DeploymentRow,
  DeploymentState,
  EventLine,
} from '../../src/portal/deployments/deployment-view.ts';
import type { OverviewView } from '../../src/portal/overview/overview-view.ts';
import { summarizeGrid } from '../../src/portal/overview/summarize-grid.ts';
import type { SettingsView } from '../../src/portal/settings/settings-view.ts';
import type { Money, ShellView } from '../../src/portal/shell-view.ts';
import type { SimulationView } from '../../src/portal/simulation/simulation-view.ts';
import type { FoundTarget } from '../../src/portal/simulation/targets.ts';
import { makeGenesis } from '../../src/sim/world/genesis.ts';

export const now = Date.UTC(2026, 10, 20, 14, 3);
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** TFT at 10 mUSD. */
const tft = (amount: number): Money => {
  const units: TftUnits = BigInt(Math.round(amount * 1e7));
  return { tft: units, usd: units / 100n };
};

const row = (
  id: number,
  name: string,
  state: DeploymentState,
  place: string,
  size: string,
  perMonth: number,
  ageHours: number,
): DeploymentRow => ({
  contract: contractId(id),
  name,
  state,
  nodeId: nodeId(id % 1800),
  place,
  size,
  addresses: ['185.69.166.12', '5f3:9a1e:77c1::2'],
  perMonth: tft(perMonth),
  cost: tft((perMonth / 720) * ageHours),
  createdAt: now - ageHours * hour,
  cloneHref: '/deploy/vm',
  moveHref: '/deploy/vm',
});

export const rows: readonly DeploymentRow[] = [
  row(48211, 'web1', 'running', 'Ghent, Belgium', '2 vCores · 4 GB · 50 GB', 812, 31),
  row(48215, 'db_primary', 'running', 'Frankfurt, Germany', '4 vCores · 16 GB · 100 GB', 2630, 412),
  row(48230, 'ci_runner', 'deploying', 'Montréal, Canada', '8 vCores · 32 GB · 200 GB', 5210, 0),
  row(
    48099,
    'staging',
    'paused',
    'Dubai, United Arab Emirates',
    '1 vCore · 2 GB · 25 GB',
    408,
    1270,
  ),
  row(47012, 'mail', 'error', 'Lagos, Nigeria', '1 vCore · 2 GB · 25 GB', 408, 2),
  row(46990, 'metrics', 'running', 'Singapore', '2 vCores · 4 GB · 150 GB', 944, 820),
];

const events: readonly EventLine[] = [
  {
    at: now - 40_000,
    event: 'ContractCreated',
    tone: 'busy',
    name: 'ci_runner',
    contract: contractId(48230),
  },
  {
    at: now - 2 * hour,
    event: 'NodeDown',
    tone: 'bad',
    name: 'mail',
    contract: contractId(47012),
    detail: 'node 212',
  },
  {
    at: now - 9 * hour,
    event: 'ContractGracePeriodStarted',
    tone: 'warn',
    name: 'staging',
    contract: contractId(48099),
  },
  {
    at: now - 31 * hour,
    event: 'ContractDeployed',
    tone: 'good',
    name: 'web1',
    contract: contractId(48211),
  },
  {
    at: now - 31 * hour - 52_000,
    event: 'ContractCreated',
    tone: 'quiet',
    name: 'web1',
    contract: contractId(48211),
  },
];

const genesis = makeGenesis({ seed: 'gallery', nodes: 1800, at: now / 1000 });
const inventory = {
  ...genesis.inventory,
  provenance: { source: 'simulation', at: now - 4 * minute },
};
const grid = summarizeGrid(inventory, new Set([12, 340, 777, 1203]));

export const shell: ShellView = {
  simulated: true,
  now,
  rate: 60,
  balance: tft(98_240),
  runway: 26 * 86_400 + 5 * 3600,
  running: 1,
  waiting: 0,
  storage: 'indexeddb',
  secure: true,
  superseded: false,
};

const sum = (pick: (row: DeploymentRow) => bigint): bigint =>
  rows.reduce((total, found) => total + pick(found), 0n);
const perMonth: Money = {
  tft: sum((r) => r.perMonth!.tft),
  usd: sum((r) => r.perMonth!.usd ?? 0n),
};

export const overview: OverviewView = {
  simulated: true,
  now,
  deployments: rows,
  perMonth,
  perHour: { tft: perMonth.tft / 720n, usd: (perMonth.usd ?? 0n) / 720n },
  spent: tft(6120),
  spentPerDay: [0.4, 0.4, 0.9, 1.2, 1.1, 1.1, 1.6, 2.1, 2.2, 2.2, 2.4, 3.1, 3.3, 3.4],
  balance: shell.balance,
  runway: shell.runway,
  events,
  grid,
};

export const welcome: OverviewView = {
  ...overview,
  deployments: [],
  events: [],
  balance: undefined,
  runway: undefined,
  grid: summarizeGrid(inventory, new Set()),
};

/** With the balance that a new account begins with, at 10 mUSD. */
const priced = (cru: number, memory: number, ssd: number): PriceTag =>
  priceOf(
    {
      resources: { cru, mru: memory * GiB, sru: (ssd + 2) * GiB, hru: 0 },
      publicIps: 0,
      certified: false,
    },
    { policy: LIVE_POLICY, tft: { average: 10, min: 10, max: 1000 } },
    5_000n * TFT,
  );

export const deploy: DeployView = {
  simulated: true,
  balance: 990n * TFT,
  balanceOf: 'account',
  lasts: 2210,
  topUp: undefined,
  quickStarts: [
    {
      name: 'Small',
      cpu: 1,
      memory: 2 * GiB,
      disk: 25 * GiB,
      price: priced(1, 2, 25),
      lasts: 1200,
      href: '/deploy/vm',
    },
    {
      name: 'Medium',
      cpu: 2,
      memory: 4 * GiB,
      disk: 50 * GiB,
      price: priced(2, 4, 50),
      lasts: 640,
      href: '/deploy/vm',
    },
    {
      name: 'Large',
      cpu: 4,
      memory: 16 * GiB,
      disk: 100 * GiB,
      price: priced(4, 16, 100),
      lasts: 310,
      href: '/deploy/vm',
    },
  ],
};

export const deployment: DeploymentPage = {
  ...rows[0]!,
  simulated: true,
  now,
  farm: { id: farmId(77), name: 'Mixnode Belgium' },
  image: 'Ubuntu 24.04, full VM',
  hash: '2b9f0a4c7d51e8e36a7f90b1c3d2e4f5',
  contractState: 'Created',
  nextBill: now + 22 * minute,
  locked: tft(14.2),
  access: [
    { network: 'Public IPv4', address: '185.69.166.12', ssh: 'ssh root@185.69.166.12' },
    {
      network: 'Mycelium',
      address: '5f3:9a1e:77c1:2f0a:ff0f:1c22:90ab:2',
      ssh: 'ssh root@5f3:9a1e:77c1:2f0a:ff0f:1c22:90ab:2',
      needs: 'Mycelium',
    },
  ],
  bills: [
    {
      first: now - 30 * hour,
      last: now - 14 * hour,
      count: 17,
      discount: 'None',
      each: tft(1.41),
      sum: tft(23.97),
    },
    {
      first: now - 13 * hour,
      last: now - 6 * hour,
      count: 8,
      discount: 'Silver',
      each: tft(0.85),
      sum: tft(6.8),
    },
    {
      first: now - 5 * hour,
      last: now,
      count: 6,
      discount: 'Gold',
      each: tft(0.56),
      sum: tft(3.36),
    },
  ],
  events: [
    { at: now - 12 * hour, event: 'NodeUp', tone: 'good', detail: 'after 14 minutes' },
    { at: now - 12.3 * hour, event: 'NodeDown', tone: 'bad' },
    { at: now - 30 * hour, event: 'ContractBilled', tone: 'quiet', detail: '1.41 TFT' },
    { at: now - 31 * hour, event: 'ContractDeployed', tone: 'good' },
    { at: now - 31 * hour - 52_000, event: 'ContractCreated', tone: 'quiet' },
  ],
  workloads: JSON.stringify(
    {
      version: 0,
      twin_id: 9021,
      contract_id: 48211,
      workloads: [
        {
          version: 0,
          name: 'web1',
          type: 'zmachine',
          result: { state: 'ok', created: 1_763_600_000 },
        },
        {
          version: 0,
          name: 'net',
          type: 'network',
          result: { state: 'ok', created: 1_763_599_998 },
        },
      ],
    },
    null,
    2,
  ),
};

export const troubled: DeploymentPage = {
  ...deployment,
  ...rows[4]!,
  bills: [],
  access: [],
  graceEnds: now + 11 * day,
  error: new GridError('zos.timeout', { node: 212 }, { cause: new Error('no answer in 20 s') }),
};

export const operations: readonly OperationView[] = [
  {
    id: 'a',
    title: 'Deploy ci_runner',
    state: 'running',
    startedAt: now - 40_000,
    simulated: true,
    can: ['cancel'],
    steps: [
      { id: 'plan', label: 'Plan', state: 'done', elapsed: 1 },
      { id: 'contract', label: 'Contract', state: 'done', elapsed: 6 },
      { id: 'send', label: 'Send to the node', state: 'done', elapsed: 2 },
      {
        id: 'provision',
        label: 'Set up',
        state: 'active',
        elapsed: 31,
        progress: 0.4,
        detail: '2 of 5 workloads run; now zmount',
      },
      { id: 'ready', label: 'Ready', state: 'waiting' },
    ],
  },
  {
    id: 'b',
    title: 'Deploy mail',
    state: 'waiting-for-user',
    startedAt: now - 2 * hour,
    simulated: true,
    error: new GridError('zos.timeout', { node: 212 }),
    can: ['resume', 'next-node', 'cancel'],
    steps: [
      { id: 'plan', label: 'Plan', state: 'done', elapsed: 1 },
      { id: 'contract', label: 'Contract', state: 'done', elapsed: 6 },
      { id: 'send', label: 'Send to the node', state: 'failed', elapsed: 20 },
      { id: 'provision', label: 'Set up', state: 'waiting' },
    ],
  },
  {
    id: 'c',
    title: 'Deploy web1',
    state: 'done',
    startedAt: now - 31 * hour,
    endedAt: now - 31 * hour + 52_000,
    contract: contractId(48211),
    spent: tft(0.3),
    simulated: true,
    can: ['forget'],
    steps: [{ id: 'ready', label: 'Ready', state: 'done', elapsed: 52 }],
  },
];

export const settings: SettingsView = {
  theme: 'system',
  language: '',
  keys: [
    {
      id: '1',
      name: 'laptop',
      publicKey: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIO1r9nT7 me@laptop',
      hasPrivate: true,
    },
    {
      id: '2',
      name: 'backup token',
      publicKey: 'sk-ssh-ed25519@openssh.com AAAAGnNrLXNza me@key',
      hasPrivate: false,
    },
  ],
  defaultKey: '1',
  storage: 'indexeddb',
  secrets: 'sealed',
  secure: true,
  used: 3.4 * 1024 * 1024,
  persisted: false,
  simulated: true,
  version: '0.1.0',
};

const belgium: FoundTarget = {
  target: { kind: 'country', country: 'BE' },
  name: 'Belgium',
  place: '',
  nodes: 265,
};

export const simulation: SimulationView = {
  world: {
    seed: 'threefold',
    nodes: 1800,
    now,
    startedAt: now - 3 * day,
    rate: 60,
    block: 43_210,
    tftPrice: 10,
    faults: [
      { fault: 'power', target: { kind: 'country', country: 'BE' }, on: false, since: now - hour },
      {
        fault: 'messages',
        target: { kind: 'all' },
        lostPermille: 250,
        delay: 10,
        since: now - 600_000,
      },
    ],
    head: '9f2c11b0a4de77120a9f2c11b0a4de77120a',
    entries: 1284,
    storage: 'indexeddb',
  },
  now,
  rate: 60,
  price: { average: 10, min: 10, max: 1000 },
  targets: {
    search: () => [belgium],
    describe: ({ kind }) => (kind === 'country' ? belgium : undefined),
  },
  nodesUp: 1289,
  link: 'https://portal.example/?seed=threefold&nodes=1800',
  log: [
    { at: now - hour, intent: { do: 'jump', milliseconds: day } },
    { at: now - 2 * hour, intent: { do: 'set-tft-price', milliUsd: 10 } },
  ],
  used: 3.4 * 1024 * 1024,
  persisted: false,
  mostNodes: 200_000,
};

export const price: Money = { tft: (1125n * TFT) / 1000n, usd: (1125n * USD) / 100_000n };
