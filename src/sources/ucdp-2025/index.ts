import { defineSource } from '../source.js';
import { armedConflicts2025 } from './armed-conflicts-2025.js';
import { ucdp2025 as dataset } from './dataset.js';

export const ucdp2025Source = defineSource({ dataset, tables: [armedConflicts2025] });
