import { UsageError } from '../../core/errors.js';
import { takesPair, type AnyMeasure } from '../../core/measure.js';
import { measureById } from '../../measures/index.js';
import { labelOf } from '../../states/index.js';
import type { Unit } from './population.js';
import type { ComputedMeasure } from './workspace.js';

/* Of which states a measure is asked, in the order in which it stores them. */

/** The pair that a measure is computed for; undefined for those that are computed for all. */
export function pairOf(
  measure: string,
  states: readonly number[],
): readonly [number, number] | undefined {
  if (!takesPair(measureById(measure)) || states.length !== 2) return undefined;
  return [states[0]!, states[1]!];
}

/** Order the states as the measure stores them, and refuse a wrong number of them. */
export function unitOf(
  { definition }: Pick<ComputedMeasure, 'definition'>,
  states: readonly number[],
  { group, third }: { readonly group?: string; readonly third?: number } = {},
): Unit {
  checkStates(definition, states, group);
  checkThird(definition, states, third);
  const [a, b] = states as [number?, number?];
  if (a === undefined) return { ccode1: 0 };
  if (b === undefined) return group === undefined ? { ccode1: a } : { ccode1: a, ccode2: 0 };
  const beside = third === undefined ? {} : { third };
  if (goesByNumber(definition) && a > b) return { ccode1: b, ccode2: a, ...beside };
  return { ccode1: a, ccode2: b, ...beside };
}

/** Whether a measure has a pair once, the state with the lower number first, whichever is named first. */
export const goesByNumber = ({ symmetric, grain }: AnyMeasure): boolean =>
  symmetric && grain !== 'arena-year';

/** How many states a request names: a state, or a pair, where a group stands for the second; none beside a group measured itself. */
export function statesNeeded({ grain }: Pick<AnyMeasure, 'grain'>, group?: string): 0 | 1 | 2 {
  if (grain === 'group-year') return 0;
  return grain === 'state-year' || group !== undefined ? 1 : 2;
}

/** How many states a measure needs, in words. */
export const stateCounts = ['no state', 'one state', 'two states'] as const;

function checkStates(
  { id, grain }: AnyMeasure,
  states: readonly number[],
  group: string | undefined,
): void {
  const needed = statesNeeded({ grain }, group);
  if (states.length !== needed) {
    throw new UsageError(`measure ${id} takes ${stateCounts[needed]}, not ${states.length}`, {
      code: 'wrong-number-of-states',
      hint: `counterpoise measure ${id} --help shows an example`,
    });
  }
  checkDifferent(states);
}

/** @throws UsageError `same-state-twice` */
export function checkDifferent(states: readonly number[]): void {
  if (states.length !== 2 || states[0] !== states[1]) return;
  const { name } = labelOf(states[0]!);
  throw new UsageError(`a pair needs two different states or groups, not ${name} twice`, {
    code: 'same-state-twice',
    hint: 'name two different ones',
  });
}

function checkThird({ id, grain }: AnyMeasure, states: readonly number[], third?: number): void {
  const wanted = grain === 'triad-year' || grain === 'arena-year';
  if (wanted === (third !== undefined)) {
    if (third === undefined || !states.includes(third)) return;
    throw new UsageError(
      `${labelOf(third).name} is one of the pair and cannot be the third state`,
      {
        code: 'same-state-twice',
        hint: 'name another state as --third',
      },
    );
  }
  throw new UsageError(
    wanted ? `measure ${id} needs a third state` : `measure ${id} takes no third state`,
    {
      code: wanted ? 'missing-third' : 'unexpected-third',
      hint: wanted ? 'add --third K, for example --third USA' : 'leave --third out',
    },
  );
}
