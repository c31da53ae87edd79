import { contractId, farmId, nodeId, twinId } from '../../model/ids.ts';
import type { Contract } from '../../model/contract.ts';
import { farmIps } from './farm-facts.ts';
import { NAME_CONTRACT, RENT_CONTRACT } from './genesis-contracts.ts';
import type { Genesis } from './genesis.ts';
import { mix } from './random.ts';

const HASH = 0xd4;
const WHAT = 0xd5;
const CREATED = { kind: 'Created' } as const;

/** What people call things; the number behind it keeps names apart. */
const WORDS = ['web', 'shop', 'chat', 'cloud', 'lab', 'game', 'mail', 'data', 'home', 'docs'];

function nameOf(genesis: Genesis, row: number): string {
  return `${WORDS[mix(genesis.key, row, WHAT) % WORDS.length]!}${row + 1}`;
}

/** The md5 of a deployment that nobody has: 32 hex characters that only the seed decides. */
function hashOf(genesis: Genesis, row: number): string {
  let text = '';
  for (let word = 0; word < 4; word++)
    text += mix(genesis.key, row, HASH, word).toString(16).padStart(8, '0');
  return text;
}

/** Deployment data by the convention of protocol D.2: a network where no capacity is held. */
function dataOf(genesis: Genesis, row: number): string {
  const { cru, sru, hru } = genesis.contracts;
  const type = cru[row] ? 'vm' : sru[row] || hru[row] ? 'zdb' : 'network';
  const name = nameOf(genesis, row);
  return JSON.stringify({ version: 3, type, name, projectName: `vm/${name}` });
}

/** A contract that was there before the first block, by row. */
export function genesisContract(genesis: Genesis, row: number): Contract {
  const { contracts, inventory } = genesis;
  const common = {
    contractId: contractId(contracts.contractId[row]!),
    twinId: twinId(contracts.twinId[row]!),
    state: CREATED,
    createdAt: contracts.createdAt[row]!,
  };
  const type = contracts.type[row];
  if (type === NAME_CONTRACT) return { ...common, type: 'name', name: nameOf(genesis, row) };
  const node = contracts.nodeRow[row]!;
  const on = nodeId(inventory.nodeId[node]!);
  if (type === RENT_CONTRACT) return { ...common, type: 'rent', nodeId: on };
  const farm = inventory.farm[node]!;
  const hasIps = contracts.publicIps[row]! > 0;
  return {
    ...common,
    type: 'node',
    nodeId: on,
    farmId: farmId(inventory.farms.farmId[farm]!),
    deploymentHash: hashOf(genesis, row),
    deploymentData: dataOf(genesis, row),
    publicIps: hasIps
      ? farmIps(genesis, farm)
          .filter((ip) => ip.contractId === common.contractId)
          .map(({ ip, gateway }) => ({ ip, gateway }))
      : [],
    resources: {
      cru: contracts.cru[row]!,
      mru: contracts.mru[row]!,
      sru: contracts.sru[row]!,
      hru: contracts.hru[row]!,
    },
  };
}
