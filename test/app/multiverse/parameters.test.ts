import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { paramFields, paramSchemas } from '../../../src/app/engine/measure-params.js';
import { choiceTitles, variations, type Variation } from '../../../src/core/variation.js';
import { measures } from '../../../src/measures/index.js';

const parameters = measures.flatMap((measure) =>
  Object.entries(paramFields(measure)).map(
    ([name, field]) => [`${measure.id} ${name}`, { measure, name, field }] as const,
  ),
);

const silent = (fields: Readonly<Record<string, z.ZodType>>): string[] =>
  Object.keys(fields).filter((name) => variations.get(fields[name]!) === undefined);

describe('parameters of measures', () => {
  it('there are as many as the help lists', () => {
    expect(parameters).toHaveLength(
      measures.flatMap((measure) => Object.keys(paramSchemas(measure))).length,
    );
    expect(parameters.length).toBeGreaterThan(90);
  });

  it.each(measures.map((measure) => [measure.id, measure] as const))(
    '%s: each says whether another value would test the same claim',
    (_id, measure) => {
      expect(silent(paramFields(measure))).toEqual([]);
    },
  );

  it('a parameter that does not say it is found', () => {
    expect(silent({ prices: z.enum(['a', 'b']).default('a').describe('Prices.') })).toEqual([
      'prices',
    ]);
  });

  it.each(parameters)('%s: every value to choose from is one that it takes', (_, { field }) => {
    const said = variations.get(field)!;
    expect(said.because).toMatch(/^[A-Z].*\.$/);
    if (said.role !== 'choice') return;
    for (const value of [...(said.values ?? []), ...(said.alike ?? [])])
      expect(field.safeParse(value).success, String(value)).toBe(true);
  });

  it.each(parameters)('%s: a choice has a finite list of values', (_, { measure, name, field }) => {
    const said = variations.get(field)!;
    if (said.role !== 'choice' || said.values !== undefined) return;
    const schema = paramSchemas(measure)[name]!;
    expect(schema.enum !== undefined || schema.type === 'boolean').toBe(true);
  });

  it('a measure makes each choice once, and every choice is made by some measure', () => {
    const made = measures.map((measure) =>
      Object.values(paramFields(measure)).flatMap((field) => choiceOf(variations.get(field)!)),
    );
    for (const [at, of] of made.entries())
      expect(new Set(of).size, measures[at]!.id).toBe(of.length);
    expect(new Set(made.flat())).toEqual(new Set(Object.keys(choiceTitles)));
  });
});

const choiceOf = (said: Variation): string[] => (said.role === 'choice' ? [said.choice] : []);
