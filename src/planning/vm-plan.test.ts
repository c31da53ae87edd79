import { describe, expect, it } from 'vitest';
import { twinId } from '../model/ids.ts';
import { CERTIFIED } from '../model/inventory.ts';
import { LIVE_POLICY } from '../model/live-policy.ts';
import type { Prices } from '../model/prices.ts';
import { GiB, TFT, TiB } from '../model/units.ts';
import { defaultVm, type VmSpec } from '../specs/vm/vm-spec.ts';
import { findImage, imageChoice } from '../specs/vm/images.ts';
import { inventoryOf } from './testing/synthetic.ts';
import { planVm } from './vm-plan.ts';

const prices: Prices = { policy: LIVE_POLICY, tft: { average: 10, min: 10, max: 1000 } };
const micro: VmSpec = {
  ...defaultVm(),
  image: imageChoice(findImage('micro', 'ubuntu-24.04')!),
};
const inventory = inventoryOf([
  { cru: 16, mru: 32 * GiB, sru: TiB },
  { flags: CERTIFIED },
  { rentedBy: 7 },
  { extraFee: 5000, cru: 16, mru: 32 * GiB, sru: TiB },
]);
const twin = twinId(7);

describe('the plan of a machine', () => {
  it('is one node contract at the price the chain will bill', () => {
    const plan = planVm(micro, [0, 1], inventory, prices);
    expect(plan.contracts).toEqual([
      {
        type: 'node',
        nodeId: 1,
        resources: { cru: 2, mru: 4 * GiB, sru: 50 * GiB, hru: 0 },
        publicIps: 0,
      },
    ]);
    // Protocol B.8, examples 1 and 2.
    expect(plan.price).toMatchObject({ tftPerHour: 11_250_000n, tftPerMonth: 810n * TFT });
    expect(plan.notInPrice).toEqual(['fees']);
    expect(plan.irreversible).toEqual(['node', 'machine', 'data']);
    expect(plan.attempts).toEqual([1, 2]);
  });

  it('has the surcharge of a certified node and the discount of a balance', () => {
    expect(planVm(micro, [1], inventory, prices).price.tftPerHour).toBe(14_062_500n);
    const balance = 20_000n * TFT;
    expect(planVm(micro, [1], inventory, prices, { balance }).price.tftPerHour).toBe(5_625_000n);
  });

  it('has the address and its traffic', () => {
    const network = { ...micro.network, ipv4: true };
    const plan = planVm({ ...micro, network }, [0], inventory, prices);
    expect(plan.contracts).toMatchObject([{ publicIps: 1 }]);
    expect(plan.price.tftPerHour).toBe(15_250_000n);
    expect(plan.notInPrice).toEqual(['traffic', 'fees']);
    expect(plan.irreversible).toContain('address');
  });

  it('rents the whole node first when it is to be dedicated', () => {
    const plan = planVm({ ...micro, dedicated: true }, [0], inventory, prices, { twin });
    expect(plan.contracts).toMatchObject([{ type: 'rent', nodeId: 1 }, { type: 'node' }]);
    // Protocol B.8, example 12: the machine itself costs nothing on top.
    expect(plan.price.tftPerHour).toBe(52_800_000n);
    expect(plan.irreversible).toContain('rent');
  });

  it('pays the extra fee of the node with the rent', () => {
    const plan = planVm({ ...micro, dedicated: true }, [3], inventory, prices);
    expect(plan.price.tftPerHour).toBe(52_800_000n + 6_944_400n);
  });

  it('rents nothing and costs nothing on a node that the twin rents already', () => {
    const plan = planVm({ ...micro, dedicated: true }, [2], inventory, prices, { twin });
    expect(plan.contracts.map(({ type }) => type)).toEqual(['node']);
    expect(plan.price.tftPerHour).toBe(0n);
  });

  it('needs a node', () => {
    expect(() => planVm(micro, [], inventory, prices)).toThrow(RangeError);
  });
});
