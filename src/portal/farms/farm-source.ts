import { html, nothing } from 'lit';
import { saySupplied } from '../../elements/say-supplied.ts';
import { cellBar } from '../../elements/table/cell-bar.ts';
import type { TableColumn, TableSource } from '../../elements/table/table-source.ts';
import type { Inventory } from '../../model/inventory.ts';
import { takenOf, type Supplied } from '../../model/supply.ts';
import { hrefTo } from '../href.ts';
import { utilisation, type FarmRow, type FarmSort } from './farm-rows.ts';
import type { FarmWords } from './farm-words.ts';

interface Column {
  readonly width: number;
  readonly sort?: FarmSort;
  readonly numeric?: boolean;
  readonly largestFirst?: boolean;
  readonly fixed?: boolean;
}

const figure = (width: number, sort: FarmSort): Column => ({
  width,
  sort,
  numeric: true,
  largestFirst: true,
});

const columns = {
  name: { width: 164, sort: 'name', fixed: true },
  farm: { width: 76, sort: 'farm', numeric: true },
  nodes: figure(86, 'nodes'),
  up: figure(116, 'up'),
  used: figure(112, 'used'),
  cpu: figure(144, 'cpu'),
  memory: figure(148, 'memory'),
  ssd: figure(140, 'ssd'),
  ips: figure(132, 'ips'),
  hdd: figure(140, 'hdd'),
  gpus: figure(96, 'gpus'),
  terms: { width: 190 },
  countries: { width: 190 },
} as const satisfies Record<string, Column>;
type ColumnName = keyof typeof columns;

const names = Object.keys(columns) as ColumnName[];

/** Columns of the table of farms. */
export const farmColumns = ({ t }: FarmWords): readonly TableColumn[] =>
  names.map((name) => ({ name, heading: t(`column.${name}`), ...columns[name] }));

/** Farms as the table asks for them; keys are rows of the farm table. */
export function farmSource(
  chosen: readonly FarmRow[],
  inventory: Inventory,
  words: FarmWords,
): TableSource {
  const { t, format } = words;
  const farmOf = new Map(chosen.map((farm) => [farm.row, farm]));
  const supplied =
    (what: Supplied) =>
    ({ supply }: FarmRow) => {
      const { total, free, offline } = supply[what];
      if (total === 0) return html`<span class="soft">–</span>`;
      const say = (amount: number): string => saySupplied(what, amount, format);
      const counted = what === 'cru' || what === 'ips' || what === 'gpu';
      const words = t(counted ? `freeOf.${what}` : 'freeOf', {
        free: say(free),
        total: say(total),
      });
      const why = offline > 0 ? t('supply.offline', { amount: say(offline) }) : nothing;
      const bar = cellBar(words, takenOf(supply[what]) / total, offline / total);
      return html`<span title=${why}>${bar}</span>`;
    };
  const cells: Record<ColumnName, (farm: FarmRow) => ReturnType<TableSource['cell']>> = {
    name: ({ farmId, name }) =>
      html`<a href=${hrefTo(`/farms/${farmId}`)} tabindex="-1">${name || String(farmId)}</a>`,
    farm: ({ farmId }) => String(farmId),
    nodes: ({ nodes }) => format.number(nodes),
    up: ({ up, nodes }) =>
      nodes > 0 ? t('someUp', { up: format.number(up), all: format.number(nodes) }) : '–',
    used: (farm) => cellBar(format.percent(utilisation(farm)), utilisation(farm)),
    cpu: supplied('cru'),
    memory: supplied('mru'),
    ssd: supplied('sru'),
    hdd: supplied('hru'),
    ips: supplied('ips'),
    gpus: supplied('gpu'),
    terms: ({ gold, dedicated, certifiedNodes }) =>
      [
        ...(gold ? [t('goldTerm')] : []),
        ...(certifiedNodes > 0 ? [t('certifiedNodes', { n: certifiedNodes })] : []),
        ...(dedicated ? [t('dedicatedTerm')] : []),
      ].join(' · '),
    countries: ({ countries }) => {
      const first = inventory.countries[[...countries][0] ?? -1]?.name ?? '';
      return countries.size > 1 ? t('countries', { n: countries.size }) : first;
    },
  };
  return {
    length: chosen.length,
    keys: (from, to) => chosen.slice(from, to).map(({ row }) => row),
    cell(row, column) {
      const farm = farmOf.get(row);
      return farm ? cells[column as ColumnName](farm) : '';
    },
    label: (row) => t('rowLabel', { name: farmOf.get(row)?.name ?? '' }),
  };
}
