import { defineSource } from '../source.js';
import { exercises as dataset } from './dataset.js';
import { exercises } from './exercises.js';

export const exercisesSource = defineSource({ dataset, tables: [exercises] });
