import type { ReactiveControllerHost } from 'lit';
import { accountQuery, inventoryQuery, pricesQuery } from '../../src/queries/grid-queries.ts';
import type { OpenGrid } from '../../src/queries/grid-offer.ts';
import { QueryController, type Query } from '../../src/queries/query-controller.ts';
import type { Grid } from '../../src/ports/grid.ts';
import type { VmSpec } from '../../src/specs/vm/vm-spec.ts';
import { quoteVm, type Market, type Quote } from './quote.ts';

/** Follows nodes, prices and the account, and quotes from them; each quote is made once. */
export class MarketController {
  readonly #inventory;
  readonly #prices;
  readonly #account;
  #market: Market | undefined;
  #quoted: { readonly spec: VmSpec; readonly market: Market; readonly quote: Quote | undefined };

  constructor(host: ReactiveControllerHost, open: () => OpenGrid | undefined) {
    const follow = <T>(query: (grid: Grid) => Query<T>) =>
      new QueryController(host, () => {
        const { grid } = open() ?? {};
        return grid && query(grid);
      });
    this.#inventory = follow(inventoryQuery);
    this.#prices = follow(pricesQuery);
    this.#account = follow(accountQuery);
    this.#quoted = { spec: {} as VmSpec, market: {} as Market, quote: undefined };
  }

  /** Undefined until nodes and prices are known; an account only makes it more exact. */
  get market(): Market | undefined {
    const inventory = this.#inventory.data;
    const prices = this.#prices.data;
    if (!inventory || !prices) return undefined;
    const account = this.#account.data;
    const next: Market = {
      inventory,
      prices,
      balance: account?.balance.usable ?? 0n,
      twin: account?.twin?.twinId ?? 0,
    };
    if (!this.#market || !same(this.#market, next)) this.#market = next;
    return this.#market;
  }

  quote(spec: VmSpec): Quote | undefined {
    const { market } = this;
    if (!market) return undefined;
    if (this.#quoted.spec !== spec || this.#quoted.market !== market)
      this.#quoted = { spec, market, quote: quoteVm(spec, market) };
    return this.#quoted.quote;
  }

  /** Why there is nothing to quote from. */
  get error(): Error | undefined {
    if (this.market) return undefined;
    return this.#inventory.result?.error ?? this.#prices.result?.error ?? undefined;
  }

  retry(): void {
    void this.#inventory.result?.refetch();
    void this.#prices.result?.refetch();
  }
}

const same = (a: Market, b: Market): boolean =>
  a.inventory === b.inventory &&
  a.prices === b.prices &&
  a.balance === b.balance &&
  a.twin === b.twin;
