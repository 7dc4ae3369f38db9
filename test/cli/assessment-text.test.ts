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

describe('the heaviest items for a terminal', () => {
  it.each([
    { value: 0, unit: '0 or 1', text: '(no, 2018;' },
    { value: 1, unit: '0 or 1', text: '(yes, 2018;' },
    { value: 0.4, unit: '0 or 1', text: '(0.4000, 2018;' },
    { value: 0.1, unit: '0 or 1 per year', text: '(0.1000 per year, 2018;' },
    { value: 3, unit: 'indicators', text: '(3 indicators, 2018;' },
  ])('print $value $unit as $text', ({ value, unit, text }) => {
    expect(textWith(value, unit)).toContain(text);
  });
});
