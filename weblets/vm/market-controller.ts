import type { ReactiveControllerHost } from 'lit';
import { rowOf } from '../../src/model/inventory.ts';
import type { Grid } from '../../src/ports/grid.ts';
import { AskController } from '../../src/queries/ask-controller.ts';
import { payerOn } from '../../src/queries/payer.ts';
import type { VmSpec } from '../../src/specs/vm/vm-spec.ts';
import { quoteVm, type Market, type Quote } from './quote.ts';

/** Follows nodes, prices and the account, and quotes from them; each quote is made once. */
export class MarketController {
  readonly #asked;
  #quoted: { spec: VmSpec; market: Market; quote: Quote | undefined } | undefined;

  constructor(host: ReactiveControllerHost, grid: () => Grid | undefined) {
    this.#asked = new AskController(host, grid, askMarket);
  }

  /** Undefined until it is known. */
  get market(): Market | undefined {
    return this.#asked.data;
  }

  /** Why there is nothing to quote from. */
  get error(): Error | undefined {
    return this.market ? undefined : this.#asked.error;
  }

  get retry(): () => void {
    return this.#asked.retry;
  }

  quote(spec: VmSpec): Quote | undefined {
    const { market } = this;
    if (!market) return undefined;
    if (this.#quoted?.spec !== spec || this.#quoted.market !== market)
      this.#quoted = { spec, market, quote: quoteVm(spec, market) };
    return this.#quoted.quote;
  }
}

async function askMarket(grid: Grid): Promise<Market> {
  const [inventory, prices] = await Promise.all([grid.proxy.inventory(), grid.chain.prices()]);
  const payer = await payerOn(grid, inventory, prices);
  const nodes = payer.contracts.flatMap((contract) =>
    contract.type === 'node' ? [contract.nodeId] : [],
  );
  const mine = nodes.map((node) => rowOf(inventory, node)).filter((row) => row >= 0);
  return { inventory, prices, ...payer, mine };
}
