import { html } from 'lit';
import { cellBar } from '../../elements/table/cell-bar.ts';
import type { TableColumn, TableSource } from '../../elements/table/table-source.ts';
import type { Inventory } from '../../model/inventory.ts';
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
  up: figure(88, 'up'),
  used: figure(80, 'used'),
  cpu: figure(120, 'cpu'),
  memory: figure(148, 'memory'),
  ssd: figure(140, 'ssd'),
  ips: figure(88, 'ips'),
  hdd: figure(140, 'hdd'),
  gpus: figure(76, 'gpus'),
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
  const sized = (total: number, used: number) => {
    if (total === 0) return html`<span class="soft">–</span>`;
    const free = format.bytes(Math.max(0, total - used));
    return cellBar(t('freeOf', { free, total: format.bytes(total) }), used / total);
  };
  const cells: Record<ColumnName, (farm: FarmRow) => ReturnType<TableSource['cell']>> = {
    name: ({ farmId, name }) =>
      html`<a href=${hrefTo(`/farms/${farmId}`)} tabindex="-1">${name || String(farmId)}</a>`,
    farm: ({ farmId }) => String(farmId),
    nodes: ({ nodes }) => format.number(nodes),
    up: ({ up, nodes }) =>
      nodes > 0 ? t('someUp', { up: format.number(up), all: format.number(nodes) }) : '–',
    used: (farm) => cellBar(format.percent(utilisation(farm)), utilisation(farm)),
    cpu: ({ totalCru, usedCru }) => {
      if (totalCru === 0) return html`<span class="soft">–</span>`;
      const free = format.number(Math.max(0, totalCru - usedCru));
      return cellBar(t('freeOf', { free, total: format.number(totalCru) }), usedCru / totalCru);
    },
    memory: ({ totalMru, usedMru }) => sized(totalMru, usedMru),
    ssd: ({ totalSru, usedSru }) => sized(totalSru, usedSru),
    hdd: ({ totalHru, usedHru }) => sized(totalHru, usedHru),
    ips: ({ freeIps, totalIps }) =>
      totalIps > 0
        ? t('freeOf', { free: format.number(freeIps), total: format.number(totalIps) })
        : '–',
    gpus: ({ gpus }) => (gpus > 0 ? format.number(gpus) : '–'),
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
