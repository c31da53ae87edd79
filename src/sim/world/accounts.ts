import type { TwinId } from '../../model/ids.ts';
import type { Genesis } from './genesis.ts';
import { mix } from './random.ts';

const FARMER = 0xfa;
const NODE = 0x0d;
const USER = 0x05;

/** 32 bytes that only the seed, the kind and the row decide; nobody has the secret to them. */
function publicKey(genesis: Genesis, kind: number, row: number): Uint8Array {
  const bytes = new Uint8Array(32);
  const view = new DataView(bytes.buffer);
  for (let word = 0; word < 8; word++) view.setUint32(word * 4, mix(genesis.key, kind, row, word));
  return bytes;
}

/** Public key of the account that owns a farm, by farm row. */
export const farmerAccount = (genesis: Genesis, farm: number): Uint8Array =>
  publicKey(genesis, FARMER, farm);

/** Public key of a node by row: its account, and its identity in the Yggdrasil network. */
export const nodeIdentity = (genesis: Genesis, node: number): Uint8Array =>
  publicKey(genesis, NODE, node);

/** Public key of a user who was there before the first block; `user` from 0 to `usersTwins` − 1. */
export const userAccount = (genesis: Genesis, user: number): Uint8Array =>
  publicKey(genesis, USER, user);

/** What stands behind a genesis twin: `row` is a farm row, a node row or the number of a user. */
export interface TwinOwner {
  readonly kind: 'farmer' | 'node' | 'user';
  readonly row: number;
}

/** Twins are numbered farmers, nodes, users; undefined for a twin that is not of the genesis. */
export function twinOwner(genesis: Genesis, twin: TwinId): TwinOwner | undefined {
  const { inventory, nextTwinId } = genesis;
  if (twin < 1 || twin >= nextTwinId) return undefined;
  let row = twin - 1;
  if (row < inventory.farms.length) return { kind: 'farmer', row };
  row -= inventory.farms.length;
  if (row < inventory.length) return { kind: 'node', row };
  return { kind: 'user', row: row - inventory.length };
}

const ACCOUNTS = { farmer: farmerAccount, node: nodeIdentity, user: userAccount };

/** Public key of a genesis twin's account, or undefined if the twin is not of the genesis. */
export function twinAccount(genesis: Genesis, twin: TwinId): Uint8Array | undefined {
  const owner = twinOwner(genesis, twin);
  return owner && ACCOUNTS[owner.kind](genesis, owner.row);
}
