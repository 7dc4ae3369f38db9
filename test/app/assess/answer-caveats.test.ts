import { describe, expect, it } from 'vitest';
import { firstReadings } from '../../../src/core/answer-standing.js';
import {
  ageSentence,
  testedOf,
  thirdSentence,
  untestedSentence,
  withoutOneSentence,
} from '../../../src/app/assess/caveats.js';
import type { EvidenceResult, QuestionResult } from '../../../src/contract/index.js';

type LeftOut = QuestionResult['robustness']['leaveOneOut'][number];

function question(
  standing: QuestionResult['standing'],
  leaveOneOut: readonly LeftOut[] = [],
): QuestionResult {
  const reading = (id: string, title: string) => ({ id, title, prior: 0.5 });
  return {
    text: 'What is it?',
    standing,
    leader: 'a',
    runnerUp: 'b',
    readings: [reading('a', 'Ally'), reading('b', 'Rival')],
    robustness: { leaveOneOut },
  } as unknown as QuestionResult;
}

const left = (id: string, leader: string, posterior: number): LeftOut => ({
  kind: 'dataset',
  id,
  leader,
  posterior,
  changes: leader !== 'a',
});
const without = (standing: QuestionResult['standing'], removals: readonly LeftOut[]): string =>
  withoutOneSentence(question(standing, removals), ({ id }) => id.toUpperCase());

describe('what the answer says of single removals', () => {
  it('is the dataset without which another reading leads', () => {
    expect(without('leads', [left('x', 'b', 0.7), left('y', 'a', 0.6)])).toBe(
      'Without the dataset “X”, “Rival” would lead (70%).',
    );
  });

  it('is nothing where none changes the leader, nothing leads, or two are undecided anyway', () => {
    expect(without('level', [left('x', 'b', 0.7)])).toBe('');
    expect(without('leads', [left('x', 'a', 0.7)])).toBe('');
    expect(without('no-evidence', [left('x', 'b', 0.7)])).toBe('');
  });

  it('is a number and the nearest where many do', () => {
    const many = ['x', 'y', 'z'].map((id) => left(id, 'b', 0.6));
    expect(without('leads', many)).toBe(
      'Dropping any of 3 items, datasets or dimensions changes what is said of “Ally”. ' +
        'Without the dataset “X”, “Rival” would lead (60%).',
    );
  });

  it('names no leader where the prior is all that is left', () => {
    expect(without('leads', [left('x', 'b', 0.5)])).toBe(
      'Without the dataset “X”, nothing would distinguish the readings.',
    );
  });
});

describe('what the answer says of observations that cannot be made', () => {
  const expecting = (expected: Record<string, 'high' | 'any'>) => ({ expect: expected });
  const made = [expecting({ a: 'high' }), expecting({ a: 'any', b: 'high' })];
  const missing = [expecting({ a: 'high' }), expecting({ b: 'high' }), expecting({})];
  const sentence = (standing: QuestionResult['standing']): string => {
    const asked = question(standing);
    return untestedSentence(asked, testedOf(firstReadings(asked), made, missing));
  };

  it('counts those on which the first reading commits itself, of two where they are level', () => {
    expect(sentence('leads')).toContain('1 of the 2 observations on which “Ally” commits itself');
    expect(sentence('level')).toContain(
      '2 of the 4 observations on which “Ally” or “Rival” commit themselves',
    );
    expect(sentence('no-evidence')).toBe('');
  });
});

describe('what the answer says of years', () => {
  const ending = (...years: number[]) =>
    years.map((lastYear) => ({
      lastYear,
      used: lastYear >= 2019,
      ...(lastYear === 2018 ? { replacedBy: ['other'] } : {}),
    })) as unknown as EvidenceResult[];

  it('counts the rows that weigh nothing, and those that others stand in for', () => {
    expect(ageSentence(ending(2014, 2021, 2018, 2014), 2022)).toBe(
      '3 measured rows weigh nothing, since they end more than 3 years before 2022 (2 in 2014 and 1 in 2018); fresher rows stand in for 1 of them.',
    );
    expect(ageSentence(ending(2014, 2019), 2022)).toBe(
      'One measured row weighs nothing, since it ends more than 3 years before 2022 (in 2014).',
    );
  });

  it('says in which years the weighed rows end, and apart from them how many last', () => {
    const measured = (...years: number[]) =>
      ending(...years).map((one) => ({ ...one, kind: 'measured' as const }));
    const lasting = { ...measured(2016)[0]!, used: true };
    expect(ageSentence([...measured(2014, 2021), lasting], 2022)).toMatch(
      / Those that are weighed end in 2021\. 1 more ended earlier but still counts, since what it records, such as a treaty or a distance, is taken to last\.$/,
    );
    expect(ageSentence(measured(2014, 2020, 2022), 2022)).toMatch(
      / Those that are weighed end in 2020 to 2022\.$/,
    );
  });

  it('is nothing where all are recent', () => {
    expect(ageSentence(ending(2019, 2022), 2022)).toBe('');
  });
});

describe('what the answer says of the third party', () => {
  it('is that nothing observed involves it', () => {
    expect(thirdSentence(['Iran'], false)).toBe(
      'Nothing observed involves Iran: the answer is about the pair alone.',
    );
    expect(thirdSentence(['Iran'], true)).toBe('');
    expect(thirdSentence([], false)).toBe('');
  });
});
