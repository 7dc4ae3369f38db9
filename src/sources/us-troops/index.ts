import { defineSource } from '../source.js';
import { usTroops as dataset } from './dataset.js';
import { usTroops } from './us-troops.js';

export const usTroopsSource = defineSource({ dataset, tables: [usTroops] });
