/** Branded numbers: a node id cannot be passed where a farm id is wanted. All are u32 or u64 on chain, safe integers here. */
declare const brand: unique symbol;
type Branded<T, B extends string> = T & { readonly [brand]: B };

export type NodeId = Branded<number, 'NodeId'>;
export type FarmId = Branded<number, 'FarmId'>;
export type TwinId = Branded<number, 'TwinId'>;
export type ContractId = Branded<number, 'ContractId'>;
/** SS58 text of an account, prefix 42. */
export type AccountId = Branded<string, 'AccountId'>;

export const nodeId = (value: number): NodeId => value as NodeId;
export const farmId = (value: number): FarmId => value as FarmId;
export const twinId = (value: number): TwinId => value as TwinId;
export const contractId = (value: number): ContractId => value as ContractId;
export const accountId = (value: string): AccountId => value as AccountId;
