import { defineSource } from '../source.js';
import { sanctions as dataset } from './dataset.js';
import { sanctions } from './sanctions.js';

export const sanctionsSource = defineSource({ dataset, tables: [sanctions] });
