import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/app/assessment.js';
import { assessmentText } from '../../src/cli/text/assessment.js';

const assessment = JSON.parse(readFileSync('test/fixtures/assessment.json', 'utf8')) as Assessment;

/** The text of the assessment with another value and unit of an item that is among the heaviest. */
function textWith(value: number, unit: string): string {
  const evidence = assessment.evidence.map((item) =>
    item.id === 'trade-level' ? { ...item, value, unit, window: [2018, 2018] as const } : item,
  );
  return assessmentText({ ...assessment, evidence });
}

describe('the lines of the assessment', () => {
  it('end before the 80th column where they are lists of items, claims and holes', () => {
    const claims = assessment.claims.map((claim, at) =>
      at === 0 ? { ...claim, verdict: 'contradicted' as const } : claim,
    );
    const text = assessmentText({ ...assessment, claims });
    const start = text.indexOf('Heaviest for');
    const lists = text
      .slice(start)
      .split('\n')
      .filter((line) => line.startsWith('  '));
    expect(lists.length).toBeGreaterThan(30);
    for (const line of lists) expect(line.length, line).toBeLessThan(80);
    // What is broken goes on below the words, not below the weight.
    expect(text).toMatch(/ dB {2}\S.+\n {12}\S/);
    expect(text).toMatch(/^ {2}contradicted: \S.+\n {4}\S/m);
  });

  it('name the years of a mean that do not follow one another', () => {
    const years = [2006, 2007, 2012, 2014];
    const evidence = assessment.evidence.map((item) =>
      item.id === 'trade-level' ? { ...item, window: [2006, 2014] as const, years } : item,
    );
    const text = assessmentText({ ...assessment, evidence }).replace(/\s+/g, ' ');
    expect(text).toContain(', mean of 2006–2007, 2012, 2014;');
  });
});

describe('the heaviest items for a terminal', () => {
  it.each([
    { value: 0, unit: '0 or 1', text: '(no, 2018;' },
    { value: 1, unit: '0 or 1', text: '(yes, 2018;' },
    { value: 0.4, unit: '0 or 1', text: '(0.4000, 2018;' },
    { value: 0.1, unit: '0 or 1 per year', text: '(0.1000 per year, 2018;' },
    { value: 3, unit: 'indicators', text: '(3 indicators, 2018;' },
  ])('print $value $unit as $text', ({ value, unit, text }) => {
    // Broken where the line ends.
    expect(textWith(value, unit).replace(/\s+/g, ' ')).toContain(text);
  });
});
