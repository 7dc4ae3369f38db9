import { baturoDasandiMikhaylov2017 } from '../../core/bibliography/index.js';
import type { MeasureColumns } from '../../core/measure.js';
import { speechYears } from './speech-scales.js';

/** What measures that count expressions in speeches share. */
export const perThousandWords = {
  grain: 'state-year',
  unit: 'per thousand words',
  partUnits: { expressions: 'expressions' },
  range: [0, null],
  dimension: 'discourse',
  population: 'all states that spoke in the General Debate of the year',
  datasets: ['un-speeches'],
  coverage: speechYears,
  references: [baturoDasandiMikhaylov2017],
} as const;

interface Speeches {
  readonly ccode: ArrayLike<number>;
  readonly year: ArrayLike<number>;
  /** Expressions that count, and words in all, of each speech. */
  readonly expressions: ArrayLike<number>;
  readonly words: ArrayLike<number>;
}

/** 1000 c / w of each speech, with c as a part and w as n. */
export function ratesOf({ ccode, year, expressions, words }: Speeches): MeasureColumns {
  return {
    rows: ccode.length,
    ccode1: Int16Array.from(ccode),
    year: Int16Array.from(year),
    value: Float64Array.from(expressions, (count, row) => (1000 * count) / words[row]!),
    n: Int32Array.from(words),
    parts: { expressions: Float64Array.from(expressions) },
  };
}
