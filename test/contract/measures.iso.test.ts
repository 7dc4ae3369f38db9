/**
 * What holds of every measure of the registry, on the shipped panel. Measure by measure, since each part compares with or looks at whole
 * populations, which are computed once in the workspace that they share.
 */
import { afterAll, describe } from 'vitest';
import { measures } from '../../src/measures/index.js';
import { SharedWorkspace } from '../support/workspaces.js';
import { openCutWorkspaces } from './cut-workspaces.js';
import { asOf, testLookAhead } from './look-ahead.js';
import { openLookback } from './lookback.js';
import { testRegistry, testWellFormed } from './well-formed.js';

const whole = new SharedWorkspace();
const cut = await openCutWorkspaces(asOf);
const lookback = openLookback(cut);

describe('registry of measures', testRegistry);
describe.each(measures)('$id', (definition) => {
  afterAll(async () => {
    await whole.trim();
    await lookback.trim();
    await cut.trim();
  });
  testWellFormed(definition, whole);
  describe('of late years only', () => lookback.test(definition));
  describe('on a panel that ends earlier', () => testLookAhead(definition, cut));
});
lookback.testOrders();

afterAll(async () => {
  await whole.close();
  await lookback.close();
  await cut.close();
});
