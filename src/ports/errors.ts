/**
 * Every failure that crosses a port. `code` selects the words a person reads (room `messages`),
 * `params` fill them in, `cause` keeps what was caught. Never shown raw.
 */
export type GridErrorCode =
  /** The pallet refused; `params.pallet` holds the pallet's own error name (protocol C.4). */
  | 'chain.dispatch'
  | 'chain.signature'
  | 'chain.unreachable'
  /** The node answered with an error; `params.message` is the node's text. */
  | 'zos.refused'
  /** No answer within the time to live: whether the node acted is unknown. */
  | 'zos.timeout'
  | 'zos.not-found'
  | 'proxy.not-found'
  /** Nobody answered under this address; `params.host` in all of these. */
  | 'proxy.unreachable'
  /** This browser has no connection. */
  | 'proxy.offline'
  /** Somebody answers, but not to pages of this origin (CORS). */
  | 'proxy.refused'
  /** No whole answer within `params.seconds`. */
  | 'proxy.slow'
  /** 429: asked too often; `params.seconds` until it may be asked again. */
  | 'proxy.busy'
  /** An error of the proxy itself: `params.status`, `params.message`. */
  | 'proxy.failed'
  /** The answer ended in the middle. */
  | 'proxy.half'
  /** The answer is no JSON at all. */
  | 'proxy.nonsense'
  /** A field is missing or of another kind: `params.path`, `params.expected`, `params.found`. */
  | 'proxy.wrong'
  /** More than `params.megabytes`. */
  | 'proxy.too-large'
  /** The list changed each time it was read. */
  | 'proxy.moving'
  /** It claims more rows than are ever read: `params.rows`, `params.most`. */
  | 'proxy.too-many'
  /** A page had nothing but rows that had come before: `params.page`. */
  | 'proxy.repeating'
  /** These are not the nodes of this network: `params.network`. */
  | 'proxy.foreign'
  /** Two mirrors of one network tell different things: `params.host`, `params.other`. */
  | 'proxy.disagrees'
  /** No address of a proxy: `params.address`. */
  | 'proxy.address'
  | 'storage.refused'
  | 'storage.full'
  | 'storage.corrupt'
  | 'storage.foreign'
  | 'storage.newer'
  | 'signer.unavailable'
  | 'signer.rejected'
  | 'world.invalid'
  /** A page asks for a grid that there is not: `params.name` of a setting, `params.expected`. */
  | 'grid.setting'
  /** A file was changed or cut off since it was written; `params.reason`, and `params.entry`. */
  | 'world.tampered'
  /** The secrets of a file are locked, and no passphrase came with it. */
  | 'world.locked'
  | 'world.passphrase'
  /** Only another kind of grid has it: a simulation can be steered, a real grid is only read. */
  | 'capability.missing';

export class GridError extends Error {
  override readonly name = 'GridError';
  constructor(
    readonly code: GridErrorCode,
    readonly params: Readonly<Record<string, string | number>> = {},
    options?: { cause?: unknown },
  ) {
    super(`${code} ${JSON.stringify(params)}`, options);
  }
}

/** Errors of the pallets that the product meets, by the pallets' names (protocol C.4). */
export type PalletError =
  | 'NodeNotExists'
  | 'NodeNotAvailableToDeploy'
  | 'FarmHasNotEnoughPublicIPsFree'
  | 'FarmHasNotEnoughPublicIPs'
  | 'ContractIsNotUnique'
  | 'ContractNotExists'
  | 'ContractWrongBillingLoopIndex'
  | 'TwinNotExists'
  | 'TwinWithPubkeyExists'
  | 'UserDidNotSignTermsAndConditions'
  | 'InvalidRelayAddress'
  /** A twin's pk of more than 128 bytes, which the chain does not decode. */
  | 'TwinKeyTooLong'
  | 'TwinNotAuthorizedToUpdateContract'
  | 'TwinNotAuthorizedToCancelContract'
  | 'CannotUpdateContractInGraceState'
  | 'NodeHasRentContract'
  | 'NodeHasActiveContracts'
  | 'NodeNotAvailableForRent'
  | 'NodeNotRented'
  | 'DeploymentHashNotValid'
  | 'DeploymentDataTooLong'
  | 'NameExists'
  | 'NameNotValid'
  | 'InsufficientBalance'
  | 'ExistentialDeposit'
  | 'BadOrigin'
  | 'BadNonce'
  | 'CannotLookup';

/** The pallet error an error carries, if it is a refused dispatch. */
export function palletErrorOf(error: unknown): PalletError | undefined {
  if (error instanceof GridError && error.code === 'chain.dispatch')
    return error.params['pallet'] as PalletError;
  return undefined;
}

export function dispatchError(
  pallet: PalletError,
  params: Readonly<Record<string, string | number>> = {},
): GridError {
  return new GridError('chain.dispatch', { pallet, ...params });
}
