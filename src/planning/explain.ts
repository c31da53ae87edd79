import { freeOf } from '../model/capacity-of.ts';
import { type Inventory } from '../model/inventory.ts';
import type { CodeParams } from '../specs/field-error.ts';
import { regionOf } from '../specs/regions.ts';
import { missingFeatures, reasonsAgainst } from './matcher.ts';
import type { Requirements } from './placement.ts';
import { reasonsIn, type ReasonCode } from './reasons.ts';

/** One reason against a node; `need` and `have` where there is something to compare. */
export interface Reason {
  readonly code: ReasonCode;
  readonly params: CodeParams;
}

/** Why the node of a row cannot take the deployment; empty when it can. */
export function explain(inventory: Inventory, row: number, requirements: Requirements): Reason[] {
  const mask = reasonsAgainst(inventory, requirements, row);
  return reasonsIn(mask).map((code) => ({
    code,
    params: params(inventory, row, requirements, code),
  }));
}

function params(
  inventory: Inventory,
  row: number,
  requirements: Requirements,
  code: ReasonCode,
): CodeParams {
  const country = inventory.countries[inventory.country[row]!]?.code ?? '';
  const farm = inventory.farm[row]!;
  switch (code) {
    case 'cpu':
      return { need: requirements.cru, have: freeOf(inventory, row).cru };
    case 'memory':
      return { need: requirements.mru, have: freeOf(inventory, row).mru };
    case 'ssd':
      return { need: requirements.sru, have: freeOf(inventory, row).sru };
    case 'hdd':
      return { need: requirements.hru, have: freeOf(inventory, row).hru };
    case 'ipv4':
      return { need: requirements.publicIps, have: inventory.farms.freeIps[farm]! };
    case 'feature':
      return { need: missingFeatures(inventory, requirements, row).join(' ') };
    case 'country':
      return { need: requirements.country ?? '', have: country };
    case 'region':
      return { need: requirements.region ?? '', have: regionOf(country) ?? '' };
    case 'farm':
      return { need: requirements.farm ?? 0, have: inventory.farms.farmId[farm]! };
    case 'node':
      return { need: requirements.node ?? 0, have: inventory.nodeId[row]! };
    case 'rented':
      return { have: inventory.rentedBy[row]! };
    default:
      return {};
  }
}
