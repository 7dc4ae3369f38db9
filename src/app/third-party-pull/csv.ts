import type { Inference } from '../../analysis/index.js';
import { significant } from '../../core/significant.js';
import { csv, type CsvCell } from '../files/csv.js';
import type { ThirdPartyPull } from './pull.js';

const header = [
  'scope',
  'from',
  'to',
  'term',
  'horizon',
  'n',
  'coefficient',
  'errors',
  'error',
  't',
  'p',
  'low',
  'high',
  'permutation_p',
  'jackknife',
] as const;

/** Every estimate with every kind of errors, a row for each; intervals of 90%. */
export function pullCsv({ general, rivals, own, response }: ThirdPartyPull): string {
  const rows: CsvCell[][] = general.flatMap(({ from, to, rows: n, effects, coefficients }) => [
    ...effects.flatMap(({ term, coefficient, errors, permutationP, jackknife }) =>
      Object.entries(errors).map(([kind, inference]) => [
        ...['general', from, to, term, null, n, coefficient, kind, ...cells(inference)],
        permutationP,
        jackknife,
      ]),
    ),
    ...coefficients.flatMap(({ name, coefficient, errors }) =>
      Object.entries(errors).map(([kind, inference]) => [
        ...['general', from, to, name, null, n, coefficient, kind, ...cells(inference)],
        null,
        null,
      ]),
    ),
  ]);
  for (const { from, to, rows: n, coefficient, byThirdAndYear, permutationP } of rivals)
    rows.push([
      ...['general', from, to, 'rivals', null, n, coefficient, 'byThirdAndYear'],
      ...cells(byThirdAndYear),
      permutationP,
      null,
    ]);
  const projections = [
    ...(own?.projections ?? []),
    ...(response ? [{ impulse: `rivals ${response.region}`, horizons: response.horizons }] : []),
  ];
  for (const { impulse, horizons } of projections)
    for (const { horizon, n, coefficient, robust, hac, permutationP } of horizons)
      for (const [kind, inference] of Object.entries({ robust, hac }))
        rows.push([
          ...['pair', own!.from, own!.to, impulse, horizon, n, coefficient, kind],
          ...cells(inference),
          permutationP,
          null,
        ]);
  return csv(header, significant(rows));
}

function cells(inference: Inference | null): CsvCell[] {
  const { error = null, t = null, p = null, interval = null } = inference ?? {};
  return [error, t, p, interval?.[0], interval?.[1]];
}
