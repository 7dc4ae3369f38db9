import type { AnyDataset } from './define.js';
import { states } from './states.js';

/** Every dataset, in the order in which provenance lists them. */
export const datasets: readonly AnyDataset[] = [states];
