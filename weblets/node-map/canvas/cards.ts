import { nothing, type TemplateResult } from 'lit';
import { Words } from '../../../src/elements/words.ts';
import { safeHref } from '../../../src/elements/safe-href.ts';
import { map as words } from '../../../src/messages/map.ts';
import type { SayAmount } from '../describe.ts';
import type * as Card from '../parts/card.ts';
import type { MapHost } from './map-host.ts';
import type { Spot } from './spot.ts';

/** What can be done from the card of a spot. */
export type Doings = Pick<Card.CardActions, 'choose' | 'zoomIn' | 'close'>;

type Drawers = Pick<typeof Card, 'nodeCard' | 'placeCard' | 'inOneLine'>;

const NOTHING: Doings = { choose: () => undefined, zoomIn: undefined, close: () => undefined };

/** What a spot is, drawn and in one line. How that is said comes with the first that is asked for. */
export class Cards {
  #card: Drawers | undefined;
  #words: Card.CardOf['words'] | undefined;

  constructor(
    private readonly map: MapHost,
    private readonly amount: SayAmount,
  ) {}

  /** The card of a spot; nothing until it can be drawn, which is said to the map. */
  draw(spot: Spot, isPinned: boolean, doings: Doings): TemplateResult | typeof nothing {
    const given = this.#given(isPinned, doings);
    if (!given || !this.#card) {
      void this.#load().then(() => this.map.requestUpdate());
      return nothing;
    }
    const { nodeCard, placeCard } = this.#card;
    return spot.row >= 0 ? nodeCard(given, spot.row) : placeCard(given, spot.rows);
  }

  async inOneLine({ rows, row }: Spot): Promise<string> {
    const { inOneLine } = await this.#load();
    const given = this.#given(false, NOTHING);
    return given ? inOneLine(given, rows, row) : '';
  }

  async #load(): Promise<Drawers> {
    const {
      nodeCard,
      placeCard,
      inOneLine,
      styles: { styleSheet },
      words: ofCard,
    } = await import('../parts/card.ts');
    if (this.#card) return this.#card;
    this.#words = new Words(this.map, words, ofCard);
    const root = this.map.renderRoot;
    if (styleSheet && root instanceof ShadowRoot)
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
    return (this.#card = { nodeCard, placeCard, inOneLine });
  }

  #given(isPinned: boolean, doings: Doings): Card.CardOf | undefined {
    const { inventory, measure, prices, pricedFor, out } = this.map;
    const { choosable, nodeHref, farmHref, countryHref } = this.map;
    if (!inventory || !this.#words) return undefined;
    const actions = {
      isPinned,
      choosable,
      nodeHref: safeHref(nodeHref) ?? '',
      farmHref: safeHref(farmHref) ?? '',
      countryHref: safeHref(countryHref) ?? '',
      ...doings,
    };
    const words = this.#words;
    return { inventory, measure, prices, pricedFor, out, words, amount: this.amount, actions };
  }
}
