/** The labelled pairs and years with all that is held against their labels. */
import { loadTemplate, pairTemplate } from '../../src/cases/index.js';
import { byHand } from '../../src/app/learned/apply.js';
import type { Label } from '../../src/app/learned/labels.js';
import type { ObservedPair } from '../../src/app/learned/observe-labels.js';
import type { LearningTask } from '../../src/app/learned/questions.js';
import { assessQuestion, otherReading } from '../../src/evidence/index.js';
import type { ObservationRow } from '../../src/evidence/types.js';
import { keyOf, listed, type Listed } from '../relationships/frame.js';
import { passes } from '../relationships/codings.js';

/** One labelled pair in a year. */
export interface Row {
  readonly label: Label;
  /** Place of the reading that is right. */
  readonly reading: number;
  /** What the rows of the question show, in their scales; NaN where nothing. */
  readonly values: Float64Array;
  readonly listed: Listed;
  /** Probabilities of the readings by hand alone. */
  readonly hand: readonly number[];
  /** The degrees that the two coders gave. */
  readonly coders: readonly [string, string];
}

/** A question with its labelled rows. */
export interface Asked {
  readonly readings: readonly string[];
  readonly rows: readonly ObservationRow[];
  readonly labelled: readonly Row[];
}

/** Rows that measure what degrees are defined by. */
const definitional: ReadonlySet<string> = new Set([
  'commitment',
  'kept-pact',
  'command',
  'obligations',
  'force',
  'armed-conflict',
]);

/** The question without rows that measure what degrees are defined by. */
export function withoutDefinitional({ readings, rows, labelled }: Asked): Asked {
  const kept = rows.flatMap(({ id }, at) => (definitional.has(id) ? [] : [at]));
  return {
    readings,
    rows: kept.map((at) => rows[at]!),
    labelled: labelled.map((row) => ({
      ...row,
      values: Float64Array.from(kept, (at) => row.values[at]!),
    })),
  };
}

/** Both questions whose weights are learned, with all their labelled rows. */
export async function askedOf({
  what,
  dependence,
}: Readonly<Record<string, LearningTask>>): Promise<{
  readonly what: Asked;
  readonly dependence: Asked;
}> {
  const lists = await listed(what!.observed.map(({ of }) => of.pair));
  const coded = new Map(
    (await passes()).map(({ numbers, year, first, second }) => [
      `${numbers} ${year}`,
      [first.degree, second.degree] as const,
    ]),
  );
  const asked = (id: string, { readings, rows, observed, data }: LearningTask): Asked => ({
    readings,
    rows,
    labelled: observed.map((one, at) => {
      const { pair, year } = one.of;
      const key = keyOf(pair[0], pair[1], year);
      return {
        label: one.of,
        reading: data.reading[at]!,
        values: data.values[at]!,
        listed: lists.get(key)!,
        hand: byHandAlone(id, one),
        coders: coded.get(key)!,
      };
    }),
  });
  return { what: asked('what', what!), dependence: asked('dependence', dependence!) };
}

/** What the expectations by hand make of a pair: percentiles, densities and tempering as the program has them. */
function byHandAlone(id: string, { items }: ObservedPair<Label>): number[] {
  const [question] = byHand(loadTemplate(pairTemplate).questions.filter((one) => one.id === id));
  const { readings } = assessQuestion(question!, items);
  return readings.map(({ posterior }) => posterior);
}

/** Place of the reading that is none of the degrees. */
export const otherAt = ({ readings }: Pick<Asked, 'readings'>): number =>
  readings.indexOf(otherReading);
