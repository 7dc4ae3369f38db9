import { claimSeries, claimQueries } from '../../src/app/assess/claim-series.js';
import { claimContext } from '../../src/app/assess/claims.js';
import { createRng, shuffled } from '../../src/core/rng.js';
import { CounterpoiseError } from '../../src/core/errors.js';
import { decide, madeTest, predicatesOf, testedSeries, testsOf } from '../../src/evidence/index.js';
import type { Claim } from '../../src/evidence/types.js';
import type { Verdict } from '../../src/evidence/vocabulary.js';
import type { OpenedCase } from './opened.js';

/* The claims of a case asked of other states: all states of its tests change places at random, so that names carry no information. */

/** States that change places: those that the cases name, and others of their size and regions. */
const states =
  'RUS CHN USA IND GBR FRA DEU JPN BRA ZAF TUR IRN PAK KOR IDN KAZ KGZ TJK TKM UZB EGY NGA MEX POL UKR VNM PHL SGP AUS SAU'.split(
    ' ',
  );

function renamed(claim: Claim, names: ReadonlyMap<string, string>): Claim {
  const isState = (key: string): boolean => key === 'of' || key === 'each' || key === 'third';
  const change = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return isState(key) ? (names.get(value) ?? value) : value;
    if (Array.isArray(value)) return value.map((one) => change(one, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([k, one]) => [k, change(one, k)]));
  };
  return change(claim) as Claim;
}

/** Verdicts on the claims of a case with the states of a run in each other’s places; claims that no measure can be asked then are left out. */
export async function verdictsOfOthers(
  { subject, workspace, claims, roles }: OpenedCase,
  { runs, seed }: { readonly runs: number; readonly seed: number },
): Promise<Verdict[]> {
  const found: Verdict[] = [];
  for (let run = 0; run < runs; run++) {
    const order = shuffled(states, createRng(seed, `names ${run}`));
    const names = new Map(states.map((state, i) => [state, order[i]!]));
    for (const claim of claims) {
      const changed = renamed(claim, names);
      if (predicatesOf(changed).every((test) => testedSeries(test).length === 0)) continue;
      try {
        const queries = claimQueries({ claims: [changed] });
        const series = await claimSeries(workspace, subject, queries, { roles, seed });
        const own = { ...claimContext(subject, series, seed), draws: 1000 };
        const tests = testsOf(changed).map((test) => madeTest(test, own));
        found.push(decide(changed, tests).verdict);
      } catch (error) {
        // A measure of one pair alone, or a state with itself.
        if (!(error instanceof CounterpoiseError)) throw error;
      }
    }
  }
  return found;
}
