import type { AccountId, TwinId } from '../../model/ids.ts';
import { LIVE_POLICY } from '../../model/live-policy.ts';
import { TFT } from '../../model/units.ts';
import { encodeAddress } from '../../crypto/ss58.ts';
import { farmerAccount } from '../world/accounts.ts';
import type { Genesis } from '../world/genesis.ts';
import type { Account, State } from './state.ts';

/** An account nobody has the key of: its public key is its name, padded. */
function pot(name: string): AccountId {
  const key = new Uint8Array(32);
  new TextEncoder().encodeInto(`simulated:${name}`, key);
  return encodeAddress(key);
}

/** Pays activations; holds everything at genesis. */
export const FAUCET = pot('faucet');
/** Author of every block: gets the fees. */
export const AUTHOR = pot('author');
export const FOUNDATION = LIVE_POLICY.foundationAccount;

/** A billion TFT, all with the faucet. */
export const GENESIS_ACCOUNTS: readonly (readonly [AccountId, Account])[] = [
  [FAUCET, { free: 1_000_000_000n * TFT, reserved: 0n, nonce: 0 }],
];

const farmers = new WeakMap<Genesis, Map<number, AccountId>>();

/** Account of the farmer that owns a node row. */
export function farmerOf(genesis: Genesis, row: number): AccountId {
  const farmRow = genesis.inventory.farm[row] ?? 0;
  let known = farmers.get(genesis);
  if (!known) farmers.set(genesis, (known = new Map<number, AccountId>()));
  let account = known.get(farmRow);
  if (!account) known.set(farmRow, (account = encodeAddress(farmerAccount(genesis, farmRow))));
  return account;
}

/** Account that pays for a twin's contracts. */
export function payerOf(state: State, twin: TwinId): AccountId {
  const record = state.twins.get(twin);
  if (!record) throw new Error(`contract of unknown twin ${twin}`);
  return record.account;
}
