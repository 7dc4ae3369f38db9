import { defineSource } from '../source.js';
import { sanctions as dataset } from './dataset.js';
import { sanctions } from './sanctions.js';
import { unSanctions } from './un-sanctions.js';

export const sanctionsSource = defineSource({ dataset, tables: [sanctions, unSanctions] });
