import { describe, expect, it } from 'vitest';
import { matrixJson, matrixText } from '../../src/cli/text/matrix.js';
import type { Assessment } from '../../src/contract/index.js';
import { assessmentFixture, learnedFixture } from '../support/assessment.js';
import { counterpoise } from './program.js';

describe('views of an assessment', () => {
  it.each([
    {
      args: ['russia-china', '--explain', 'aliance'],
      says: ['unknown-reading', 'double-containment', 'did you mean alliance?'],
    },
    {
      args: ['russia-china', '--matrix', '--explain', 'alliance'],
      says: ['two-views'],
    },
    {
      args: ['--pairs', 'pairs.csv', '--matrix', '--out', 'out'],
      says: ['pairs-with-other', '--matrix', 'one pair at a time'],
    },
    {
      args: ['--pairs', 'pairs.csv', '--explain', 'alliance', '--out', 'out'],
      says: ['pairs-with-other', '--explain'],
    },
  ])('are refused with $says.0 before anything is computed: $args', ({ args, says }) => {
    const ran = counterpoise(['assess', ...args]);
    expect(ran.code).toBe(2);
    expect(ran.out).toBe('');
    for (const text of says) expect(ran.err).toContain(text);
  });
});

describe('the matrix for a terminal', () => {
  const assessment = assessmentFixture();
  const text = matrixText(assessment);
  const [question] = assessment.questions;

  it('has a row for every item and a mark for every reading', () => {
    const rows = text.split('\n').filter((line) => /^ +\d+\.\d( +(?:CC?|II?|N) +\S+)+/.test(line));
    const items = assessment.questions.reduce((sum, { matrix }) => sum + matrix.items.length, 0);
    expect(rows).toHaveLength(items);
    expect(rows[0]!.match(/ (?:CC?|II?|N) /g)).toHaveLength(question!.readings.length);
  });

  it('sums what speaks against each reading, and names the one with the least', () => {
    const sums = question!.matrix.readings.map(({ inconsistency }) => inconsistency.toFixed(1));
    expect(text).toMatch(new RegExp(`${sums.join(' +')} +inconsistency, dB`));
    expect(text).toContain('has the least inconsistency');
    expect(text).not.toMatch(/ $/m);
  });

  it('says how good the answer is, or that it is weighed by hand', () => {
    const learned = learnedFixture();
    const { howGood } = matrixJson(learned);
    expect(howGood!.sentence).toMatch(/^Of \d+ known relationships .+\.$/);
    const inOneLine = (of: Assessment): string => matrixText(of).replaceAll(/\s+/g, ' ');
    expect(inOneLine(learned)).toContain(howGood!.sentence);
    expect(matrixJson(learned)).not.toHaveProperty('weights');
    const hand = { ...learned, weights: 'hand' } as const;
    expect(inOneLine(hand)).toContain('Weighed by hand alone: ');
    expect(inOneLine(hand)).toContain('--weights hand --seed');
    expect(matrixJson(hand).weights).toBe('hand');
  });

  it('says that it is empty where nothing is observed', () => {
    const questions = assessment.questions.map((one) => ({
      ...one,
      matrix: { readings: [], items: [], leastInconsistent: null },
    }));
    expect(matrixText({ ...assessment, questions })).toContain('the matrix is empty');
  });

  it('is in the JSON by question', () => {
    expect(matrixJson(assessment).questions.map(({ matrix }) => matrix)).toEqual(
      assessment.questions.map(({ matrix }) => matrix),
    );
  });
});
