import { defineSource } from '../source.js';
import { codedForce } from './coded-force.js';
import { codedForce as dataset } from './dataset.js';

export const codedForceSource = defineSource({ dataset, tables: [codedForce] });
