import type { Inference } from '../../analysis/index.js';
import { significant } from '../../core/significant.js';
import type { Columns } from '../../table/column.js';
import { csvOf } from '../../table/csv.js';
import type { ThirdPartyPull } from './pull.js';

/** An estimate with one kind of errors. */
interface Estimate {
  readonly scope: 'general' | 'pair';
  readonly from: number;
  readonly to: number;
  readonly term: string;
  readonly horizon?: number;
  readonly n: number;
  readonly coefficient: number | null;
  readonly errors: string;
  readonly inference: Inference | null;
  readonly permutationP?: number | null;
  readonly jackknife?: number | null;
}

const columns: Columns<Estimate> = {
  scope: ['`general` for all pairs of states, `pair` for the one requested', ({ scope }) => scope],
  from: ['first year', ({ from }) => from],
  to: ['last year', ({ to }) => to],
  term: ['what the coefficient is of', ({ term }) => term],
  horizon: ['years later, of a local projection', ({ horizon }) => horizon],
  n: ['rows of the regression', ({ n }) => n],
  coefficient: ['the estimate', ({ coefficient }) => coefficient],
  errors: ['kind of standard error', ({ errors }) => errors],
  error: ['standard error', ({ inference }) => inference?.error],
  t: ['t statistic', ({ inference }) => inference?.t],
  p: ['p value, both sides', ({ inference }) => inference?.p],
  low: ['lower end of the 90% interval', ({ inference }) => inference?.interval?.[0]],
  high: ['upper end', ({ inference }) => inference?.interval?.[1]],
  permutation_p: ['p value by permutation', ({ permutationP }) => permutationP],
  jackknife: ['estimate less its bias by the jackknife', ({ jackknife }) => jackknife],
};

/** Every estimate with every kind of errors, a row for each; intervals of 90%. */
export function pullCsv(result: ThirdPartyPull): string {
  return csvOf(significant([...generalRows(result), ...pairRows(result)]), columns);
}

function generalRows({ general, rivals }: ThirdPartyPull): Estimate[] {
  const regressions = general.flatMap(({ from, to, rows: n, effects, coefficients }) =>
    [...effects, ...coefficients.map(({ name, ...one }) => ({ term: name, ...one }))].flatMap(
      ({ errors: kinds, ...found }) =>
        Object.entries(kinds).map(([errors, inference]): Estimate => ({
          ...{ scope: 'general', from, to, n, ...found, errors, inference },
        })),
    ),
  );
  const closeness = rivals.map(
    ({ from, to, rows: n, coefficient, byThirdAndYear, permutationP }): Estimate => ({
      ...{ scope: 'general', from, to, term: 'rivals', n, coefficient, permutationP },
      ...{ errors: 'byThirdAndYear', inference: byThirdAndYear },
    }),
  );
  return [...regressions, ...closeness];
}

function pairRows({ own, response }: ThirdPartyPull): Estimate[] {
  if (!own) return [];
  const { from, to, projections } = own;
  return [
    ...projections,
    ...(response ? [{ impulse: `rivals ${response.region}`, horizons: response.horizons }] : []),
  ].flatMap(({ impulse: term, horizons }) =>
    horizons.flatMap(({ robust, hac, horizon, n, coefficient, permutationP }) =>
      Object.entries({ robust, hac }).map(([errors, inference]): Estimate => ({
        ...{ scope: 'pair', from, to, term, horizon, n, coefficient, errors, inference },
        permutationP,
      })),
    ),
  );
}
