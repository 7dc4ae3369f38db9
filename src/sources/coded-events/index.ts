import { defineSource } from '../source.js';
import { codedEventPairs, codedEvents } from './coded-events.js';
import { codedEvents as dataset } from './dataset.js';

export const codedEventsSource = defineSource({ dataset, tables: [codedEvents, codedEventPairs] });
