import { defineSource } from '../source.js';
import { milex as dataset } from './dataset.js';
import { milexBurden } from './milex-burden.js';
import { milexShares } from './milex-shares.js';

export const milexSource = defineSource({ dataset, tables: [milexShares, milexBurden] });
