/**
 * What holds of every measure of the registry, on the shipped panel. Measure by measure, since each part compares with or looks at whole
 * populations, which are computed once in the workspace that they share.
 */
import { afterAll, describe } from 'vitest';
import { measures } from '../../src/measures/index.js';
import { SharedWorkspace } from '../support/workspaces.js';
import { openLookAhead } from './look-ahead.js';
import { openLookback } from './lookback.js';
import { testRegistry, testWellFormed } from './well-formed.js';

const whole = new SharedWorkspace();
const lookback = openLookback(whole);
const lookAhead = openLookAhead(whole);

describe('registry of measures', testRegistry);
describe.each(measures)('$id', (definition) => {
  afterAll(async () => {
    await whole.trim();
    await lookback.trim();
    await lookAhead.trim();
  });
  testWellFormed(definition, whole);
  describe('of late years only', () => lookback.test(definition));
  describe('on a panel that ends earlier', () => lookAhead.test(definition));
});
lookback.testOrders();

afterAll(async () => {
  await whole.close();
  await lookback.close();
  await lookAhead.close();
});
