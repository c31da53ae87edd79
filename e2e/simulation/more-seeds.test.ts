import { seeds } from './seeds.ts';

// `npm run simulate -- --seeds N` asks for more than every test run has.
const [from, to] = (process.env['TFGRID_SEEDS'] ?? '200:201').split(':').map(Number);
seeds(from ?? 200, to ?? 201);
