import { defineSource } from '../source.js';
import { relationships as dataset } from './dataset.js';
import { relationships } from './relationships.js';

export const relationshipsSource = defineSource({ dataset, tables: [relationships] });
