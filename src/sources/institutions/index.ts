import { defineSource } from '../source.js';
import { institutions as dataset } from './dataset.js';
import { institutions } from './institutions.js';
import { memberships } from './memberships.js';

export const institutionsSource = defineSource({ dataset, tables: [institutions, memberships] });
