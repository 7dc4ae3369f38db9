import type { Verb } from '../verb.js';
import { assess } from './assess.js';
import { cases } from './cases.js';
import { cite } from './cite.js';
import { data } from './data.js';
import { diff } from './diff.js';
import { measure } from './measure.js';

/** Every verb of the command line. */
export const verbs: readonly Verb[] = [assess, diff, measure, cite, data, cases];
