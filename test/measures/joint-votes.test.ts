import { afterAll, expect, it } from 'vitest';
import { defaultDataDir } from '../../src/app/paths.js';
import {
  jointVotes,
  voteNeeds,
  voteNeedsOf,
  type VoteFrames,
} from '../../src/measures/shared/joint-votes.js';
import { openPanel } from '../../src/panel/read.js';

const panel = await openPanel(defaultDataDir);
afterAll(() => panel.close());

it.each([false, true])(
  'counts whole sessions alike from both tables of the panel (without unanimous ones: %s)',
  async (nonUnanimousOnly) => {
    const rule = { yearOf: 'session', votes: 'all', nonUnanimousOnly } as const;
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
    expect(short!.rowOf(365, 710, 2018)).toBe(long!.rowOf(710, 365, 2018));
  },
);

it('needs single dates and kinds of vote only where they count', () => {
  const rule = { yearOf: 'session', votes: 'all', nonUnanimousOnly: false } as const;
  expect(voteNeedsOf({ ...rule, yearOf: 'date' }).votes.table).toBe('vote-tables');
  expect(voteNeedsOf({ ...rule, votes: 'whole-resolutions' }).votes.table).toBe('vote-tables');
});
