import { describe, expect, it } from 'vitest';
import { ownFileLimits } from '../../src/contract/own-table.js';
import type { OwnLook } from '../../src/contract/index.js';
import { asCsv, asTabs } from '../../src/web/components/inert-csv.js';
import { draftOf, mappingOf } from '../../src/web/pages/data/import/mapping.js';
import { seriesOfUnit, unitsOf } from '../../src/web/pages/data/import/own-series.js';
import { lineOfFault, mostBytes } from '../../src/web/pages/data/import/read-file.js';

describe('files that the page reads and writes', () => {
  it('are refused from the length on that the server refuses', () => {
    expect(mostBytes).toBe(ownFileLimits.bytes);
  });

  it('are told by the line that is not in UTF-8', () => {
    const bytes = (text: string, encoding: BufferEncoding) =>
      new Uint8Array(Buffer.from(text, encoding));
    expect(lineOfFault(bytes('a\nb\n\u00e9\n', 'latin1'))).toBe(3);
    // A sign that is cut at the end of a line is no sign.
    expect(lineOfFault(new Uint8Array([97, 10, 0xe2, 0x82, 10, 0xac]))).toBe(2);
  });

  it('hold no text that a spreadsheet would run, and numbers as they are', () => {
    const rows = [['=1+1', -1.5, '-x', '@y', null, 'a,"b"', true]];
    expect(asCsv(['+h', 'n'], rows)).toBe(`'+h,n\r\n'=1+1,-1.5,'-x,'@y,,"a,""b""",true\r\n`);
    expect(asTabs(['h'], [['a\tb\nc']])).toBe('h\na b c');
    // Figures write their numbers as texts, with signs and units.
    const numbers = ['-1.5', '+3%', '-1,234', '-2e-05', '-2 points a year', '+.5'];
    expect(asTabs(['h'], [numbers])).toBe(`h\n${numbers.join('\t')}`);
    const run = ['-1+1', '+A1', '-2(3)', "-1|'/c x'!A", '-', '+1 =2'];
    expect(asTabs(['h'], [run])).toBe(`h\n${run.map((text) => `'${text}`).join('\t')}`);
    expect(asCsv(['=h'], [['@x'], ['-1']])).toBe(`'=h\r\n'@x\r\n-1\r\n`);
  });
});

describe('a mapping', () => {
  const look: OwnLook = {
    ...{ file: 'x.csv', delimiter: ',', rows: 1, first: [] },
    header: ['a', 'b', 'year', 'v', 'w'],
    guess: {
      states: [{ column: 0, scheme: 'iso3' }],
      year: 2,
      values: [{ column: 3, type: 'number' }],
      decimal: '.',
    },
  };

  it('is what the server guessed, until a person changes it', () => {
    const draft = draftOf(look);
    expect(mappingOf(draft)).toEqual(look.guess);
    expect(mappingOf({ ...draft, year: null })).toBeUndefined();
    expect(mappingOf({ ...draft, taken: draft.taken.map(() => 'none') })).toBeUndefined();
  });

  it('needs the decimal sign where the file leaves it open, and for numbers alone', () => {
    const draft = draftOf({ ...look, guess: { ...look.guess, decimal: null } });
    expect(mappingOf(draft)).toBeUndefined();
    expect(mappingOf({ ...draft, decimal: ',' })?.decimal).toBe(',');
    const taken = draft.taken.map((type) => (type === 'number' ? 'text' : type));
    expect(mappingOf({ ...draft, taken })?.values).toEqual([{ column: 3, type: 'text' }]);
  });

  it('of a pair needs both, and takes no column twice', () => {
    const draft = { ...draftOf(look), layout: 'pair' as const };
    expect(mappingOf(draft)).toBeUndefined();
    const states = [draft.states[0]!, { column: 3, scheme: 'iso3' as const }];
    expect(mappingOf({ ...draft, states })).toBeUndefined();
    const taken = draft.taken.map(() => 'text' as const);
    expect(mappingOf({ ...draft, states, taken })?.values).toEqual([
      { column: 1, type: 'text' },
      { column: 4, type: 'text' },
    ]);
  });
});

describe('a table of one’s own', () => {
  const column = (name: string, type: string) => ({ name, type, source: name });
  const table = {
    ...{ name: 'my_x', file: 'x.csv' },
    columns: [
      column('ccode', 'int16'),
      column('iso3', 'text'),
      column('state', 'text'),
      column('year', 'int16'),
      column('v', 'float64'),
    ],
    rows: [
      [255, 'DEU', 'Germany', 2003, 3],
      [2, 'USA', 'United States', 2000, 9],
      [255, 'DEU', 'Germany', 2000, 1],
      [255, 'DEU', 'Germany', 2001, null],
    ],
  };

  it('is drawn by state, with gaps where the file lacks a year or a value', () => {
    const [germany, usa] = unitsOf(table);
    expect([germany!.name, germany!.rows, usa!.name]).toEqual(['Germany', 3, 'United States']);
    const { series, coverage } = seriesOfUnit(table, germany!, 'v');
    expect(series.map(({ value }) => value)).toEqual([1, null, null, 3]);
    expect(series[1]!.reason).toBe('not-reported');
    expect(coverage).toEqual({ from: 2000, to: 2003, years: 4, observed: 2, share: 0.5 });
  });
});
