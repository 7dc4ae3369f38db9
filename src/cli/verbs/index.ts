import type { Verb } from '../verb.js';
import { assess } from './assess.js';
import { cases } from './cases.js';
import { cite } from './cite.js';
import { compare } from './compare.js';
import { data } from './data.js';
import { diff } from './diff.js';
import { exportSite } from './export-site.js';
import { idealPoints } from './ideal-points.js';
import { latent } from './latent.js';
import { measure } from './measure.js';
import { multiverse } from './multiverse.js';
import { network } from './network.js';
import { panel } from './panel.js';
import { serve } from './serve.js';
import { states } from './states.js';
import { trace } from './trace.js';
import { test } from './test.js';
import { votes } from './votes.js';

/** Every verb of the command line. */
export const verbs: readonly Verb[] = [
  assess,
  compare,
  diff,
  measure,
  test,
  network,
  panel,
  votes,
  idealPoints,
  latent,
  states,
  trace,
  multiverse,
  cite,
  data,
  cases,
  serve,
  exportSite,
];
