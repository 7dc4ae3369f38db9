import type { CaseSummary } from '../contract/index.js';
import type { PredicateResult } from '../evidence/types.js';
import { validated, validationWords } from '../measures/containment/validation.js';
import { caveatsOf, yearsOf } from '../measures/series-caveats.js';
import { parseState } from '../states/index.js';

/** What has to be known of the series behind tests, the years shown before and after their windows included. */
export function caveatsOfTests(
  tests: readonly PredicateResult[],
  subject: Pick<CaseSummary, 'pair' | 'third'>,
): string[] {
  const looks = tests.flatMap((test) => test.parts ?? [test]);
  const series = caveatsOf(
    looks.map(({ measure, of, params, datasets, plot }) => ({
      measure,
      params,
      datasets,
      states: [...of, ...(typeof params['third'] === 'string' ? [params['third']] : [])].flatMap(
        (name) => statesNamed(name, subject),
      ),
      years: (plot?.lines ?? []).flatMap(({ from, values }) => yearsOf(from, values)),
    })),
  );
  const isOfContainment = looks.some(({ measure }) => validated.has(measure));
  return isOfContainment ? [triadsSentence(subject), ...series] : series;
}

const triadsSentence = ({ pair }: Pick<CaseSummary, 'pair'>): string =>
  `Held to thirty known triads, ${validationWords(pair.map(({ ccode }) => ccode))}.`;

/** The states that a role may be, or the one that a name is; who is the weaker side an assessment does not say. */
function statesNamed(name: string, { pair, third }: Pick<CaseSummary, 'pair' | 'third'>): number[] {
  const [a, b] = pair.map(({ ccode }) => ccode) as [number, number];
  const roles: Readonly<Record<string, readonly number[]>> = {
    A: [a],
    B: [b],
    K: third.slice(0, 1).map(({ ccode }) => ccode),
    weaker: [a, b],
    stronger: [a, b],
  };
  return [...(roles[name] ?? [parseState(name)])];
}
