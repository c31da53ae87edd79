import { totalOf } from '../../model/capacity-of.ts';
import type { Genesis } from './genesis.ts';
import { mix } from './random.ts';

/** Processors by logical cores of the whole node: sockets, name, and a core's score. */
type Processor = readonly [
  cores: number,
  sockets: number,
  version: string,
  memory: string,
  single: number,
];
const PROCESSORS: readonly Processor[] = [
  [4, 1, 'Intel(R) Core(TM) i5-6500T CPU @ 2.50GHz', 'DDR4', 205],
  [4, 1, 'Intel(R) Core(TM) i5-4590T CPU @ 2.00GHz', 'DDR3', 182],
  [6, 1, 'Intel(R) Core(TM) i5-8500T CPU @ 2.10GHz', 'DDR4', 226],
  [8, 1, 'Intel(R) Core(TM) i7-7700T CPU @ 2.90GHz', 'DDR4', 240],
  [8, 1, 'Intel(R) Core(TM) i5-10210U CPU @ 1.60GHz', 'DDR4', 231],
  [8, 1, 'AMD Ryzen 5 3550H with Radeon Vega Mobile Gfx', 'DDR4', 222],
  [12, 1, 'AMD Ryzen 5 5600G with Radeon Graphics', 'DDR4', 334],
  [12, 1, 'Intel(R) Core(TM) i5-10500T CPU @ 2.30GHz', 'DDR4', 262],
  [12, 1, 'AMD Ryzen 5 5500U with Radeon Graphics', 'DDR4', 285],
  [16, 1, 'AMD Ryzen 7 5700U with Radeon Graphics', 'DDR4', 292],
  [16, 1, 'AMD Ryzen 7 5800H with Radeon Graphics', 'DDR4', 327],
  [16, 1, 'AMD Ryzen 7 7735HS with Radeon Graphics', 'DDR5', 349],
  [16, 1, 'Intel(R) Core(TM) i7-11700 @ 2.50GHz', 'DDR4', 331],
  [20, 1, 'Intel(R) Core(TM) i7-12700T', 'DDR5', 372],
  [24, 1, 'AMD Ryzen 9 5900X 12-Core Processor', 'DDR4', 361],
  [24, 2, 'Intel(R) Xeon(R) CPU E5-2620 v2 @ 2.10GHz', 'DDR3', 148],
  [24, 1, 'AMD Ryzen 9 7900 12-Core Processor', 'DDR5', 421],
  [28, 1, 'Intel(R) Xeon(R) CPU E5-2680 v4 @ 2.40GHz', 'DDR4', 204],
  [32, 1, 'AMD Ryzen 9 5950X 16-Core Processor', 'DDR4', 363],
  [32, 2, 'Intel(R) Xeon(R) CPU E5-2670 0 @ 2.60GHz', 'DDR3', 171],
  [36, 1, 'Intel(R) Xeon(R) CPU E5-2695 v4 @ 2.10GHz', 'DDR4', 201],
  [36, 1, 'Intel(R) Core(TM) i9-10980XE CPU @ 3.00GHz', 'DDR4', 298],
  [40, 2, 'Intel(R) Xeon(R) CPU E5-2660 v3 @ 2.60GHz', 'DDR4', 194],
  [48, 2, 'Intel(R) Xeon(R) CPU E5-2690 v3 @ 2.60GHz', 'DDR4', 207],
  [56, 2, 'Intel(R) Xeon(R) CPU E5-2680 v4 @ 2.40GHz', 'DDR4', 204],
  [64, 1, 'AMD EPYC 7502P 32-Core Processor', 'DDR4', 246],
  [64, 2, 'Intel(R) Xeon(R) CPU E5-2683 v4 @ 2.10GHz', 'DDR4', 188],
  [80, 2, 'Intel(R) Xeon(R) Gold 6230 CPU @ 2.10GHz', 'DDR4', 236],
  [96, 2, 'Intel(R) Xeon(R) Gold 6240R CPU @ 2.40GHz', 'DDR4', 241],
  [128, 1, 'AMD EPYC 7763 64-Core Processor', 'DDR4', 274],
  [128, 2, 'AMD EPYC 7452 32-Core Processor', 'DDR4', 239],
];

type Board = readonly [manufacturer: string, product: string, bios: string];
const SMALL_BOARDS: readonly Board[] = [
  ['ASRock', 'DeskMini X300', 'American Megatrends International, LLC.'],
  ['AZW', 'SER5', 'American Megatrends International, LLC.'],
  ['Dell Inc.', 'OptiPlex 7060', 'Dell Inc.'],
  [
    'Gigabyte Technology Co., Ltd.',
    'B550 AORUS ELITE V2',
    'American Megatrends International, LLC.',
  ],
  ['HP', 'EliteDesk 800 G4 DM', 'HP'],
  ['Intel Corporation', 'NUC10i7FNB', 'Intel Corp.'],
  ['INTEL Corporation', 'SKYBAY', 'American Megatrends Inc.'],
  ['LENOVO', 'ThinkCentre M920q', 'LENOVO'],
];
const SERVER_BOARDS: readonly Board[] = [
  ['Dell Inc.', 'PowerEdge R720xd', 'Dell Inc.'],
  ['Dell Inc.', 'PowerEdge R730xd', 'Dell Inc.'],
  ['HPE', 'ProLiant DL380 Gen10', 'HPE'],
  ['Supermicro', 'X9DRi-LN4+', 'American Megatrends Inc.'],
  ['Supermicro', 'X10DRi', 'American Megatrends Inc.'],
  ['Supermicro', 'H12SSL-i', 'American Megatrends Inc.'],
];
const MEMORY_MAKERS = ['Samsung', 'SK Hynix', 'Micron', 'Kingston', 'Crucial', 'Corsair'];

/** DMI of a node (protocol F.3), as the grid proxy gives it. */
export interface NodeDmi {
  readonly bios: { readonly vendor: string; readonly version: string };
  readonly baseboard: { readonly manufacturer: string; readonly productName: string };
  readonly processor: readonly { readonly version: string; readonly threadCount: number }[];
  readonly memory: readonly { readonly manufacturer: string; readonly type: string }[];
}

const pick = <T>(items: readonly T[], word: number): T => items[word % items.length]!;

function processorOf(genesis: Genesis, row: number): Processor {
  const cores = totalOf(genesis.inventory, row).cru;
  const fitting = PROCESSORS.filter((processor) => processor[0] === cores);
  return pick(fitting, mix(genesis.key, row, 0xc9));
}

/** What a node's firmware says it is made of, by row. */
export function nodeDmi(genesis: Genesis, row: number): NodeDmi {
  const [cores, sockets, version, type] = processorOf(genesis, row);
  const word = mix(genesis.key, row, 0xd1);
  const boards = sockets > 1 || cores > 36 ? SERVER_BOARDS : SMALL_BOARDS;
  const [manufacturer, productName, vendor] = pick(boards, word);
  const memory = { manufacturer: pick(MEMORY_MAKERS, word >>> 8), type };
  return {
    bios: { vendor, version: `${1 + ((word >>> 12) % 5)}.${(word >>> 16) % 40}` },
    baseboard: { manufacturer, productName },
    processor: Array.from({ length: sockets }, () => ({ version, threadCount: cores / sockets })),
    memory: Array.from({ length: sockets > 1 ? 8 : 2 }, () => memory),
  };
}

/** Answer of a node's "cpu-benchmark" task (protocol D.6). */
export interface CpuBenchmark {
  readonly single: number;
  readonly multi: number;
  readonly threads: number;
  /** Workloads that ran beside it. */
  readonly workloads: number;
}

/** Processor benchmark of a node by row, within 6 % of its model's usual score. */
export function cpuBenchmark(genesis: Genesis, row: number): CpuBenchmark {
  const [cores, , , , usual] = processorOf(genesis, row);
  const single = Math.floor((usual * (940 + (mix(genesis.key, row, 0xbe) % 121))) / 10) / 100;
  // Half of the threads are the second ones of their cores.
  const multi = Math.floor(single * cores * 62) / 100;
  return { single, multi, threads: cores, workloads: mix(genesis.key, row, 0xb3) % 3 };
}
