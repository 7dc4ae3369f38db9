import { keysOf } from '../../core/entries.js';
import type { Observe, Predicate } from '../../evidence/types.js';
import { measureById, measures } from '../../measures/index.js';
import { paramFields, paramSchemas, parseParams } from '../engine/measure-params.js';
import {
  choiceTitles,
  variations,
  type ChoiceId,
  type ChoiceVariation,
  type Variation,
} from '../../core/variation.js';

export type Value = string | number | boolean;

/** What one parameter of a measure says of itself. */
type Row<V extends Variation = Variation> = V & {
  readonly measure: string;
  readonly parameter: string;
};

/** An analytic parameter of a measure as one `observe` has it. */
interface Setting {
  readonly row: Row<ChoiceVariation>;
  readonly stated: Value;
  /** Every value that can be chosen, the stated one among them, in the order of the measure. */
  readonly values: readonly Value[];
}

const rows: readonly Row[] = measures.flatMap((measure) =>
  Object.entries(paramFields(measure)).flatMap(([parameter, field]) => {
    const variation = variations.get(field);
    return variation === undefined ? [] : [{ ...variation, measure: measure.id, parameter }];
  }),
);
const choiceRows = rows.filter((row) => row.role === 'choice');
/** Measures with a choice among their parameters. */
export const measuresOf = (choice: ChoiceId): readonly string[] =>
  choiceRows.flatMap((row) => (row.choice === choice ? [row.measure] : []));
export const choiceIds = keysOf(choiceTitles);

/** The values that a measure takes for a parameter that has a finite list of them. */
function valuesOf({ measure, parameter, values }: Row<ChoiceVariation>): readonly Value[] {
  if (values !== undefined) return values;
  const schema = paramSchemas(measureById(measure))[parameter];
  if (schema?.enum !== undefined) return schema.enum;
  if (schema?.type === 'boolean') return [false, true];
  throw new TypeError(`${measure}: ${parameter} has no finite list of values`);
}

/** The setting of a choice in an `observe`; undefined where the choice has no part in it. */
export function settingOf(observe: Observe, choice: ChoiceId): Setting | undefined {
  const row = choiceRows.find((one) => one.choice === choice && one.measure === observe.measure);
  if (row === undefined) return undefined;
  const params = parseParams(measureById(observe.measure), observe.params ?? {});
  const stated = params[row.parameter] as Value;
  const all = valuesOf(row);
  // A part that bears the name of a value is that value, whatever the parameter says.
  const isSaidByPart = observe.part !== undefined && all.includes(observe.part);
  if (isSaidByPart || !all.includes(stated) || row.unless?.(params) === true) return undefined;
  const { alike } = row;
  return { row, stated, values: alike?.includes(stated) === true ? alike : all };
}

/** The `observe` with another value; null where its measure has no such value. */
export function withValue(observe: Observe, choice: ChoiceId, value: Value): Observe | null {
  const setting = settingOf(observe, choice);
  if (setting === undefined || setting.stated === value) return observe;
  if (!setting.values.includes(value)) return null;
  return { ...observe, params: { ...observe.params, [setting.row.parameter]: value } };
}

/** The predicate with its series changed; null where one of them cannot be. */
export function changeSeries(
  predicate: Predicate,
  change: (observe: Observe) => Observe | null,
): Predicate | null {
  switch (predicate.kind) {
    case 'at-least': {
      const of = predicate.of.map((one) => changeSeries(one, change));
      return of.includes(null) ? null : { ...predicate, of: of as typeof predicate.of };
    }
    case 'difference': {
      const minuend = change(predicate.minuend.observe);
      const subtrahend = change(predicate.subtrahend.observe);
      if (minuend === null || subtrahend === null) return null;
      return {
        ...predicate,
        minuend: { ...predicate.minuend, observe: minuend },
        subtrahend: { ...predicate.subtrahend, observe: subtrahend },
      };
    }
    case 'ratio': {
      const numerator = change(predicate.numerator.observe);
      const denominator = change(predicate.denominator.observe);
      if (numerator === null || denominator === null) return null;
      return {
        ...predicate,
        numerator: { ...predicate.numerator, observe: numerator },
        denominator: { ...predicate.denominator, observe: denominator },
      };
    }
    case 'contrast': {
      const terms = predicate.terms.flatMap((term) => {
        const observe = change(term.observe);
        return observe === null ? [] : [{ ...term, observe }];
      });
      return terms.length < predicate.terms.length ? null : { ...predicate, terms };
    }
    case 'recorded':
      return predicate;
    case 'crossing':
    case 'leads': {
      const observe = change(predicate.observe);
      const other = predicate.other && change(predicate.other);
      if (observe === null || other === null) return null;
      return { ...predicate, observe, ...(other === undefined ? {} : { other }) };
    }
    case 'effect':
      return predicate;
    default: {
      const observe = change(predicate.observe);
      return observe === null ? null : { ...predicate, observe };
    }
  }
}
