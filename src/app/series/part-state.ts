import type { MeasureResult } from '../../contract/index.js';
import type { StateLabel } from '../../core/series.js';
import { measureById } from '../../measures/index.js';
import { goesByNumber } from '../engine/measure-unit.js';

const opposites: Readonly<Record<string, string>> = {
  first: 'second',
  second: 'first',
  1: '2',
  2: '1',
};
const isSecond: ReadonlySet<string> = new Set(['second', '2']);
/** A word of its own, or a number at the end: `probability-first`, `from1`. */
const side = /(?<=^|-)(?:first|second)(?=-|$)|(?<=[a-z])[12]$/;

/**
 * The state that a part is of, where the measure has the same part of either state of a pair: `first` is the one with the lower
 * Correlates of War number where the order of a pair does not matter, and otherwise the one that is named first.
 */
export function stateOfPart(
  { measure, states, series }: Pick<MeasureResult, 'measure' | 'states' | 'series'>,
  part: string,
): StateLabel | undefined {
  const [a, b] = states;
  const found = side.exec(part)?.[0];
  if (a === undefined || b === undefined || found === undefined) return undefined;
  const other = part.replace(side, opposites[found]!);
  if (!series.some(({ parts = {} }) => Object.hasOwn(parts, other))) return undefined;
  const ordered = goesByNumber(measureById(measure)) && a.ccode > b.ccode ? [b, a] : [a, b];
  return ordered[isSecond.has(found) ? 1 : 0];
}
