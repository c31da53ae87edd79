import { seeds } from './seeds.ts';

seeds(100, 200);
