import { defineSource } from '../source.js';
import { icews as dataset } from './dataset.js';
import { eventCounts } from './event-counts.js';

export const icewsSource = defineSource({ dataset, tables: [eventCounts] });
