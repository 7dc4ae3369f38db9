import { defineSource } from '../source.js';
import { gdeltDaily as dataset } from './dataset.js';
import { eventIndex } from './event-index.js';

export const gdeltDailySource = defineSource({ dataset, tables: [eventIndex] });
