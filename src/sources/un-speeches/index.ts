import { defineSource } from '../source.js';
import { accusations } from './accusations.js';
import { unSpeeches as dataset } from './dataset.js';
import { speeches } from './speeches.js';

export const unSpeechesSource = defineSource({ dataset, tables: [speeches, accusations] });
