import { describe, expect, it } from 'vitest';
import { paramSchemas } from '../../../src/app/measure-params.js';
import { parameterRows } from '../../../src/app/multiverse/parameters.js';
import { measureById, measures } from '../../../src/measures/index.js';

const rowsOf = (measure: string, parameter: string) =>
  parameterRows.filter((row) => row.parameter === parameter && row.measures.includes(measure));

describe('parameters of measures', () => {
  it.each(measures.map((measure) => [measure.id, measure] as const))(
    '%s: each has one line that says whether it is a choice',
    (id, measure) => {
      const told = Object.keys(paramSchemas(measure)).map((name) => [
        name,
        rowsOf(id, name).length,
      ]);
      expect(told).toEqual(Object.keys(paramSchemas(measure)).map((name) => [name, 1]));
    },
  );

  it('no line tells of a measure or a parameter that does not exist', () => {
    const wrong = parameterRows.flatMap(({ measures: of, parameter }) =>
      of.filter((id) => !(parameter in paramSchemas(measureById(id)))),
    );
    expect(wrong).toEqual([]);
  });

  it('every value to choose from is one that the measure takes', () => {
    for (const { measures: of, parameter, values = [], alike = [] } of parameterRows)
      for (const id of of)
        for (const value of [...values, ...alike])
          expect(
            measureById(id).params.safeParse({ [parameter]: value }).success,
            `${id} ${parameter} ${value}`,
          ).toBe(true);
  });
});
