import { recordOf } from '../../core/entries.js';
import type { MeasureColumns } from '../../core/measure.js';
import { endsByRow, flagsOf, lazyParts, LazyRows } from '../../measures/shared/lazy.js';

/** The columns of a population with rows of one pair behind them, which are not ranked. */
export function withRowsBeside(population: MeasureColumns, beside: MeasureColumns): MeasureColumns {
  const ranked = population.rows;
  const rows = ranked + beside.rows;
  const keyOf = (name: 'ccode1' | 'ccode2' | 'third' | 'year'): Int16Array => {
    const joined = new Int16Array(rows);
    joined.set(population[name]!);
    joined.set(beside[name]!, ranked);
    return joined;
  };
  const { parts = {}, interval } = population;
  return {
    ...{ rows, ranked, value: joined(population.value, beside.value) },
    ccode1: keyOf('ccode1'),
    ccode2: keyOf('ccode2'),
    third: keyOf('third'),
    year: keyOf('year'),
    parts: lazyParts(
      recordOf(Object.keys(parts), (name) => () => joined(parts[name]!, beside.parts![name]!)),
    ),
    partAt: (part, row) => {
      const [of, at] = row < ranked ? [population, row] : [beside, row - ranked];
      return of.partAt?.(part, at) ?? of.parts![part]![at]!;
    },
    ...(interval && {
      interval: endsByRow(rows, (row) => {
        const [ends, of] = row < ranked ? [interval, row] : [beside.interval!, row - ranked];
        return ends.at?.(of) ?? [ends.low[of]!, ends.high[of]!];
      }),
    }),
    reasons: new LazyRows(rows, (row) =>
      row < ranked ? population.reasons?.get(row) : beside.reasons?.get(row - ranked),
    ),
    flags: flagsOf(rows, (row) =>
      row < ranked ? population.flags?.get(row) : beside.flags?.get(row - ranked),
    ),
  };
}

function joined(first: Float64Array, second: Float64Array): Float64Array {
  const values = new Float64Array(first.length + second.length);
  values.set(first);
  values.set(second, first.length);
  return values;
}
