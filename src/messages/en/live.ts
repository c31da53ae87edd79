import type { Catalogue } from '../message.ts';

/** Words about which grid is looked at, and how far a real one answers. */
export const live = {
  heading: 'Which grid?',
  sim: 'Simulated grid',
  'sim.about': 'In this browser. Nothing is real, nothing costs anything, everything can be tried.',
  real: 'Real grid, to look at',
  main: 'Main',
  'main.about': 'The real thing: real farms, real machines, real money.',
  test: 'Test',
  'test.about': 'What main will be next.',
  qa: 'QA',
  'qa.about': 'For those who test the grid itself.',
  dev: 'Dev',
  'dev.about': 'Where the grid is made; anything may break.',
  custom: 'Another proxy',
  'custom.about': 'A grid proxy that you or somebody else runs.',
  address: 'Address',
  'address.none': 'Enter the address of a web server, like https://gridproxy.example.',
  'address.plain':
    'Enter an https address: others could read and change what comes over http. Only on this machine http is safe.',
  'address.secret':
    'Leave name and password out: the address stands in every link to what you look at.',
  privacy:
    'Choosing a real grid asks its proxy from your browser. Nothing about you is sent, and nothing else is ever asked.',
  open: 'Open',
  state: 'What is shown now',
  never: 'Nothing has come yet.',
  asking: 'Asking…',

  'needs.heading': 'This needs more than reading',
  'needs.why':
    'You look at the real grid ({network}). So far it can be read; no wallet is connected to it.',
  'needs.overview': 'The overview shows your account and what you run, which the chain holds.',
  'needs.deploy': 'Deploying needs an account on the chain, and nodes to send to.',
  'needs.deployments': 'Your deployments are contracts of your account on the chain.',
  'needs.activity': 'Activity lists what you are having done on the chain and on nodes.',
  'needs.simulation': 'Time, faults and prices can be steered on the simulated grid only.',
  'needs.statement':
    'A statement adds up all bills of your account, which the chain knows. The bills of one contract stand on its page.',
  'needs.ledger':
    'Every entry of a ledger, and the proof of it, can be read where the ledger lies in this browser; of a real grid it lies on the chain.',
  toSim: 'Open the simulated grid',
  change: 'Choose another grid',

  source: 'Source',
  'source.simulation': 'simulation',
  asOf: 'as of {time}',
  refresh: 'Ask again',
} as const satisfies Catalogue;
