/**
 * What holds of every measure of the registry, on the shipped panel. One file for all of it, since each part compares with or looks
 * at whole populations, which are computed once in the workspace that they share: nothing is kept of the order in which they are asked.
 */
import { afterAll, beforeAll, describe } from 'vitest';
import { openWorkspace, type Workspace } from '../../src/app/engine/workspace.js';
import { testLookAhead } from './look-ahead.js';
import { testLookback } from './lookback.js';
import { testWellFormed } from './well-formed.js';

let whole: Workspace;
beforeAll(async () => {
  whole = await openWorkspace();
});
afterAll(() => whole.close());

describe('measures', () => testWellFormed(() => whole));
describe('asked for late years only', () => testLookback(() => whole));
describe('on a panel that ends earlier', () => testLookAhead(() => whole));
