import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrastsFile, readContrasts } from '../../scripts/latent-validation/known/contrasts.js';
import { DataError } from '../../src/core/errors.js';

const text = readFileSync(contrastsFile, 'utf8');

/** The error of the file with one of its texts replaced. */
function errorOf(from: string, to: string): DataError {
  expect(text).toContain(from);
  try {
    readContrasts('contrasts.csv', text.replace(from, to));
  } catch (error) {
    if (error instanceof DataError) return error;
    throw error;
  }
  throw new Error('no error');
}

describe('the contrasts', () => {
  it('are those that were written down: 98, 59 of hostility, as many higher as lower', () => {
    const all = readContrasts();
    expect(all).toHaveLength(98);
    expect(all.filter(({ domain }) => domain === 'hostility')).toHaveLength(59);
    expect(all.filter(({ relation }) => relation === 'higher')).toHaveLength(49);
    expect(all.filter(({ kind }) => kind === 'hard')).toHaveLength(8);
  });

  it('name states as they were in the year', () => {
    const [one] = readContrasts().filter(({ id }) => id === 'wh31');
    expect(one!.side).toEqual({ a: 260, b: 365, year: 1961 });
    const [vietnam] = readContrasts().filter(({ id }) => id === 'wh16');
    expect(vietnam!.side).toEqual({ a: 710, b: 816, year: 1965 });
  });

  it('say where a cell is wrong', () => {
    const first = 'wh01,within,hostility,RUS,USA,1983';
    for (const [to, column, value] of [
      ['wh01,inside,hostility,RUS,USA,1983', 'kind', 'inside'],
      ['wh01,within,enmity,RUS,USA,1983', 'domain', 'enmity'],
      ['wh01,within,hostility,XXX,USA,1983', 'a', 'XXX'],
      ['wh01,within,hostility,RUS,SSD,1983', 'b', 'SSD'],
      ['wh01,within,hostility,RUS,USA,83', 'year', '83'],
      ['wh01,within,hostility,RUS,,1983', 'b', ''],
    ] as const) {
      const error = errorOf(first, to);
      expect(error.details).toMatchObject({ file: 'contrasts.csv', line: 2, column, value });
      expect(error.details.expected).toBeTruthy();
      expect(error.hint).toBeTruthy();
    }
  });

  it('stand once each, under the columns that are expected', () => {
    expect(errorOf('wh02,within', 'wh01,within').details).toMatchObject({
      ...{ line: 3, column: 'id', value: 'wh01' },
    });
    expect(errorOf('id,kind,domain', 'id,domain,kind').details).toMatchObject({ line: 1 });
  });
});
