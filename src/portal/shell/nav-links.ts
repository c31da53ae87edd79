import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../elements/icon.ts';
import { hrefTo } from '../href.ts';
import { navigation, sections, type NavGroup, type NavItem } from '../navigation.ts';
import type { PageName } from '../route.ts';
import type { ShellWords } from './shell-words.ts';

/** Groups that a phone shows behind a tab of its bar. */
export type MenuGroup = Exclude<NavGroup, 'main'>;

/** Where a person is, on which kind of grid. */
export interface NavView {
  readonly page: PageName;
  readonly isLive: boolean;
  readonly words: ShellWords;
  /** Fetches the page behind a link that a person points at. */
  preload(event: Event): void;
}

/** The links of one group; `wide` ones are not in the bar of a phone. */
export const navLinks = (view: NavView, group: NavGroup, look?: 'wide') =>
  navigation.map((item) => (item.group === group ? link(view, item, look) : nothing));

/** In the bar of a phone: opens the links that found no room in it. */
export function navTab(view: NavView, group: MenuGroup, path2d: string) {
  const items = navigation.filter((item) => item.group === group);
  if (items.length === 0) return nothing;
  const isHere = items.some((item) => current(view, item));
  return html`<button
    type="button"
    class="quiet tab ${isHere ? 'here' : ''}"
    popovertarget=${group}
  >
    ${icon(path2d)}${view.words.t(group)}
  </button>`;
}

/** What a tab opens. */
export const navMenu = (view: NavView, group: MenuGroup): TemplateResult =>
  html`<div
    id=${group}
    class="more"
    popover="auto"
    role="navigation"
    aria-label=${view.words.t(group)}
    @pointerover=${view.preload}
    @focusin=${view.preload}
  >
    ${navLinks(view, group)}
  </div>`;

const current = (view: NavView, { page }: NavItem): 'page' | 'true' | undefined =>
  view.page === page ? 'page' : sections[view.page] === page ? 'true' : undefined;

function link(view: NavView, item: NavItem, look?: 'wide') {
  if (item.simulatedOnly && view.isLive) return nothing;
  return html`<a
    class=${look ?? nothing}
    href=${hrefTo(item.path)}
    aria-current=${current(view, item) ?? nothing}
    >${icon(item.icon)}${view.words.t(`page.${item.page}`)}</a
  >`;
}
