import { defineSource } from '../source.js';
import { fdi as dataset } from './dataset.js';
import { fdiShares } from './fdi-shares.js';

export const fdiSource = defineSource({ dataset, tables: [fdiShares] });
