import type { Exploration } from '../../explore/exploration.ts';
import type { ExportColumn } from '../../explore/export-nodes.ts';
import { TRAITS, gpuNames, type Measure } from '../../explore/node-filter.ts';
import { traitBit, traitCodes } from '../../explore/trait-codes.ts';
import { figureAt, type CodedColumn } from '../../model/coded-column.ts';
import { FEATURES, NODE_STATUS } from '../../model/inventory.ts';

/** Everything known of a node, in plain units (bytes, bit/s, dollars a month), for an export. */
export function exportColumns(exploration: Exploration): readonly ExportColumn[] {
  const { inventory: i } = exploration;
  const { codes, facts } = traitCodes(i);
  const column = (name: string, value: ExportColumn['value']): ExportColumn => ({ name, value });
  const plain = (name: string, values: ArrayLike<number>): ExportColumn =>
    column(name, (row) => values[row]!);
  const figures = (name: string, coded: CodedColumn): ExportColumn =>
    column(name, (row) => figureAt(coded, row));
  // As many places as the column holds.
  const degrees = (name: string, values: Float32Array): ExportColumn =>
    column(name, (row) => (Number.isNaN(values[row]!) ? null : Number(values[row]!.toFixed(4))));
  const measured = (name: string, measure: Measure, digits = 4): ExportColumn => {
    const figures = exploration.figures(measure);
    return column(name, (row) => Number(figures.at(row).toFixed(digits)));
  };
  const instant = (name: string, seconds: ArrayLike<number>): ExportColumn =>
    column(name, (row) =>
      seconds[row]! > 0 ? new Date(seconds[row]! * 1000).toISOString() : null,
    );
  const names = gpuNames(i);
  return [
    plain('node_id', i.nodeId),
    plain('twin_id', i.twinId),
    column('status', (row) => NODE_STATUS[i.status[row]!] ?? null),
    column('farm_id', (row) => i.farms.farmId[i.farm[row]!] ?? null),
    column('farm_name', (row) => i.farms.name[i.farm[row]!] ?? null),
    column('country', (row) => i.countries[i.country[row]!]?.code || null),
    column('country_name', (row) => i.countries[i.country[row]!]?.name || null),
    column('city', (row) => i.cities[i.city[row]!] || null),
    degrees('latitude', i.latitude),
    degrees('longitude', i.longitude),
    figures('total_cru', i.totalCru),
    figures('used_cru', i.usedCru),
    figures('total_mru_bytes', i.totalMru),
    figures('used_mru_bytes', i.usedMru),
    figures('total_sru_bytes', i.totalSru),
    figures('used_sru_bytes', i.usedSru),
    figures('total_hru_bytes', i.totalHru),
    figures('used_hru_bytes', i.usedHru),
    plain('gpus', i.gpuCount),
    column('gpu_model', (row) => (i.gpuCount[row]! > 0 ? names[i.gpuModel[row]!]! : null)),
    measured('farm_free_ips', 'freeIps', 0),
    measured('price_usd_month', 'price'),
    measured('vm_price_usd_month', 'vmPrice'),
    measured('extra_fee_usd_month', 'extraFee', 3),
    measured('uptime_percent_90d', 'uptime', 1),
    instant('booted_at', i.bootedAt),
    instant('created_at', i.createdAt),
    figures('upload_bit_s', i.uploadSpeed),
    figures('download_bit_s', i.downloadSpeed),
    column('rented_by_twin', (row) => i.rentedBy[row]! || null),
    ...TRAITS.map((trait) => column(trait, (row) => (facts[codes[row]!]! & traitBit(trait)) !== 0)),
    column('features', (row) =>
      FEATURES.filter((_, bit) => i.features[row]! & (1 << bit)).join(' '),
    ),
  ];
}
