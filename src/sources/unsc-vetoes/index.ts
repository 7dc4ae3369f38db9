import { defineSource } from '../source.js';
import { unscVetoes as dataset } from './dataset.js';
import { vetoes } from './vetoes.js';

export const unscVetoesSource = defineSource({ dataset, tables: [vetoes] });
