import { LitElement, css, html, nothing, svg } from 'lit';
import { property, state } from 'lit/decorators.js';
import { define } from './define.ts';
import { tokens } from './tokens.styles.ts';
import { treemap, type Box } from './treemap-layout.ts';

/** One thing in a treemap. */
export interface TreemapItem {
  readonly group: string;
  readonly label: string;
  /** Its area; > 0. */
  readonly value: number;
  /** 0 to 1: the part of it that is filled. */
  readonly share: number;
  /** Stands for the label where that has no room. */
  readonly short?: string;
  /** Drawn below the label, the first ones first, as many as have room. */
  readonly lines: readonly string[];
  /** All of it, for who does not see the area or points at it. */
  readonly words: string;
  readonly href: string;
}

const GROUP_HEAD = 18;
const GAP = 3;
/** Px that a letter takes about, the bold ones of a label and others. */
const LETTER = 6.9;
const LIGHT_LETTER = 6.4;
const LINE = 17;

/**
 * Shares of a whole as areas, in groups, each filled from below by a share of its own; every one is a
 * link. A table with the same numbers belongs beside it.
 *
 * @element tf-treemap
 */
export class TfTreemap extends LitElement {
  static override styles = [
    tokens,
    css`
      svg {
        display: block;
        inline-size: 100%;
        font-size: 12px;
      }
      .back {
        fill: var(--_accent-soft);
      }
      .fill {
        fill: var(--_accent);
        opacity: 0.38;
      }
      a:hover .back,
      a:focus-visible .back {
        stroke: var(--_accent);
        stroke-width: 2;
      }
      a:focus-visible {
        outline: none;
      }
      a:focus-visible .back {
        stroke: var(--_ink);
        stroke-width: 3;
      }
      text {
        fill: var(--_ink);
        pointer-events: none;
      }
      .label {
        font-weight: 600;
      }
      .group {
        fill: var(--_ink-2);
        font-size: 11px;
        font-weight: 600;
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) items: readonly TreemapItem[] = [];

  @state() private width = 0;
  readonly #observer = new ResizeObserver(([entry]) => {
    // Drawing changes the height: in the same turn that would be observed again.
    requestAnimationFrame(() => (this.width = Math.floor(entry?.contentRect.width ?? 0)));
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  override render() {
    const { width } = this;
    if (width === 0 || this.items.length === 0) return nothing;
    const height = Math.round(Math.max(360, Math.min(560, width * 0.5)));
    const groups = [...grouped(this.items)]
      .map(([name, items]) => ({ name, items: [...items].sort((a, b) => b.value - a.value) }))
      .map((group) => ({ ...group, value: group.items.reduce((sum, { value }) => sum + value, 0) }))
      .sort((a, b) => b.value - a.value);
    const outer = treemap(
      groups.map(({ value }) => value),
      { x: 0, y: 0, width, height },
    );
    return html`<svg
      viewBox="0 0 ${width} ${height}"
      height=${height}
      role="group"
      aria-label=${this.label}
    >
      ${groups.map(({ name, items }, i) => this.#renderGroup(name, items, outer[i]!))}
    </svg>`;
  }

  #renderGroup(name: string, items: readonly TreemapItem[], box: Box) {
    const hasHead = box.width > name.length * LETTER && box.height > 2 * GROUP_HEAD;
    const head = hasHead ? GROUP_HEAD : 0;
    const inner = {
      x: box.x + GAP,
      y: box.y + head,
      width: Math.max(0, box.width - 2 * GAP),
      height: Math.max(0, box.height - head - GAP),
    };
    const boxes = treemap(
      items.map(({ value }) => value),
      inner,
    );
    return svg`${
      hasHead
        ? svg`<text class="group" x=${box.x + GAP + 1} y=${box.y + 13} aria-hidden="true">${name}</text>`
        : nothing
    }${items.map((item, i) => renderItem(item, boxes[i]!))}`;
  }
}

function grouped(items: readonly TreemapItem[]): Map<string, TreemapItem[]> {
  const groups = new Map<string, TreemapItem[]>();
  for (const item of items) {
    const group = groups.get(item.group);
    if (group) group.push(item);
    else groups.set(item.group, [item]);
  }
  return groups;
}

/** What has room in an area, label first; nothing where not even the short label has. */
function caption({ label, short, lines }: TreemapItem, width: number, height: number): string[] {
  const most = Math.floor((height - 4) / LINE);
  const fits = (text: string, letter: number): boolean => text.length * letter < width - 10;
  const head = [label, short].find((text) => text && fits(text, LETTER));
  if (!head || most < 1) return [];
  const rest = lines.slice(0, most - 1);
  const tooLong = rest.findIndex((line) => !fits(line, LIGHT_LETTER));
  return [head, ...(tooLong < 0 ? rest : rest.slice(0, tooLong))];
}

function renderItem(item: TreemapItem, box: Box) {
  const { label, words, share, href } = item;
  const width = Math.max(0.5, box.width - 2);
  const height = Math.max(0.5, box.height - 2);
  const filled = Math.min(1, Math.max(0, share || 0)) * height;
  return svg`<a href=${href} aria-label="${label}: ${words}"><title>${label}: ${words}</title>
    <rect class="back" x=${box.x} y=${box.y} width=${width} height=${height} rx="2"></rect>
    <rect class="fill" x=${box.x} y=${box.y + height - filled} width=${width} height=${filled} rx="2"></rect>
    ${caption(item, width, height).map(
      (text, line) =>
        svg`<text class=${line === 0 ? 'label' : nothing} x=${box.x + 6} y=${box.y + LINE * (line + 1)}>${text}</text>`,
    )}
  </a>`;
}

define('tf-treemap', TfTreemap);

declare global {
  interface HTMLElementTagNameMap {
    'tf-treemap': TfTreemap;
  }
}
