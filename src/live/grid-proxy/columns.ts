import { encode } from '../../model/coded-column.ts';
import type { FarmColumns, GpuModel, Inventory } from '../../model/inventory.ts';
import {
  ACCESS_IPV4,
  CERTIFIED,
  DEDICATED,
  FARM_DEDICATED,
  FEATURES,
  GATEWAY,
  IPV6,
  LIGHT,
  NODE_STATUS,
  POWER_MANAGED,
  RENTED,
  UNKNOWN_UPTIME,
} from '../../model/inventory.ts';
import { isCoded } from '../../model/whole-columns.ts';
import { countryCode } from './countries.ts';
import type { FarmAnswer, NodeInList } from './wire-checks.ts';

const MOST_MODELS = 255;

/** Bytes of a GPU's memory. Proxies differ in the unit and none names it: GiB, MiB or bytes. */
export function vramBytes(vram: number): number {
  if (vram < 1024) return vram * 1024 ** 3;
  return vram < 1024 ** 3 ? vram * 1024 ** 2 : vram;
}

/** Gives each distinct key a row, in the order of their coming. */
class Rows<T> {
  readonly items: T[] = [];
  readonly #rows = new Map<string, number>();
  of(key: string, make: () => T): number {
    let row = this.#rows.get(key);
    if (row === undefined) {
      row = this.items.push(make()) - 1;
      this.#rows.set(key, row);
    }
    return row;
  }
}

/** Degrees where they can be, else NaN; the proxy's "nowhere" is 0, 0 in the sea. */
export function place(
  latitude: number | undefined,
  longitude: number | undefined,
): { readonly latitude: number; readonly longitude: number } {
  const known =
    latitude !== undefined &&
    longitude !== undefined &&
    Math.abs(latitude) <= 90 &&
    Math.abs(longitude) <= 180 &&
    (latitude !== 0 || longitude !== 0);
  return known ? { latitude, longitude } : { latitude: NaN, longitude: NaN };
}

function flagsOf(node: NodeInList): number {
  const { publicConfig, features, power } = node;
  const light = features.includes('zmachine-light') && !features.includes('zmachine');
  const managed = [power.state, power.target].some((state) => state !== '' && state !== 'Up');
  return (
    (node.certificationType === 'Certified' ? CERTIFIED : 0) |
    (node.inDedicatedFarm || node.extraFee > 0 ? DEDICATED : 0) |
    (node.rented ? RENTED : 0) |
    (publicConfig.ipv4 ? ACCESS_IPV4 : 0) |
    (publicConfig.ipv6 ? IPV6 : 0) |
    (publicConfig.domain ? GATEWAY : 0) |
    (managed ? POWER_MANAGED : 0) |
    (light ? LIGHT : 0) |
    (node.inDedicatedFarm ? FARM_DEDICATED : 0)
  );
}

function featuresOf({ features }: NodeInList): number {
  let mask = 0;
  FEATURES.forEach((feature, bit) => {
    if (features.includes(feature)) mask |= 1 << bit;
  });
  return mask;
}

function farmColumns(farms: readonly FarmAnswer[]): FarmColumns {
  const column = (of: (farm: FarmAnswer) => number) => farms.map(of);
  return {
    length: farms.length,
    farmId: Uint32Array.from(column(({ farmId }) => farmId)),
    twinId: Uint32Array.from(column(({ twinId }) => twinId)),
    name: farms.map(({ name }) => name),
    totalIps: Uint16Array.from(column(({ publicIps }) => publicIps.length)),
    freeIps: Uint16Array.from(
      column(({ publicIps }) => publicIps.filter((ip) => ip.contract_id === 0).length),
    ),
    dedicated: Uint8Array.from(column(({ dedicated }) => Number(dedicated))),
    gold: Uint8Array.from(column((farm) => Number(farm.certificationType === 'Gold'))),
  };
}

/** A farm that came after the list of farms was read: all that is known of it is its number. */
const unlisted = (farmId: number): FarmAnswer => ({
  farmId,
  name: '',
  twinId: 0,
  pricingPolicyId: 0,
  certificationType: '',
  stellarAddress: '',
  dedicated: false,
  publicIps: [],
});

/** All nodes and farms a proxy told of, as columns; both by id, smallest first. */
export function toColumns(
  nodes: readonly NodeInList[],
  listed: readonly FarmAnswer[],
): Omit<Inventory, 'provenance' | 'revision'> {
  const farms = [...listed];
  const farmRows = new Map(farms.map(({ farmId }, row) => [farmId, row]));
  const farmRow = (id: number): number => {
    const row = farmRows.get(id) ?? farms.push(unlisted(id)) - 1;
    farmRows.set(id, row);
    return row;
  };
  const countries = new Rows<{ code: string; name: string; continent: string }>();
  const cities = new Rows<string>();
  const models = new Rows<GpuModel>();
  models.of('', () => ({ vendor: '', device: '', memory: 0 }));
  const modelOf = ({ gpus }: NodeInList): number => {
    const counts = new Map<number, number>();
    for (const { vendor, device, vram } of gpus) {
      const memory = vramBytes(vram);
      // Of more models than there is room for the last one stands for the rest.
      const model = Math.min(
        models.of(`${vendor}\n${device}`, () => ({ vendor, device, memory })),
        MOST_MODELS,
      );
      counts.set(model, (counts.get(model) ?? 0) + 1);
    }
    const mix = Array.from(counts, ([model, count]) => ({ model, count }));
    const [first] = mix;
    if (!first || mix.length === 1) return first?.model ?? 0;
    mix.sort((a, b) => a.model - b.model);
    const memory = Math.max(...mix.map(({ model }) => models.items[model]!.memory));
    const row = models.of(
      `mix ${mix.map(({ model, count }) => `${model}x${count}`).join()}`,
      () => ({
        vendor: '',
        device: '',
        memory,
        mix,
      }),
    );
    // A table that is full tells of the first model only.
    return row <= MOST_MODELS ? row : first.model;
  };
  const column = (of: (node: NodeInList) => number) => nodes.map(of);
  const places = nodes.map(({ location }) => place(location.latitude, location.longitude));
  return {
    length: nodes.length,
    nodeId: Uint32Array.from(column(({ nodeId }) => nodeId)),
    twinId: Uint32Array.from(column(({ twinId }) => twinId)),
    farm: Uint32Array.from(column(({ farmId }) => farmRow(farmId))),
    country: Uint16Array.from(
      column(({ country, location }) =>
        countries.of(country, () => ({
          code: countryCode(country),
          name: country,
          continent: location.region,
        })),
      ),
    ),
    city: Uint16Array.from(column(({ city }) => cities.of(city, () => city))),
    latitude: Float32Array.from(places, ({ latitude }) => latitude),
    longitude: Float32Array.from(places, ({ longitude }) => longitude),
    totalCru: encode(column((node) => node.total_resources.cru)),
    totalMru: encode(column((node) => node.total_resources.mru)),
    totalSru: encode(column((node) => node.total_resources.sru)),
    totalHru: encode(column((node) => node.total_resources.hru)),
    usedCru: encode(column((node) => node.used_resources.cru)),
    usedMru: encode(column((node) => node.used_resources.mru)),
    usedSru: encode(column((node) => node.used_resources.sru)),
    usedHru: encode(column((node) => node.used_resources.hru)),
    status: Uint8Array.from(column(({ status }) => NODE_STATUS.indexOf(status))),
    flags: Uint16Array.from(column(flagsOf)),
    features: Uint16Array.from(column(featuresOf)),
    gpuCount: Uint8Array.from(column(({ num_gpu, gpus }) => gpus.length || num_gpu)),
    gpuTaken: Uint8Array.from(
      column(({ gpus }) => gpus.filter(({ contract }) => contract !== 0).length),
    ),
    gpuModel: Uint8Array.from(column(modelOf)),
    rentedBy: Uint32Array.from(column(({ rentedByTwinId }) => rentedByTwinId)),
    extraFee: Uint32Array.from(column(({ extraFee }) => extraFee)),
    // Whole seconds; no node booted after it reported.
    bootedAt: Uint32Array.from(
      column(({ updatedAt, uptime }) => Math.max(0, updatedAt - Math.max(0, uptime))),
    ),
    createdAt: Uint32Array.from(column(({ created }) => created)),
    uptimePermille: new Uint16Array(nodes.length).fill(UNKNOWN_UPTIME),
    uploadSpeed: encode(column(({ speed }) => speed.upload)),
    downloadSpeed: encode(column(({ speed }) => speed.download)),
    farms: farmColumns(farms),
    countries: countries.items,
    cities: cities.items,
    gpuModels: models.items.slice(0, MOST_MODELS + 1),
  };
}

type Columns = Record<string, unknown>;

const isSame = (a: unknown, b: unknown): boolean => {
  if (ArrayBuffer.isView(a) && ArrayBuffer.isView(b)) {
    const [x, y] = [a as Uint8Array, b as Uint8Array];
    return x.length === y.length && x.every((value, i) => Object.is(value, y[i]));
  }
  if (isCoded(a) && isCoded(b)) return isSame(a.codes, b.codes) && isSame(a.values, b.values);
  return Array.isArray(a) ? JSON.stringify(a) === JSON.stringify(b) : a === b;
};

/** `after` with every column of `before` that has the same content; `before` itself if all have. */
export function sharing<T extends object>(before: T, after: T): T {
  const shared: Columns = {};
  let isNew = false;
  for (const [name, value] of Object.entries(after) as [string, unknown][]) {
    const old = (before as Columns)[name];
    const kept = isSame(old, value);
    shared[name] = kept ? old : value;
    isNew ||= !kept;
  }
  return isNew ? (shared as T) : before;
}
