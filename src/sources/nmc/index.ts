import { defineSource } from '../source.js';
import { capabilities } from './capabilities.js';
import { nmc as dataset } from './dataset.js';

export const nmcSource = defineSource({ dataset, tables: [capabilities] });
