import { dynamicIdealPoints, staticIdealPoints } from '../../src/analysis/ideal-points/index.js';
import { unRollCalls } from '../roll-calls.js';
import type { BenchCase } from '../define.js';

/** A session with many roll calls. */
const SESSION = 43;

/** No program that fits the same model is at hand: the published sampler takes hours. */
const alone = { sumsOf: () => ({}), peers: [] } as const;

export const idealPoints: BenchCase = {
  id: 'ideal-points',
  title: 'Dynamic ideal points with standard errors from all roll calls of the UN, 1946-2019',
  limit: 60_000,
  prepare: async () => {
    const calls = await unRollCalls();
    return { ...alone, ours: () => dynamicIdealPoints(calls), repeats: 3 };
  },
};

export const idealPointsOfSession: BenchCase = {
  id: 'ideal-points-of-session',
  title: `Ideal points of session ${SESSION} alone`,
  limit: 300,
  prepare: async () => {
    const calls = await unRollCalls();
    return {
      ...alone,
      ours: () => staticIdealPoints(calls, { periods: [SESSION, SESSION], parts: 'all' }),
    };
  },
};
