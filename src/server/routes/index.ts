import type { Route } from '../route.js';
import { arena, arenas } from './arena.js';
import { assess, evidence, figures, overview, story } from './assess.js';
import { caseFile, saveCase } from './case-file.js';
import { cases, oneCase } from './cases.js';
import { compare } from './compare.js';
import { coverage } from './coverage.js';
import { dataset, datasets } from './datasets.js';
import { dyad } from './dyad.js';
import { freshness } from './freshness.js';
import { health, openapi } from './health.js';
import { importFile, importLook } from './import-file.js';
import { measure, measures } from './measures.js';
import { methods } from './methods.js';
import { network, networkDraws, networkPairs, networkRules, networkYears } from './network.js';
import { relations } from './relations.js';
import { report, reportOfStates } from './report.js';
import { groups, states } from './states.js';
import { ownTable, removeOwnTable, sql, tables } from './tables.js';
import { verdicts } from './verdicts.js';

/** Every route of the API. */
export const routes: readonly Route[] = [
  openapi,
  health,
  cases,
  oneCase,
  report,
  reportOfStates,
  assess,
  overview,
  verdicts,
  compare,
  figures,
  story,
  evidence,
  caseFile,
  saveCase,
  states,
  groups,
  measures,
  measure,
  dyad,
  relations,
  methods,
  network,
  networkPairs,
  networkRules,
  networkDraws,
  networkYears,
  arena,
  arenas,
  datasets,
  dataset,
  coverage,
  freshness,
  tables,
  sql,
  ownTable,
  removeOwnTable,
  importLook,
  importFile,
];
