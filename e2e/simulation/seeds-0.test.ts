import { seeds } from './seeds.ts';

seeds(0, 100);
