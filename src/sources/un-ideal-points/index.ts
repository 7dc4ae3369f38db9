import { defineSource } from '../source.js';
import { unIdealPoints as dataset } from './dataset.js';
import { idealPoints } from './ideal-points.js';

export const unIdealPointsSource = defineSource({ dataset, tables: [idealPoints] });
