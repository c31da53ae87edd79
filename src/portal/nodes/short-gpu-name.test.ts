import { expect, test } from 'vitest';
import { shortGpuName } from './short-gpu-name.ts';

test.each([
  [
    'Advanced Micro Devices, Inc. [AMD/ATI]',
    'Navi 31 [Radeon RX 7900 XTX]',
    'AMD Radeon RX 7900 XTX',
  ],
  ['NVIDIA Corporation', 'AD102 [GeForce RTX 4090]', 'NVIDIA GeForce RTX 4090'],
  ['Tenstorrent Inc', 'Wormhole n300', 'Tenstorrent Wormhole n300'],
  ['NVIDIA Corporation', 'NVIDIA L4', 'NVIDIA L4'],
  ['', 'Something', 'Something'],
  ['Acme', '', 'Acme'],
])('%s, %s is called %s', (vendor, device, name) => {
  expect(shortGpuName({ vendor, device, memory: 0 })).toBe(name);
});
