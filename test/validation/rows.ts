import type { Row } from '../../scripts/validation/rows.js';

/** A labelled row of which only what is named matters. */
export function rowOf(
  pair: readonly [number, number],
  year: number,
  reading: number,
  {
    values = [] as readonly number[],
    weight = 1,
    rivalry = false,
    pact = false,
    trade = 1000,
  } = {},
): Row {
  return {
    label: {
      ...{ id: `${pair.join(' ')} ${year}`, pair, year, degree: '', alternate: '' },
      ...{ dependent: undefined, certainty: 'high', stratum: 'chance', weight, isRecalled: false },
    },
    reading,
    values: Float64Array.from(values),
    listed: { rivalry, pact, trade, border: false },
    hand: [],
    coders: ['', ''],
  };
}
