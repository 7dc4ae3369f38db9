import { afterAll, describe, expect, it } from 'vitest';
import { fitLatent } from '../../../src/app/latent-fit/fit.js';
import {
  ConvergenceError,
  type CounterpoiseError,
  DataError,
  UsageError,
} from '../../../src/core/errors.js';
import { latentCsv, latentYaml } from '../../support/latent-fit.js';
import { LatentFolder } from '../../support/latent-files.js';

const folder = new LatentFolder();
afterAll(() => folder.remove());

const yaml = `data: model.csv
unit: judge
period: term
domains: [axis]
items:
  - { column: list, domain: axis, family: binary }
  - { column: deaths, domain: axis, family: count, exposure: people }
  - { column: score, domain: axis, family: continuous, error: doubt }
  - { column: act, domain: axis, family: ordinal }
  - { column: gift, domain: axis, family: hurdle }
`;
const header = 'judge,term,list,deaths,people,score,doubt,act,gift,near';
const csv = `${header}
A,1,0,2,3,.5,.1,1,0,1
A,2,1,0,4,-.5,.2,2,3,2
B,1,1,,,,,3,1,3
`;

async function errorOf(model: string, data: string): Promise<CounterpoiseError> {
  const file = folder.write(model, data);
  try {
    await fitLatent({ file });
  } catch (error) {
    return error as CounterpoiseError;
  }
  throw new Error('nothing was refused');
}

type Edit = readonly [from: string, to: string];
const edited = (text: string, [from, to]: Edit): string => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

describe('what is wrong in a model is refused with its place', () => {
  it.each<[what: string, edit: Edit, code: string, line: number, expected: string]>([
    ['a key', ['period:', 'perod:'], 'unknown-key', 3, 'period'],
    ['no YAML', ['[axis]', '[axis'], 'broken-yaml', 5, 'valid YAML'],
    ['a family', ['family: binary', 'family: binray'], 'wrong-value', 6, 'hurdle'],
    ['a sign', ['family: binary', 'family: binary, sign: 2'], 'wrong-value', 6, '1, -1'],
    ['a domain', ['list, domain: axis', 'list, domain: axle'], 'unknown-domain', 6, 'axis'],
    ['a domain twice', ['[axis]', '[axis, axis]'], 'repeated-domain', 4, 'once'],
    ['a domain without items', ['[axis]', '[axis, tone]'], 'empty-domain', 4, 'items of each'],
    [
      'a transition of a count',
      ['exposure: people', 'transition: true'],
      'wrong-family',
      7,
      'family binary',
    ],
    [
      'an exposure of an act',
      ['family: ordinal', 'family: ordinal, exposure: people'],
      'wrong-family',
      9,
      'family count',
    ],
    [
      'an error of a hurdle',
      ['family: hurdle', 'family: hurdle, error: doubt'],
      'wrong-family',
      10,
      'family continuous',
    ],
    [
      'opportunity without columns',
      ['family: ordinal', 'family: ordinal, opportunity: true'],
      'no-opportunity',
      9,
      'the columns of the covariates',
    ],
    ['a column that is not there', ['column: act', 'column: akt'], 'unknown-column', 9, header],
    ['an exposure that is not there', ['people', 'peple'], 'unknown-column', 7, 'people'],
    ['a column with two meanings', ['column: act', 'column: list'], 'repeated-column', 9, 'one'],
    [
      'a base that is reversed',
      ['domains:', 'base: [4, 2]\ndomains:'],
      'reversed-years',
      4,
      'first',
    ],
    ['a base without a unit', ['domains:', 'base: [7, 9]\ndomains:'], 'empty-base', 4, 'span'],
    [
      'dynamics of no domain',
      ['domains:', 'dynamics: { tone: { level: 1, levelStep: 1 } }\ndomains:'],
      'unknown-domain',
      4,
      'axis',
    ],
    ['dynamics of none', ['domains:', 'dynamics: {}\ndomains:'], 'missing-dynamics', 4, 'axis'],
    [
      'dynamics without variance',
      ['domains:', 'dynamics: { axis: { level: 0, levelStep: 1 } }\ndomains:'],
      'no-variance',
      4,
      'above 0',
    ],
    [
      'dynamics beside a base',
      ['domains:', 'base: [1, 2]\ndynamics: { axis: { level: 1, levelStep: 1 } }\ndomains:'],
      'scale-fixed-twice',
      4,
      'one of the two',
    ],
    ['a tolerance of 0', ['domains:', 'tolerance: 0\ndomains:'], 'wrong-value', 4, 'at least'],
  ])('%s', async (_, edit, code, line, expected) => {
    const error = await errorOf(edited(yaml, edit), csv);
    expect(error).toBeInstanceOf(DataError);
    const { details, hint, code: found } = error;
    expect([found, details.file, details.line]).toEqual([code, folder.at('model.yaml'), line]);
    expect(details.column).toBeTypeOf('number');
    expect(details.value).toBeDefined();
    expect(details.expected?.replaceAll(', ', ',')).toContain(expected.replaceAll(', ', ','));
    expect(hint).toBeTruthy();
  });
});

describe('what is wrong in the data is refused with its place', () => {
  it.each<[what: string, edit: Edit, code: string, line: number, column: string, value: unknown]>([
    ['a binary value', ['A,2,1', 'A,2,2'], 'wrong-value', 3, 'list', '2'],
    ['a count below 0', ['A,1,0,2', 'A,1,0,-2'], 'wrong-value', 2, 'deaths', '-2'],
    ['a count in parts', ['A,1,0,2', 'A,1,0,2.5'], 'wrong-value', 2, 'deaths', '2.5'],
    ['a category', ['B,1,1,,,,,3', 'B,1,1,,,,,war'], 'wrong-value', 4, 'act', 'war'],
    ['an amount below 0', ['2,3,2', '2,-3,2'], 'wrong-value', 3, 'gift', '-3'],
    ['a text for a number', ['.5,.1', 'high,.1'], 'wrong-value', 2, 'score', 'high'],
    ['an exposure of 0', ['0,4', '0,0'], 'wrong-value', 3, 'people', '0'],
    ['an exposure unknown', ['0,4', '0,'], 'missing-value', 3, 'people', ''],
    ['an error unknown', ['-.5,.2', '-.5,'], 'missing-value', 3, 'doubt', ''],
    ['a period', ['B,1', 'B,spring'], 'wrong-value', 4, 'term', 'spring'],
    ['no period', ['B,1', 'B,'], 'wrong-value', 4, 'term', ''],
    ['no unit', ['B,1', ',1'], 'missing-value', 4, 'judge', ''],
    ['a period twice', ['A,2', 'A,1'], 'repeated-period', 3, 'term', 1],
    ['days for periods', ['A,2,', 'A,20140101,'], 'long-span', 3, 'term', 20140101],
    ['a column twice', ['near', 'list'], 'repeated-column', 1, 'list', 'list'],
  ])('%s', async (_, edit, code, line, column, value) => {
    const error = await errorOf(yaml, edited(csv, edit));
    expect(error).toBeInstanceOf(DataError);
    const { details, hint, code: found } = error;
    expect([found, details.file, details.line]).toEqual([code, folder.at('model.csv'), line]);
    expect([details.column, details.value]).toEqual([column, value]);
    expect(details.expected).toBeTruthy();
    expect(hint).toBeTruthy();
  });

  it('a covariate that is not known where an item depends on it', async () => {
    const model = yaml
      .replace('items:', 'opportunity: [near]\nitems:')
      .replace('family: ordinal', 'family: ordinal, opportunity: true');
    const error = await errorOf(model, csv.replace('3,1,3', '3,1,'));
    expect([error.code, error.details.line, error.details.column]).toEqual([
      'missing-value',
      4,
      'near',
    ]);
    // Where the item is not seen nobody asks for it.
    const other = await errorOf(`${model}most: 1\n`, csv.replace('3,1,3', ',1,'));
    expect(other.code).toBe('not-converged');
  });

  it('rows of another length, no rows, and no file', async () => {
    expect((await errorOf(yaml, csv.replace('A,2,1', 'A,2,1,9'))).code).toBe('broken-csv');
    expect((await errorOf(yaml, `${header}\n`)).code).toBe('empty-file');
    const none = await errorOf(yaml.replace('data: model.csv', 'data: none.csv'), csv);
    expect(none).toBeInstanceOf(UsageError);
    expect(none.code).toBe('no-such-file');
    await expect(fitLatent({ file: folder.at('none.yaml') })).rejects.toMatchObject({
      code: 'no-such-file',
    });
  });

  it('a domain in which nothing varies, and units of one period', async () => {
    const still = `data: model.csv\nunit: judge\nperiod: term\ndomains: [axis]\nitems:\n  - { column: list, domain: axis, family: binary }\n`;
    expect((await errorOf(still, 'judge,term,list\nA,1,1\nA,2,1\n')).code).toBe('nothing-varies');
    expect((await errorOf(still, 'judge,term,list\nA,1,1\nB,1,0\n')).code).toBe('one-period');
  });
});

describe('a fit that does not come to rest', () => {
  it('is refused', async () => {
    const error = await errorOf(`${latentYaml}most: 3\n`, latentCsv());
    expect(error).toBeInstanceOf(ConvergenceError);
    expect(error.code).toBe('not-converged');
    expect(error.details['iterations']).toBeGreaterThanOrEqual(3);
    expect(error.hint).toContain('most:');
  });
});

describe('what is questionable', () => {
  it('is said: no variation, a wrong sign, a domain of one item', async () => {
    const lines = latentCsv().trimEnd().split('\n');
    const data = lines.map((line, at) => `${line},${at === 0 ? 'still,never' : '0,'}`);
    const model = `${latentYaml
      .replace('sign: -1', 'sign: 1')
      .replace('family: ordinal', 'family: ordinal, sign: 1')
      .replace('domains: [hostility]', 'domains: [hostility, other]')
      .replace(
        'score, domain: hostility',
        'score, domain: other',
      )}  - { column: still, domain: hostility, family: binary }
  - { column: never, domain: hostility, family: count }
tolerance: 0.01
`;
    const { warnings, parts } = await fitLatent({
      file: folder.write(model, `${data.join('\n')}\n`),
    });
    expect(warnings).toEqual([
      'still is left out: all of its 360 values are 0',
      'never is left out: it is never observed',
      expect.stringMatching(
        /^tone has the wrong sign: it was to rise with hostility, and its slope is −\d/,
      ) as string,
      'other rests on one item, score: what it shares with others cannot be distinguished from what is its own',
    ]);
    expect(parts.some(({ item }) => item.column === 'still')).toBe(false);
  });
});
