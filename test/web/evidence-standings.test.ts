import { describe, expect, it } from 'vitest';
import type { EvidenceBoard } from '../../src/contract/index.js';
import { noJudgements } from '../../src/evidence/judgements.js';
import type { Answer } from '../../src/web/pages/evidence/compute.js';
import { withStandings } from '../../src/web/pages/evidence/standings.js';

const answer = (id: string): Answer =>
  ({
    ...{ id, leader: 'one', runnerUp: 'two', margin: 3, standing: 'leads' },
    items: [
      { diagnosticity: 1, isWhole: true },
      { diagnosticity: 1, isWhole: true },
    ],
  }) as unknown as Answer;
const published = [
  { id: 'what', standing: 'level' },
  { id: 'why', standing: 'level' },
] as unknown as EvidenceBoard['published'];
const answers = [answer('what'), answer('why')];
const standings = (more: Partial<Parameters<typeof withStandings>[1]>): string[] =>
  withStandings(answers, {
    ...{ published, choices: noJudgements, question: 'what', draws: undefined },
    ...more,
  }).map(({ standing }) => standing);

describe('the standing of a question on its card', () => {
  it('is that published as long as nothing is judged otherwise', () => {
    expect(standings({})).toEqual(['level', 'level']);
    // Draws know nothing of the members of a group.
    const draws = [{ id: 'one', lead: 1, interval: [0.8, 0.9], median: 0.85 }] as never;
    expect(standings({ draws })).toEqual(['level', 'level']);
    expect(standings({ choices: { ...noJudgements, off: ['item'] } })).toEqual(['leads', 'leads']);
  });

  it('is that of the draws where the question is open', () => {
    const drawn = (low: number) => [
      { id: 'one', lead: 1, interval: [low, 0.9] as const, median: 0.6 },
      { id: 'two', lead: 0, interval: [0.1, 0.5] as const, median: 0.4 },
    ];
    const choices = { ...noJudgements, off: ['item'] };
    const draws = (low: number) => drawn(low) as unknown as NonNullable<Parameters<typeof withStandings>[1]['draws']>; // prettier-ignore
    expect(standings({ choices, draws: draws(0.3) })).toEqual(['level', 'leads']);
    expect(standings({ choices, draws: draws(0.5) })).toEqual(['leads', 'leads']);
  });
});
