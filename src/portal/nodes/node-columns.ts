import { saySupplied } from '../../elements/say-supplied.ts';
import { figureAt } from '../../model/coded-column.ts';
import { gpusOf } from '../../model/gpu-models.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { cellBar } from '../../elements/table/cell-bar.ts';
import type { TableColumn, TableSource } from '../../elements/table/table-source.ts';
import type { Exploration } from '../../explore/exploration.ts';
import { gpuName } from '../../explore/node-filter.ts';
import {
  ACCESS_IPV4,
  CERTIFIED,
  DEDICATED,
  GATEWAY,
  IPV6,
  LIGHT,
  NODE_STATUS,
  RENTED,
  UP,
} from '../../model/inventory.ts';
import type { NodeId } from '../../model/ids.ts';
import { columnsOf, freeAt, isTakeable, type Resource } from '../../model/supply.ts';
import { specOfNeed } from '../../explore/need-rule.ts';
import { toQuery } from '../../specs/vm/codecs/query.ts';
import { hrefTo } from '../href.ts';
import { sayMeasure, type ExploreWords } from './measure-words.ts';
import { shortGpuName } from './short-gpu-name.ts';

type ColumnName =
  | 'node'
  | 'status'
  | 'country'
  | 'place'
  | 'farm'
  | 'cpu'
  | 'memory'
  | 'ssd'
  | 'hdd'
  | 'gpu'
  | 'ips'
  | 'price'
  | 'vmPrice'
  | 'uptime'
  | 'online'
  | 'age'
  | 'access'
  | 'terms'
  | 'extraFee'
  | 'download'
  | 'upload'
  | 'distance'
  | 'twin'
  | 'farmNodes'
  | 'deploy';

interface Column {
  readonly width: number;
  readonly sort?: string;
  readonly numeric?: boolean;
  readonly largestFirst?: boolean;
  readonly fixed?: boolean;
}

const figure = (width: number, sort: string, largestFirst = true): Column => ({
  width,
  sort,
  numeric: true,
  largestFirst,
});

const columns: Readonly<Record<ColumnName, Column>> = {
  node: { width: 80, sort: 'node', fixed: true },
  status: { width: 104, sort: 'status' },
  country: { width: 140, sort: 'country' },
  place: { width: 140, sort: 'city' },
  farm: { width: 140, sort: 'farm' },
  cpu: figure(124, 'freeCru'),
  memory: figure(132, 'freeMru'),
  ssd: figure(120, 'freeSru'),
  hdd: figure(132, 'freeHru'),
  gpu: { width: 212, sort: 'gpus', largestFirst: true },
  ips: figure(96, 'freeIps'),
  price: figure(116, 'price', false),
  vmPrice: figure(108, 'vmPrice', false),
  uptime: figure(96, 'uptime'),
  online: figure(104, 'online'),
  age: figure(132, 'age'),
  access: { width: 150, sort: 'ipv4', largestFirst: true },
  terms: { width: 168, sort: 'certified', largestFirst: true },
  extraFee: figure(104, 'extraFee'),
  download: figure(116, 'download'),
  upload: figure(116, 'upload'),
  distance: figure(110, 'distance', false),
  twin: figure(90, 'twin', false),
  farmNodes: figure(120, 'farmNodes'),
  deploy: { width: 114 },
};

/** What is shown until somebody chooses. */
export const USUAL_COLUMNS: readonly string[] = [
  'status',
  'place',
  'cpu',
  'memory',
  'price',
  'ssd',
  'uptime',
  'farm',
  'terms',
  'deploy',
] satisfies ColumnName[];

export const COLUMN_NAMES = Object.keys(columns) as ColumnName[];

/** The columns with their headings. */
export const nodeColumns = ({ t }: ExploreWords): readonly TableColumn[] =>
  COLUMN_NAMES.map((name) => ({ name, heading: t(`column.${name}`), ...columns[name] }));

/** The nodes that pass, as the table asks for them; keys are rows of the inventory. */
export function nodeSource(exploration: Exploration, words: ExploreWords): TableSource {
  const cells = nodeCells(exploration, words);
  const { inventory } = exploration;
  return {
    length: exploration.passing,
    keys: (from, to) => exploration.rows(from, to),
    cell: (row, column) => cells[column as ColumnName](row),
    label: (row) => words.t('rowLabel', { node: String(inventory.nodeId[row]!) }),
  };
}

type Cell = (row: number) => TemplateResult | string;

function nodeCells(exploration: Exploration, words: ExploreWords): Record<ColumnName, Cell> {
  const { inventory: i } = exploration;
  const { t, format } = words;
  const measured = (measure: Parameters<Exploration['figures']>[0]): Cell => {
    const figures = exploration.figures(measure);
    return (row) => sayMeasure(measure, figures.at(row), format);
  };
  const uptime = exploration.figures('uptime');
  const supplied = (what: Resource): Cell => {
    const [total, used] = columnsOf(i, what);
    return (row) => {
      const all = figureAt(total, row);
      const busy = figureAt(used, row);
      if (all === 0) return html`<span class="soft">–</span>`;
      const isOffline = i.status[row] !== UP;
      if (busy > all) return overUsed(what, busy, all);
      if (!isOffline && isTakeable(i, row)) {
        const free = freeAt(i, total, used, row);
        return cellBar(sayFree(what, free, all), busy / all);
      }
      // What is unused there is nobody's to take, and no sum has it among what is free.
      const free = saySupplied(what, Math.max(0, all - busy), format);
      const bar = cellBar(
        t(what === 'cru' ? 'freeCores' : 'freeOf', {
          free: '–',
          total: saySupplied(what, all, format),
        }),
        isOffline ? 0 : 1,
        isOffline ? 1 : 0,
      );
      return html`<span title=${t(isOffline ? 'unusedOffline' : 'unusedRented', { free })}
        >${bar}</span
      >`;
    };
  };
  /** As it is told: cores are promised more than once. */
  const overUsed = (what: Resource, busy: number, all: number): TemplateResult => {
    const used = what === 'cru' ? format.number(busy) : saySupplied(what, busy, format);
    const total = what === 'cru' ? format.number(all) : saySupplied(what, all, format);
    const share = format.percent(busy / all);
    return html`<span title=${t('overUsedWhy', { share })}
      >${cellBar(t('overUsed', { used, total }), 1)}</span
    >`;
  };
  /** In the unit of the total, said once: "113 of 126 GB" reads quicker than two units. */
  const sayFree = (what: Resource, free: number, total: number): string => {
    if (what === 'cru')
      return t('freeCores', { free: format.number(free), total: format.number(total) });
    const whole = format.bytes(total);
    const unit = 1024 ** Math.floor(Math.log2(total) / 10);
    const share = free / unit;
    return t('freeOf', {
      free: format.number(Number(share.toPrecision(share >= 1000 ? 4 : 3))),
      total: whole,
    });
  };
  return {
    node: (row) => {
      const node = i.nodeId[row]!;
      return html`<a href=${hrefTo(`/nodes/${node}`)} tabindex="-1">${String(node)}</a>`;
    },
    status: (row) => {
      const status = NODE_STATUS[i.status[row]!] ?? 'down';
      return html`<span class="dot ${status}"></span>${t(`status.${status}`)}`;
    },
    country: (row) => i.countries[i.country[row]!]?.name || t('unknownPlace'),
    place: (row) => {
      const city = i.cities[i.city[row]!] ?? '';
      const { name = '' } = i.countries[i.country[row]!] ?? {};
      if (!city && !name) return html`<span class="soft">${t('unknownPlace')}</span>`;
      return html`${city}${name ? html` <span class="soft">${name}</span>` : nothing}`;
    },
    farm: (row) => i.farms.name[i.farm[row]!] ?? '',
    cpu: supplied('cru'),
    memory: supplied('mru'),
    ssd: supplied('sru'),
    hdd: supplied('hru'),
    gpu: (row) => {
      const gpus = gpusOf(i, row);
      if (gpus.length === 0) return '';
      return html`<span title=${gpus.map(({ model }) => gpuName(model)).join(', ')}
        >${gpus.map(({ model, count }) => `${count} × ${shortGpuName(model)}`).join(', ')}</span
      >`;
    },
    ips: measured('freeIps'),
    price: measured('price'),
    vmPrice: measured('vmPrice'),
    uptime: (row) =>
      Number.isNaN(uptime.at(row))
        ? html`<span class="soft" role="img" aria-label=${t('unmeasured')} title=${t('unmeasured')}
            >–</span
          >`
        : sayMeasure('uptime', uptime.at(row), format),
    online: measured('online'),
    age: measured('age'),
    access: (row) => {
      const flags = i.flags[row]!;
      return [
        [ACCESS_IPV4, 'IPv4'],
        [IPV6, 'IPv6'],
        [GATEWAY, t('trait.gateway')],
      ]
        .flatMap(([flag, word]) => (flags & Number(flag) ? [word] : []))
        .join(' · ');
    },
    terms: (row) => {
      const flags = i.flags[row]!;
      const held = flags & RENTED ? RENTED : flags & DEDICATED;
      return [
        [flags & CERTIFIED, t('trait.certified')],
        [held & RENTED, t('trait.rented')],
        [held & DEDICATED, t('trait.dedicated')],
        [flags & LIGHT, t('trait.light')],
      ]
        .flatMap(([has, word]) => (has ? [word] : []))
        .join(' · ');
    },
    extraFee: measured('extraFee'),
    download: measured('download'),
    upload: measured('upload'),
    distance: measured('distance'),
    twin: (row) => String(i.twinId[row]!),
    farmNodes: measured('farmNodes'),
    deploy: (row) => {
      // As the page of a node: nothing can be sent to one that sleeps or is gone.
      if (i.status[row] !== UP) return '';
      const node = i.nodeId[row]!;
      const { need } = exploration.filter;
      const placement = { policy: 'cheapest', node: node as NodeId } as const;
      const query = need ? toQuery({ ...specOfNeed(need), placement }) : `node=${node}`;
      return html`<a
        href=${hrefTo(`/deploy/vm?${query}`)}
        tabindex="-1"
        aria-label=${t('deployOn', { node: String(node) })}
        >${t('deployHere')}</a
      >`;
    },
  };
}
