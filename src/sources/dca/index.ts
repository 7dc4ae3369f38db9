import { defineSource } from '../source.js';
import { dca as dataset } from './dataset.js';
import { defenseAgreements } from './defense-agreements.js';

export const dcaSource = defineSource({ dataset, tables: [defenseAgreements] });
