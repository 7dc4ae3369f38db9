import { describe, expect, it } from 'vitest';
import { answerOf, headlineOf } from '../../../src/app/assess/answer.js';
import type { ClaimResult, QuestionResult } from '../../../src/contract/index.js';
import { paragraphsOf } from '../../../src/core/paragraphs.js';

const observations = { observed: 3, total: 5, coded: 2 };

/** A question with two readings, the first ahead by the given decibels. */
function question(decibels: number, standing: QuestionResult['standing']): QuestionResult {
  const odds = 10 ** (decibels / 10);
  const reading = (id: string, title: string, posterior: number) => ({
    id,
    title,
    statement: '',
    prior: 0.5,
    posterior,
    interval: [0.1, 0.9] as const,
    median: posterior,
    lead: posterior,
    exposure: 1,
    inconsistency: 0,
  });
  return {
    id: 'what',
    text: 'What is it?',
    leader: 'a',
    runnerUp: 'b',
    standing,
    readings: [reading('a', 'Ally', odds / (1 + odds)), reading('b', 'Rival', 1 / (1 + odds))],
    matrix: { readings: [], items: [], leastInconsistent: null },
    robustness: {
      draws: 10,
      leaveOneOut: [],
      priorToOverturn: null,
      smallestOverturningSet: null,
      sweeps: [],
      prior: { toLead: {}, toDrawLevel: {} },
    },
  };
}

const answer = (asked: QuestionResult, reading: string): string =>
  answerOf({
    questions: [asked],
    claims: [],
    theses: [{ question: 'what', reading, source: 'The Work' }],
  });

describe('the answer', () => {
  it.each([
    { decibels: 15, standing: 'leads', reading: 'b', says: 'contradicts the conclusion' },
    { decibels: 2, standing: 'leads', reading: 'b', says: 'does not bear out the conclusion' },
    // On either side of a probability of .05, at 12.8 dB.
    { decibels: 12.7, standing: 'leads', reading: 'b', says: 'does not bear out the conclusion' },
    { decibels: 12.9, standing: 'leads', reading: 'b', says: 'contradicts the conclusion' },
    {
      decibels: 0.5,
      standing: 'level',
      reading: 'b',
      says: 'undecided between this and the conclusion',
    },
    { decibels: 5, standing: 'leads', reading: 'a', says: 'That is the conclusion' },
    { decibels: 0, standing: 'no-evidence', reading: 'a', says: 'Nothing here tests' },
  ] as const)(
    'at $decibels dB ($standing) of $reading: $says',
    ({ decibels, standing, reading, says }) => {
      expect(answer(question(decibels, standing), reading)).toContain(says);
    },
  );

  it('names the contradicted claims, the first three in words', () => {
    const claim = (id: string, verdict: string) =>
      ({ id, statement: `Statement ${id}.`, verdict }) as ClaimResult;
    const claims = ['C1', 'C2', 'C3', 'C4'].map((id) => claim(id, 'contradicted'));
    const text = answerOf({
      questions: [],
      claims: [claim('C0', 'supported'), ...claims],
    });
    expect(text).toContain(
      'The data contradict C1 (“Statement C1”), C2 (“Statement C2”), C3 (“Statement C3”) and C4.',
    );
    expect(text).not.toContain('C0');
  });

  it('counts claims by verdict, and names those that data speak against or that are split', () => {
    const claims = (
      ['supported', 'open', 'open', 'leaning-against', 'no-difference', 'split-by-part'] as const
    ).map(
      (verdict, at) =>
        ({ id: `C${at}`, statement: `S${at}.`, verdict, status: 'computed' }) as ClaimResult,
    );
    const text = answerOf({ questions: [], claims });
    expect(text).toContain(
      'Of 6 claims, 6 are tested. The data speak for 1 (1 supported), against 1 (1 leaning against: C3) and leave 4 (2 open; 1 without a difference that matters: C4; 1 split by part: C5) undecided.',
    );
  });

  it('counts apart the claims of which only a premise is tested', () => {
    const claims = (['contradicted', 'open', 'supported'] as const).map(
      (verdict, at) =>
        ({
          ...{ id: `C${at}`, statement: `S${at}.`, verdict, status: 'computed' },
          ...(at < 2 ? { fit: { kind: 'premise-only', because: 'b' } } : {}),
        }) as ClaimResult,
    );
    const text = answerOf({ questions: [], claims });
    expect(text).toContain(
      'Of 3 claims, 1 is tested. The data speak for 1 (1 supported) and against none.',
    );
    expect(text).toContain(
      'Of 2 more only a premise is tested, which decides nothing about the claim. That of C0 does not hold.',
    );
    expect(text).not.toContain('The data contradict');
  });

  it('names the conclusions of one work that the evidence contradicts in one sentence', () => {
    const why = { ...question(15, 'leads'), id: 'why' };
    const text = answerOf({
      questions: [question(15, 'leads'), why],
      claims: [],
      theses: ['what', 'why'].map((id) => ({ question: id, reading: 'b', source: 'The Work' })),
    });
    expect(text).toContain(
      'contradicts 2 conclusions of “The Work”: “Rival” (3%) on “What is it?” and “Rival” (3%) on “What is it?”.',
    );
  });
});

describe('the paragraphs of the answer', () => {
  const paragraphs = (reading: string): string[] =>
    paragraphsOf(
      answerOf({
        questions: [question(2, 'leads')],
        claims: [{ id: 'C1', statement: 'It is so.', verdict: 'supported' } as ClaimResult],
        theses: [{ question: 'what', reading, source: 'The Work' }],
        howGood: 'Of 9 such leaders 8 were right.',
        fragile: ['', 'Without X, nothing.'],
        pointer: 'More is known.',
      }),
    );

  it('are the answer, what it contradicts, how good and fragile it is, and where there is more', () => {
    const [answered, against, fragile, pointer, ...more] = paragraphs('b');
    expect(answered).toBe(
      'On “What is it?” the evidence weakly suggests “Ally” (61%, 90% interval 10% to 90%) over “Rival” (39%).',
    );
    expect(against).toMatch(/^The evidence observed so far does not bear out .* Of 1 claim,/);
    expect(fragile).toBe('Of 9 such leaders 8 were right. Without X, nothing.');
    expect(pointer).toBe('More is known.');
    expect(more).toEqual([]);
  });

  it('say beside the answer that it is what the work concluded', () => {
    expect(paragraphs('a')[0]).toContain('That is the conclusion of “The Work” as well.');
    expect(paragraphs('a')[1]).toMatch(/^Of 1 claim,/);
  });
});

describe('the headline', () => {
  const headline = (asked: QuestionResult): string => headlineOf(observations, 2019, [asked]);
  it('names a leader only where one leads', () => {
    expect(headline(question(5, 'leads'))).toBe(
      'Evidence to 2019, 3 of 5 observations. What is it? Ally 76%.',
    );
    expect(headline(question(0.5, 'level'))).toContain(
      'What is it? Undecided between Ally 53% and Rival 47%.',
    );
    expect(headline(question(0, 'no-evidence'))).toContain('What is it? No evidence.');
  });

  it('says where there is no hole, and where no year has enough evidence', () => {
    const all = { observed: 5, total: 5, coded: 0 };
    expect(headlineOf(all, 2021, [question(5, 'leads')])).toMatch(
      /^Evidence to 2021, all 5 observations\. /,
    );
    expect(headlineOf(all, null, [question(5, 'leads')])).toMatch(/^No year with evidence, /);
  });
});
