import type { BenchCase } from '../define.js';
import { dynamicItemResponse } from './court.js';
import { frustrationOfWindows, frustrationOfYears } from './frustration.js';
import { idealPoints, idealPointsOfSession } from './ideal-points.js';
import { panelTables } from './panel-table.js';
import { portfolios } from './portfolios.js';
import { trianglesOfWindows } from './triangles.js';
import { votes } from './votes.js';
import { wordfishOfYear } from './wordfish.js';

export const cases: readonly BenchCase[] = [
  votes,
  portfolios,
  panelTables,
  idealPoints,
  idealPointsOfSession,
  frustrationOfWindows,
  frustrationOfYears,
  trianglesOfWindows,
  wordfishOfYear,
  dynamicItemResponse,
];
