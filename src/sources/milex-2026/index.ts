import { defineSource } from '../source.js';
import { milex2026 as dataset } from './dataset.js';
import { milexBurden2026 } from './milex-burden-2026.js';
import { milexShares2026 } from './milex-shares-2026.js';

export const milex2026Source = defineSource({
  dataset,
  tables: [milexShares2026, milexBurden2026],
});
