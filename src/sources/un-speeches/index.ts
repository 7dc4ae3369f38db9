import { defineSource } from '../source.js';
import { accusations } from './accusations.js';
import { unSpeeches as dataset } from './dataset.js';
import { speechExpressions } from './speech-expressions.js';
import { speeches } from './speeches.js';

export const unSpeechesSource = defineSource({
  dataset,
  tables: [speeches, accusations, speechExpressions],
});
