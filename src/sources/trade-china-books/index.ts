import { defineSource } from '../source.js';
import { tradeChinaBooks as dataset } from './dataset.js';
import { tradeChinaBooks } from './trade-china-books.js';

export const tradeChinaBooksSource = defineSource({ dataset, tables: [tradeChinaBooks] });
