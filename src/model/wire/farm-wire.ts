import type { FarmRecord } from '../farm-record.ts';

/** A farm as the grid proxy writes it (protocol F.4). */
export interface FarmWire {
  readonly name: string;
  readonly farmId: number;
  readonly twinId: number;
  readonly pricingPolicyId: number;
  readonly certificationType: string;
  readonly stellarAddress: string;
  readonly dedicated: boolean;
  readonly publicIps: readonly PublicIpWire[] | null;
}

/** A public address as the grid proxy writes it; contract 0 = free. */
export interface PublicIpWire {
  readonly id: string;
  readonly ip: string;
  readonly gateway: string;
  readonly contract_id: number;
  readonly farm_id: number;
}

/** A farm's addresses as the grid proxy would write them. */
export function publicIpsWire({
  farmId,
  publicIps,
}: Pick<FarmRecord, 'farmId' | 'publicIps'>): PublicIpWire[] {
  return publicIps.map(({ ip, gateway, contractId }, place) => ({
    id: `${String(farmId).padStart(10, '0')}-${String(place + 1).padStart(6, '0')}`,
    ip,
    gateway,
    contract_id: contractId ?? 0,
    farm_id: farmId,
  }));
}

/** A farm as the grid proxy would write it; the order of fields is the proxy's. */
export function farmWire(farm: Omit<FarmRecord, 'raw'>): FarmWire {
  return {
    name: farm.name,
    farmId: farm.farmId,
    twinId: farm.twinId,
    pricingPolicyId: farm.pricingPolicyId,
    certificationType: farm.certification,
    stellarAddress: farm.stellarAddress,
    dedicated: farm.dedicated,
    publicIps: publicIpsWire(farm),
  };
}
