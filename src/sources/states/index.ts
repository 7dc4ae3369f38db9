import { defineSource } from '../source.js';
import { states as dataset } from './dataset.js';
import { stateYears } from './state-years.js';
import { states } from './states.js';

export const statesSource = defineSource({ dataset, tables: [states, stateYears] });
