import { html, nothing, type TemplateResult } from 'lit';
import '../../../src/elements/tf-copy.ts';
import '../../../src/elements/tf-sim-badge.ts';
import '../../../src/elements/tf-price.ts';
import '../../../src/elements/tf-steps.ts';
import { icon } from '../../../src/elements/icon.ts';
import {
  arrowLeft,
  circleX,
  copy,
  mapPin,
  plus,
  server,
  trash,
  undo2,
} from '../../../src/elements/icons.ts';
import type { Words } from '../../../src/elements/words.ts';
import type { common } from '../../../src/messages/common.ts';
import type { machine as words } from '../../../src/messages/machine.ts';
import type { vm } from '../../../src/messages/vm.ts';
import { rowOf } from '../../../src/model/inventory.ts';
import type { operation as operationWords } from '../../../src/messages/operation.ts';
import { shapeWords } from '../parts/shape.ts';
import { trouble } from '../parts/trouble.ts';
import { placeName } from '../places.ts';
import { priceAt, type Market } from '../quote.ts';
import { addressesOf, sshCommand, type Address } from './addresses.ts';
import type { Machine, MachineState } from './machine.ts';
import { stepsOf } from './steps.ts';

/** What a person can ask of an operation on its way. */
export type Steering = 'cancel' | 'resume' | 'tryNext' | 'sendNow';

export interface MachineView {
  readonly machine: Machine;
  /** Undefined while it is not known. */
  readonly market: Market | undefined;
  readonly words: Words<[typeof words, typeof operationWords, typeof vm, typeof common]>;
  /** Grid time, milliseconds since 1970. */
  readonly now: number;
  readonly simulated: boolean;
  /** This browser keeps nothing. */
  readonly inMemory: boolean;
  /** Where machines have pages of their own, with `{contract}` in it. */
  readonly openHref: string;
  readonly steer: (how: Steering) => void;
  readonly again: () => void;
  readonly remove: () => void;
  readonly toForm: () => void;
}

const HEADINGS = {
  deploying: 'deploying',
  stuck: 'stuck',
  runs: 'runs',
  paused: 'paused',
  down: 'down',
  standby: 'standby',
  deleting: 'deleting',
  deleted: 'deleted',
  failed: 'failed',
  canceled: 'canceled',
} as const satisfies Record<MachineState, string>;

/** Its operation is over, and its contract is not. */
const cameUp = (state: MachineState): boolean =>
  state === 'runs' || state === 'paused' || state === 'down' || state === 'standby';

/** One machine from its plan to its end. */
export function machineView(view: MachineView): TemplateResult {
  const { machine, words, now, simulated, toForm } = view;
  const { t } = words;
  const { name, state, operation, deletion } = machine;
  const under = deletion && !cameUp(state) ? deletion : operation;
  const error = cameUp(state) ? undefined : under.error;
  return html`<article>
    <header>
      <h3 tabindex="-1">${t(HEADINGS[state], { name })}</h3>
      ${simulated ? html`<tf-sim-badge></tf-sim-badge>` : nothing}
    </header>
    ${facts(view)} ${state === 'runs' ? connect(view) : nothing}
    ${state === 'paused' || state === 'down' || state === 'standby' ? html`<p>${t(`why.${state}`)}</p>` : nothing}
    ${trouble(words, error)} ${tried(view)}
    ${
      cameUp(state)
        ? html`<details>
            <summary>${t('progress')}</summary>
            ${steps(view, operation, now)}
          </details>`
        : steps(view, under, now)
    }
    <p class="soft">${costs(view)}</p>
    ${state === 'deploying' ? html`<p class="soft">${t('mayLeave')}</p>` : nothing}
    ${view.inMemory ? html`<p class="soft">${t('inMemory')}</p>` : nothing}
    <div class="buttons">
      ${actions(view)}
      <button type="button" class="quiet" @click=${toForm}>${icon(arrowLeft)}${t('toForm')}</button>
    </div>
  </article>`;
}

/** What it is, where, and what it costs there. */
function facts({ machine, market, words }: MachineView): TemplateResult {
  const { t, format } = words;
  const { spec, nodeId } = machine.operation;
  const row = market && nodeId !== undefined ? rowOf(market.inventory, nodeId) : -1;
  const isThere = market !== undefined && row >= 0;
  return html`<div class="facts">
    <p>${icon(server)}${shapeWords(words, spec)}</p>
    ${
      isThere
        ? html`<p>
              ${icon(mapPin)}${t('chosenNode', {
                node: String(nodeId),
                place: placeName(market.inventory, row, format),
              })}
            </p>
            <tf-price
              per="hour"
              .usd=${priceAt(spec, [row], market).usdPerHour}
              .tft=${priceAt(spec, [row], market).tftPerHour}
            ></tf-price>`
        : nothing
    }
  </div>`;
}

function steps(
  { words, machine }: MachineView,
  operation: Machine['operation'] | NonNullable<Machine['deletion']>,
  now: number,
): TemplateResult {
  return html`<tf-steps
    label=${words.t('progress')}
    data-of=${machine.id}
    .steps=${stepsOf(operation, now, words)}
  ></tf-steps>`;
}

/** What it cost so far, or in all. */
function costs({ machine, words }: MachineView): string {
  const { t, format } = words;
  const { cost, state } = machine;
  const amount = format.tft(cost);
  const isOver = state === 'deleted' || state === 'failed' || state === 'canceled';
  if (!isOver) return cost === 0n ? '' : t('costSoFar', { amount });
  return cost === 0n ? t('costNothing') : t('costAll', { amount });
}

/** Nodes that were tried before, each with its reason. */
function tried({ machine, words }: MachineView): (TemplateResult | typeof nothing)[] {
  return machine.operation.candidates.map(({ nodeId, failed }) =>
    failed && failed !== machine.operation.error
      ? html`<details>
          <summary>${words.t('leftNode', { node: String(nodeId) })}</summary>
          ${trouble(words, failed)}
        </details>`
      : nothing,
  );
}

function connect({ machine, words, simulated }: MachineView): TemplateResult {
  const { t } = words;
  const addresses = addressesOf(machine.operation.outcome ?? []);
  const [best] = addresses;
  if (!best) return html`<p>${t('noAddress')}</p>`;
  return html`<section>
    <h4>${t('connect')}</h4>
    <p class="command">
      <code>${sshCommand(best)}</code>
      <tf-copy what=${t('sshCommand')} .value=${sshCommand(best)}></tf-copy>
    </p>
    <p class="soft">${simulated ? t('simulatedAccess') : t('connectHow')}</p>
    <dl>${addresses.map((address) => line(words, address))}</dl>
  </section>`;
}

function line({ t }: MachineView['words'], { way, address }: Address): TemplateResult {
  const over = t(`way.${way}`);
  return html`<dt>${over}</dt>
    <dd>
      <code>${address}</code>
      <tf-copy what=${t('addressOver', { way: over })} .value=${address}></tf-copy>
    </dd>`;
}

function actions(view: MachineView): (TemplateResult | typeof nothing)[] {
  const { machine, words, steer, again, remove, openHref } = view;
  const { t } = words;
  const { state, operation } = machine;
  const act = (label: string, path: string, run: () => void, looks = '') =>
    html`<button type="button" class=${looks} @click=${run}>${icon(path)}${label}</button>`;
  const stop = act(t('stop'), circleX, () => steer('cancel'));
  const next =
    operation.nodeId === undefined ? nothing : act(t('tryNext'), plus, () => steer('tryNext'));
  switch (state) {
    case 'deploying':
      return [stop, next];
    case 'stuck':
      return [act(t('resume'), undo2, () => steer('resume'), 'primary'), next, stop];
    case 'runs':
    case 'paused':
    case 'down':
    case 'standby':
      return [
        openHref
          ? html`<a
              class="button primary"
              href=${openHref.replace('{contract}', String(operation.contractId))}
              >${t('open')}</a
            >`
          : nothing,
        act(t('again'), copy, again),
        act(t('delete'), trash, remove, 'danger'),
      ];
    case 'deleting':
      return [
        act(t('undo'), undo2, () => steer('cancel'), 'primary'),
        act(t('sendNow'), trash, () => steer('sendNow'), 'danger'),
      ];
    case 'failed':
    case 'canceled':
      return [act(t('change'), undo2, again, 'primary')];
    case 'deleted':
      return [act(t('again'), copy, again)];
  }
}
