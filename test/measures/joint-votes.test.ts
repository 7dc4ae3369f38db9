import { afterAll, expect, it } from 'vitest';
import { defaultDataDir } from '../../src/store/places.js';
import type { NumberColumn } from '../../src/core/frames.js';
import {
  jointVotes,
  voteNeeds,
  voteNeedsOf,
  type VoteFrames,
} from '../../src/measures/votes/joint-votes.js';
import { openPanel } from '../../src/panel/read.js';

const panel = await openPanel(defaultDataDir);
afterAll(() => panel.close());

it.each([false, true])(
  'counts whole sessions alike from both tables of the panel (without unanimous ones: %s)',
  async (nonUnanimousOnly) => {
    const rule = { source: 'voeten', yearOf: 'session', votes: 'all', nonUnanimousOnly } as const;
    const { votes: need } = voteNeedsOf(rule);
    expect(need.table).toBe('session-vote-tables');
    const bySession: unknown = await panel.loadFrame(need);
    const byDate = await panel.loadFrame(voteNeeds.votes);
    const [short, long] = [bySession as VoteFrames['votes'], byDate].map((votes) =>
      jointVotes({ votes }, rule),
    );
    expect(short!.rows).toBeGreaterThan(800_000);
    for (const column of ['ccode1', 'ccode2', 'year', 'cells'] as const)
      expect(Buffer.from(short![column].buffer).equals(Buffer.from(long![column].buffer))).toBe(
        true,
      );
    for (const [a, b] of [
      [365, 710],
      [710, 365],
      [2, 20],
      [2, 990],
      [710, 713],
      [2, 2],
      [1, 1000],
    ] as const)
      for (let year = 1940; year < 2030; year++)
        expect(short!.rowOf(a, b, year), `${a} ${b} ${year}`).toBe(long!.rowOf(a, b, year));
  },
);

it('counts alike where the rows of a table stand in another order, or one has no votes', async () => {
  const rule = {
    source: 'voeten',
    yearOf: 'session',
    votes: 'all',
    nonUnanimousOnly: false,
  } as const;
  const whole: unknown = await panel.loadFrame(voteNeedsOf(rule).votes);
  const { numbers, ...frame } = whole as VoteFrames['votes'];
  const rows = 1000;
  const countsOf = (change: (values: NumberColumn, name: string) => NumberColumn) => {
    const columns = Object.entries(numbers).map(([name, values]) => [
      name,
      change(values.slice(-rows), name),
    ]);
    const votes: unknown = { ...frame, rows, numbers: Object.fromEntries(columns) };
    return jointVotes({ votes } as VoteFrames, rule);
  };
  const inOrder = countsOf((values) => values);
  expect(inOrder.rows).toBe(rows);
  const reversed = countsOf((values) => values.reverse());
  for (const column of ['ccode1', 'ccode2', 'year', 'cells'] as const)
    expect(reversed[column]).toEqual(inOrder[column]);
  const oneEmpty = countsOf((values, name) =>
    ['ccode1', 'ccode2', 'year'].includes(name) ? values : values.fill(0, -1),
  );
  expect(oneEmpty.cells).toEqual(inOrder.cells.slice(0, -9));
});

it('needs single dates and kinds of vote only where they count', () => {
  const rule = {
    source: 'voeten',
    yearOf: 'session',
    votes: 'all',
    nonUnanimousOnly: false,
  } as const;
  expect(voteNeedsOf({ ...rule, yearOf: 'date' }).votes.table).toBe('vote-tables');
  expect(voteNeedsOf({ ...rule, votes: 'whole-resolutions' }).votes.table).toBe('vote-tables');
});
