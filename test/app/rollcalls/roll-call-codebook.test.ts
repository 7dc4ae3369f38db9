import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { estimateIdealPoints } from '../../../src/app/rollcalls/ideal-points.js';
import {
  idealPointsBibtex,
  idealPointsCodebook,
  idealPointsCsv,
  idealPointsJson,
} from '../../../src/app/rollcalls/ideal-points-table.js';
import {
  votesBibtex,
  votesCodebook,
  votesCsv,
  votesJson,
} from '../../../src/app/rollcalls/votes-table.js';
import {
  compareVotes,
  voteStatistics,
  type VotesRequest,
} from '../../../src/app/rollcalls/votes.js';
import { measureById } from '../../../src/measures/index.js';
import { parseBibtex } from '../../support/bibtex.js';

const folder = mkdtempSync(path.join(tmpdir(), 'codebook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Five voters in two terms; Cedar|Elm always votes yes, Elm is in the second term alone; the third has one vote. */
const file = path.join(folder, 'council.csv');
const ballots: Record<string, string> = {
  'Ash Grove': 'yyynynyan',
  Birch: 'yynyynyyn',
  'Cedar|Elm': 'yyyyyyyyy',
  Dogwood: 'nnynayn-y',
  Elm: '-----ynny',
};
const period = [1, 1, 1, 1, 2, 2, 2, 2, 3];
const lines = Object.entries(ballots).flatMap(([voter, votes]) =>
  Array.from(votes).flatMap((vote, at) =>
    vote === '-' ? [] : [`r${at},${voter},${vote},${period[at]!}`],
  ),
);
writeFileSync(file, `rollcall,state,vote,period\n${lines.join('\n')}\n`);

const usual: VotesRequest = {
  file,
  statistics: voteStatistics,
  yearOf: 'session',
  votes: 'all',
  nonUnanimousOnly: false,
  absences: 'left-out',
};

interface Described {
  readonly column: string;
  readonly range: string;
  readonly smallest: string;
  readonly largest: string;
  readonly values: number;
  readonly missing: number;
}

/** The table of columns of a codebook, read back. */
function columnsOf(codebook: string): Described[] {
  const [, after = ''] = codebook.split('## Columns\n\n');
  const rows = after.split('\n\n')[0]!.split('\n').slice(2);
  return rows.map((row) => {
    const cells = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
    const [, column = '', holds, , range = '', smallest = '', largest = '', values, missing] =
      cells;
    expect(holds, row).toMatch(/\S/);
    return {
      ...{ column: column.replaceAll('`', ''), range, smallest, largest },
      ...{ values: Number(values), missing: Number(missing) },
    };
  });
}

/** What a codebook says of each column is what the table holds. */
function expectFits(codebook: string, csv: string): void {
  const rows: Record<string, string>[] = parse(csv, { columns: true });
  const described = columnsOf(codebook);
  expect(described.map(({ column }) => column)).toEqual(Object.keys(rows[0]!));
  for (const { column, range, smallest, largest, values, missing } of described) {
    const cells = rows.map((row) => row[column]!);
    const known = cells.filter((cell) => cell !== '');
    expect([values, missing], column).toEqual([known.length, cells.length - known.length]);
    if (range === 'text') continue;
    const numbers = known.map(Number);
    expect([smallest, largest], column).toEqual([
      String(Math.min(...numbers)),
      String(Math.max(...numbers)),
    ]);
    const bounds = /^(-?\d+) (?:to|or) (\d+|more|later)/.exec(range);
    if (bounds === null) continue;
    const [, low, high] = bounds;
    expect(Math.min(...numbers), column).toBeGreaterThanOrEqual(Number(low));
    if (/^\d/.test(high!)) expect(Math.max(...numbers), column).toBeLessThanOrEqual(Number(high));
  }
}

describe('the codebook of ideal points', () => {
  it('names every column of the table with its range and what is missing', async () => {
    const result = await estimateIdealPoints({ file, model: 'dynamic' });
    const codebook = idealPointsCodebook(result, 'points', 'csv');
    expectFits(codebook, idealPointsCsv(result));
    expect(codebook).toContain('No row for period 3: `too-few-roll-calls` (1).');
    expect(codebook).toContain('npx counterpoise ideal-points council.csv --voters names');
    expect(codebook).toMatch(/SHA-256 of council\.csv \| `[0-9a-f]{64}`/);
    expect(codebook).not.toContain(folder);
    expect(codebook).toContain('https://doi.org/10.1177/0022002715595700');
  });

  it('fits JSON too, whose records have the names of the columns', async () => {
    const result = await estimateIdealPoints({ file, model: 'dynamic' });
    const { points, ...head } = JSON.parse(idealPointsJson(result)) as {
      points: Record<string, unknown>[];
    };
    const codebook = idealPointsCodebook(result, 'points', 'json');
    expect(columnsOf(codebook).map(({ column }) => column)).toEqual(Object.keys(points[0]!));
    expect(codebook).toContain('jsonlite::fromJSON("points.json")$points');
    expect(head).toMatchObject({ source: 'council.csv', votersAs: 'names', noStates: [] });
  });

  it('says of a model without a walk that periods do not compare', async () => {
    const whole = path.join(folder, 'whole.csv');
    writeFileSync(
      whole,
      `rollcall,state,vote,period\n${lines.join('\n')}\n`.replace(/,\d$/gm, ',1'),
    );
    const result = await estimateIdealPoints({ file: whole, model: 'static' });
    const codebook = idealPointsCodebook(result, 'points', 'csv');
    expectFits(codebook, idealPointsCsv(result));
    expect(codebook).toContain('only points of the same period can be compared');
    expect(codebook).toContain('standard deviations of the points of the period');
    expect(codebook).not.toContain('--smoothing');
  });

  it('comes with the works that the method rests on, and no data where the votes are the user’s', async () => {
    const result = await estimateIdealPoints({ file, model: 'dynamic' });
    const text = idealPointsBibtex(result, 'points.csv');
    expect(parseBibtex(text).map(({ key }) => key)).toEqual([
      ...['bailey2017', 'clinton2004', 'imai2016', 'martin2002', 'steihaug1983', 'treier2008'],
    ]);
    expect(text.split('\n')[0]).toContain('ideal-points council.csv');
  });
});

describe('the codebook of a comparison of votes', () => {
  it('names every column of the table with its range and what is missing', async () => {
    const votes = await compareVotes(usual);
    const codebook = votesCodebook(votes, 'pairs', 'csv');
    expectFits(codebook, votesCsv(votes));
    const kappa = columnsOf(codebook).find(({ column }) => column === 'kappa')!;
    expect(kappa.missing).toBeGreaterThan(0);
    expect(codebook).toContain(`Rows: kappa ${kappa.missing}, pi `);
    expect(codebook).toContain('`zero-variance`');
  });

  it('fits JSON too, where names stand apart', async () => {
    const votes = await compareVotes({ ...usual, statistics: ['agreement'], states: ['all'] });
    const { pairs } = JSON.parse(votesJson(votes)) as { pairs: Record<string, unknown>[] };
    const codebook = votesCodebook(votes, 'pairs', 'json');
    expect(columnsOf(codebook).map(({ column }) => column)).toEqual(Object.keys(pairs[0]!));
    expect(codebook).not.toContain('zero-variance');
  });

  it('repeats the request, names with commas and bars included', async () => {
    const votes = await compareVotes({
      ...usual,
      statistics: ['kappa'],
      nonUnanimousOnly: true,
      absences: 'as-category',
      periods: [1, 2],
      states: ['cedar|elm', 'Birch', 'birch'],
    });
    expect(votesCodebook(votes, 'pairs', 'csv')).toContain(
      'npx counterpoise votes council.csv --voters names --measure kappa --sessions 1-2 --states "Cedar|Elm,Birch" --non-unanimous-only --absences as-category --out pairs.csv\n',
    );
  });

  it('comes with the works of the statistics in it alone', async () => {
    const votes = await compareVotes({ ...usual, statistics: ['pi'] });
    const keys = measureById('vote-pi').references.map(({ key }) => key);
    expect(parseBibtex(votesBibtex(votes, 'pairs.csv')).map(({ key }) => key)).toEqual(keys.sort());
  });
});
