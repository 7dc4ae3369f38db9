import type { AnyMeasure, MeasureUse } from '../../core/measure.js';

type Uses = Readonly<Record<string, MeasureUse>>;

/** The measures that a composite is made of under the given parameters. */
export function usesOf(definition: AnyMeasure, params: Readonly<Record<string, unknown>>): Uses {
  const uses = (definition.uses ?? {}) as Uses | ((params: unknown) => Uses);
  return typeof uses === 'function' ? uses(params) : uses;
}
