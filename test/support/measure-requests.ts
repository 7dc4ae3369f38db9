import { z } from 'zod';
import type { AnyMeasure } from '../../src/core/measure.js';

/** The parameters of a measure by name. */
export function fieldsOf({ params }: AnyMeasure): Record<string, z.ZodType> {
  if (!(params instanceof z.ZodObject)) throw new TypeError('parameters are a Zod object');
  return params.shape;
}

/** The defaults, then each other choice of each parameter with the defaults for the rest. */
export function requestsOf(measure: AnyMeasure): Record<string, unknown>[] {
  const choices = Object.entries(fieldsOf(measure)).flatMap(([name, field]) => {
    const schema = z.toJSONSchema(field, { io: 'input' });
    const values = schema.enum ?? (schema.type === 'boolean' ? [true, false] : []);
    return values.filter((value) => value !== schema.default).map((value) => ({ [name]: value }));
  });
  return [{}, ...choices];
}
