import { totalOf } from '../../model/capacity-of.ts';
import { describe, expect, it } from 'vitest';
import { twinId } from '../../model/ids.ts';
import { ACCESS_IPV4, GATEWAY, IPV6 } from '../../model/inventory.ts';
import { farmerAccount, nodeIdentity, twinAccount, twinOwner, userAccount } from './accounts.ts';
import { farmNetwork } from './addresses.ts';
import { farmIps, farmPayoutAddress } from './farm-facts.ts';
import { makeGenesis } from './genesis.ts';
import { nodeGpus, nodePublicConfig, nodeRegistration, nodeSerial } from './node-facts.ts';
import { cpuBenchmark, nodeDmi } from './node-hardware.ts';
import { stellarAddress } from './stellar-address.ts';

const genesis = makeGenesis({ seed: 'threefold', nodes: 1800, at: 1_794_000_000 });
const { inventory } = genesis;
const { farms } = inventory;
const nodes = Array.from({ length: inventory.length }, (_, row) => row);
const farmRows = Array.from({ length: farms.length }, (_, row) => row);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('accounts of a genesis', () => {
  it('are 32 bytes each and nobody shares one', () => {
    const users = Array.from({ length: genesis.usersTwins }, (_, user) => user);
    const accounts = [
      ...farmRows.map((row) => farmerAccount(genesis, row)),
      ...nodes.map((row) => nodeIdentity(genesis, row)),
      ...users.map((user) => userAccount(genesis, user)),
    ];
    expect(accounts.every((account) => account.length === 32)).toBe(true);
    expect(new Set(accounts.map(hex)).size).toBe(genesis.nextTwinId - 1);
  });

  it('are the same for the same seed and others for another', () => {
    const options = { nodes: 1800, at: 1_794_000_000 };
    const again = makeGenesis({ seed: 'threefold', ...options });
    const other = makeGenesis({ seed: 'fourfold', ...options });
    expect(hex(farmerAccount(again, 3))).toBe(hex(farmerAccount(genesis, 3)));
    expect(hex(farmerAccount(other, 3))).not.toBe(hex(farmerAccount(genesis, 3)));
  });

  it('belong to twins numbered farmers, nodes, users', () => {
    for (const row of farmRows) {
      expect(twinOwner(genesis, twinId(farms.twinId[row]!))).toEqual({ kind: 'farmer', row });
    }
    for (const row of nodes) {
      expect(twinOwner(genesis, twinId(inventory.twinId[row]!))).toEqual({ kind: 'node', row });
    }
    const last = twinId(genesis.nextTwinId - 1);
    const row = genesis.usersTwins - 1;
    expect(twinOwner(genesis, last)).toEqual({ kind: 'user', row });
    expect(twinAccount(genesis, last)).toEqual(userAccount(genesis, row));
    expect(twinAccount(genesis, twinId(1))).toEqual(farmerAccount(genesis, 0));
    expect(twinAccount(genesis, twinId(genesis.nextTwinId))).toBeUndefined();
    expect(twinOwner(genesis, twinId(0))).toBeUndefined();
  });
});

describe('addresses of a genesis', () => {
  it('are as many per farm as its columns say, held by its own contracts', () => {
    const { contracts } = genesis;
    for (const row of farmRows) {
      const ips = farmIps(genesis, row);
      expect(ips).toHaveLength(farms.totalIps[row]!);
      expect(ips.filter(({ contractId }) => contractId === 0)).toHaveLength(farms.freeIps[row]!);
      for (const { contractId } of ips.filter((ip) => ip.contractId !== 0)) {
        expect(contracts.publicIps[contractId - 1]).toBeGreaterThan(0);
        expect(inventory.farm[contracts.nodeRow[contractId - 1]!]).toBe(row);
      }
    }
  });

  it('are IPv4 texts that no farm and no node shares with another', () => {
    const list = [
      ...farmRows.flatMap((row) => farmIps(genesis, row).map(({ ip }) => ip)),
      ...nodes.flatMap((row) => nodePublicConfig(genesis, row)?.ipv4 ?? []),
    ];
    expect(new Set(list).size).toBe(list.length);
    for (const ip of list) {
      const octets = ip.replace('/24', '').split('.').map(Number);
      expect(octets).toHaveLength(4);
      expect(octets.every((octet) => octet >= 0 && octet < 255)).toBe(true);
    }
  });

  it('stay apart for 300,000 farms', () => {
    const networks = new Set<string>();
    for (let farm = 0; farm < 300_000; farm++) networks.add(farmNetwork(genesis, farm));
    expect(networks.size).toBe(300_000);
  });

  it('stay apart when a farm has more access nodes than its network has room for', () => {
    const large = makeGenesis({ seed: 'threefold', nodes: 20_000, at: 1_794_000_000 });
    const addresses = Array.from(
      { length: large.inventory.length },
      (_, row) => nodePublicConfig(large, row)?.ipv4 ?? `none ${row}`,
    );
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.some((ip) => ip.startsWith('46.'))).toBe(true);
  });

  it('of a node follow its flags', () => {
    for (const row of nodes) {
      const flags = inventory.flags[row]!;
      const config = nodePublicConfig(genesis, row);
      expect(config !== undefined).toBe((flags & ACCESS_IPV4) !== 0);
      if (!config) continue;
      expect(config.ipv6 !== '').toBe((flags & IPV6) !== 0);
      expect(config.domain !== '').toBe((flags & GATEWAY) !== 0);
      if (config.domain) expect(config.domain).toMatch(/^[a-z]+\d+\.grid\.example$/);
      if (config.ipv6) expect(new URL(`http://[${config.ipv6.split('/')[0]!}]/`).host).toBeTruthy();
    }
  });

  it('of farmers on Stellar carry a good checksum', () => {
    // The well-known account of 32 zero bytes.
    expect(stellarAddress(new Uint8Array(32))).toBe(`G${'A'.repeat(52)}WHF`);
    expect(farmPayoutAddress(genesis, 5)).toMatch(/^G[A-Z2-7]{55}$/);
  });
});

describe('hardware of a genesis', () => {
  it('has processors with as many threads as the node has cores', () => {
    for (const row of nodes) {
      const { processor, memory, bios, baseboard } = nodeDmi(genesis, row);
      const threads = processor.reduce((total, { threadCount }) => total + threadCount, 0);
      expect(threads).toBe(totalOf(inventory, row).cru);
      expect(memory.length).toBeGreaterThan(0);
      expect(`${bios.vendor}${baseboard.manufacturer}${baseboard.productName}`).not.toContain(
        'undefined',
      );
      const { single, multi, threads: measured } = cpuBenchmark(genesis, row);
      expect(measured).toBe(threads);
      expect(multi).toBeGreaterThan(single);
    }
  });

  it('names GPUs by slot, vendor and device, each slot once', () => {
    const equipped = nodes.filter((row) => inventory.gpuCount[row]! > 0);
    expect(equipped.length).toBeGreaterThan(10);
    for (const row of equipped) {
      const gpus = nodeGpus(genesis, row);
      expect(gpus).toHaveLength(inventory.gpuCount[row]!);
      expect(new Set(gpus.map(({ id }) => id)).size).toBe(gpus.length);
      for (const { id, memory, vendor } of gpus) {
        expect(id).toMatch(/^0000:[0-9a-f]{2}:00\.0\/[0-9a-f]{4}\/[0-9a-f]{4}$/);
        expect(memory).toBeGreaterThan(2 ** 33);
        expect(vendor).not.toBe('');
      }
    }
    expect(
      nodeGpus(
        genesis,
        nodes.find((row) => inventory.gpuCount[row] === 0)!,
      ),
    ).toEqual([]);
  });

  it('has serial numbers, some of them left as the factory wrote them', () => {
    const serials = nodes.map((row) => nodeSerial(genesis, row));
    const blank = serials.filter((serial) => serial === 'To Be Filled By O.E.M.').length;
    expect(blank / 1800).toBeGreaterThan(0.2);
    expect(blank / 1800).toBeLessThan(0.3);
    expect(new Set(serials).size).toBe(1800 - blank + 1);
    const certified = nodes.find((row) => inventory.flags[row]! & 1)!;
    expect(nodeRegistration(genesis, certified)).toMatchObject({ farmingPolicyId: 2 });
  });
});
