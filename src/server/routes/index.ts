import type { Route } from '../route.js';
import { arena, arenas } from './arena.js';
import { assess } from './assess.js';
import { caseFile } from './case-file.js';
import { oneCase } from './case.js';
import { cases } from './cases.js';
import { coverage } from './coverage.js';
import { dataset } from './dataset.js';
import { datasets } from './datasets.js';
import { dyad } from './dyad.js';
import { evidence } from './evidence.js';
import { figures } from './figures.js';
import { health } from './health.js';
import { importFile, importLook } from './import-file.js';
import { measure } from './measure.js';
import { measures } from './measures.js';
import { methods } from './methods.js';
import { networkPairs } from './network-pairs.js';
import { networkRules } from './network-rules.js';
import { networkYears } from './network-years.js';
import { network } from './network.js';
import { openapi } from './openapi.js';
import { overview } from './overview.js';
import { ownTable, removeOwnTable } from './own-table.js';
import { reportOfStates } from './report-of-states.js';
import { report } from './report.js';
import { saveCase } from './save-case.js';
import { sql } from './sql.js';
import { states } from './states.js';
import { tables } from './tables.js';
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
  figures,
  evidence,
  caseFile,
  saveCase,
  states,
  measures,
  measure,
  dyad,
  methods,
  network,
  networkPairs,
  networkRules,
  networkYears,
  arena,
  arenas,
  datasets,
  dataset,
  coverage,
  tables,
  sql,
  ownTable,
  removeOwnTable,
  importLook,
  importFile,
];
