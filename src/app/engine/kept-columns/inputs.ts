import type { AnyMeasure } from '../../../core/measure.js';

/** What has to be at hand to answer for a measure: its tables, and the measures that it is made of. */
export interface Inputs {
  readonly tables: boolean;
  readonly uses: boolean;
}

/** To compute it. */
export const everyInput: Inputs = { tables: true, uses: true };

/** Where its columns are kept: the tables say why a value is missing, and all is needed to draw it again. */
export function keptInputs(definition: AnyMeasure, valuesAlone: boolean): Inputs {
  if (definition.resample !== undefined && !valuesAlone) return everyInput;
  return { tables: definition.explainMissing !== undefined, uses: false };
}
