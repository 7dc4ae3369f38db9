import type { Case } from '../../cases/types.js';
import { UsageError } from '../../core/errors.js';
import { lastWholeYear } from '../../core/measure.js';
import type { Observe } from '../../evidence/types.js';
import { measureById } from '../../measures/index.js';
import { parseParams, variantOf } from '../engine/measure-params.js';

/** The latest year that a case can be assessed as of: the last in which any of its rows may have a value; without rows that of its period. */
export function latestYear({
  observations,
  period,
}: Pick<Case, 'observations' | 'period'>): number {
  const ends = observations.flatMap(({ observe }) => (observe ? [lastYearOf(observe)] : []));
  return ends.length === 0 ? period[1] : Math.max(...ends);
}

/** The last year that the measure of a row covers whole. */
function lastYearOf({ measure, params = {} }: Observe): number {
  const base = measureById(measure);
  return lastWholeYear(variantOf(base, parseParams(base, params)));
}

/** The case as of the year asked for; as of its own, and of the latest one too, where none is. @throws UsageError `bad-year` */
export function inYear(subject: Case, asked: number | undefined): Case {
  const latest = latestYear(subject);
  if (asked === undefined)
    return latest > subject.asOf ? { ...subject, alsoAsOf: latest } : subject;
  const [from] = subject.period;
  if (asked < from || asked > latest)
    throw new UsageError(
      asked < from
        ? `the year ${asked} lies before the period of the case`
        : `no row of the case has a value in ${asked} or later`,
      {
        code: 'bad-year',
        details: {
          value: asked,
          expected: `a year in ${from}-${latest}`,
          example: Math.min(subject.asOf, latest),
        },
        hint: `for example --as-of ${Math.min(subject.asOf, latest)}`,
      },
    );
  return { ...subject, asOf: asked };
}
