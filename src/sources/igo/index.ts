import { defineSource } from '../source.js';
import { igo as dataset } from './dataset.js';
import { igoBodies } from './igo-bodies.js';
import { igoMemberships } from './igo-memberships.js';
import { igoStates } from './igo-states.js';

export const igoSource = defineSource({ dataset, tables: [igoBodies, igoMemberships, igoStates] });
