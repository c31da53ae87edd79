import type { GpuModel } from '../../model/inventory.ts';

/**
 * A GPU as people call it. The grid has it as the PCI list does: "Advanced Micro Devices, Inc.
 * [AMD/ATI]", "Navi 31 [Radeon RX 7900 XTX]"; here it is "AMD Radeon RX 7900 XTX".
 */
export function shortGpuName({ vendor, device }: GpuModel): string {
  const brand = /\[([^\]/]+)/.exec(vendor)?.[1] ?? vendor.split(/[ ,]/)[0] ?? '';
  const name = /\[([^\]]+)\]/.exec(device)?.[1] ?? device;
  return name.startsWith(brand) ? name : `${brand} ${name}`.trim();
}
