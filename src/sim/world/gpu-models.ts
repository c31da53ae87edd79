import type { GpuModel } from '../../model/inventory.ts';
import { GiB } from '../../model/units.ts';

/** Share, PCI vendor and device, vendor, device and GiB, as lspci and zos name them. */
export const GPU_TABLE = [
  [0, '0000', '0000', '', '', 0],
  [26, '10de', '2204', 'NVIDIA Corporation', 'GA102 [GeForce RTX 3090]', 24],
  [18, '10de', '2684', 'NVIDIA Corporation', 'AD102 [GeForce RTX 4090]', 24],
  [16, '10de', '2bb1', 'NVIDIA Corporation', 'GB202GL [RTX PRO 6000 Blackwell]', 96],
  [8, '10de', '2235', 'NVIDIA Corporation', 'GA102GL [A40]', 48],
  [
    16,
    '1002',
    '744c',
    'Advanced Micro Devices, Inc. [AMD/ATI]',
    'Navi 31 [Radeon RX 7900 XTX]',
    24,
  ],
  [12, '1002', '1586', 'Advanced Micro Devices, Inc. [AMD/ATI]', 'Strix Halo [Radeon 8060S]', 96],
  [4, '1e52', '401e', 'Tenstorrent Inc', 'Wormhole n300', 24],
] as const;

/** Rows of GPU_TABLE that decide on the machine around them (protocol H.3). */
export const RTX_6000 = 3;
export const STRIX_HALO = 6;
export const WORMHOLE = 7;

/** The models as the inventory shows them; row 0 stands for "no GPU". */
export const GPU_MODELS: readonly GpuModel[] = GPU_TABLE.map(([, , , vendor, device, memory]) => ({
  vendor,
  device,
  memory: memory * GiB,
}));
