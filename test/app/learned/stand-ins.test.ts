import { describe, expect, it } from 'vitest';
import { loadTemplate, pairTemplate } from '../../../src/cases/index.js';
import { withLearned } from '../../../src/app/learned/apply.js';
import { shippedWeights } from '../../../src/app/learned/model.js';
import { rowsOf, withStandIns } from '../../../src/app/learned/observe-labels.js';
import type { EvidenceItem } from '../../../src/evidence/types.js';

const template = loadTemplate(pairTemplate);

/** An item of a row, with a value. */
const seen = (id: string, value: number) =>
  ({ id, detail: { value } }) as unknown as EvidenceItem & { detail: { value: number } };

describe('rows that stand in for others', () => {
  it('are no rows to be learned of, and follow those that they stand in for in turn', () => {
    const rows = rowsOf(template, 'dependence');
    const inTurn = withStandIns(template, rows).map((of) => of.map(({ id }) => id));
    expect(inTurn.filter((of) => of.length > 1)).toEqual([
      ['weaker-trade', 'weaker-trade-itpd', 'weaker-trade-dots', 'weaker-trade-2023'],
      ['stronger-trade', 'stronger-trade-itpd', 'stronger-trade-dots', 'stronger-trade-2023'],
    ]);
  });

  it('have the weights of the row that they stand in for', () => {
    const [own, later] = withLearned(template, [
      seen('weaker-trade', 0.2),
      seen('weaker-trade-dots', 0.2),
    ]);
    expect(own!.learned!['dependence']).toBeDefined();
    expect(later!.learned).toEqual(own!.learned);
  });
});

it('the weights follow the order of what is expected by hand', () => {
  const { readings, rows } = shippedWeights().questions['what']!;
  const listed = rows.find(({ id }) => id === 'rivalry')!;
  const weightOf = (reading: string): number => listed.weights[readings.indexOf(reading)]!;
  // Thousandths: those that are drawn together may differ by one or two.
  expect(weightOf('rivalry')).toBeGreaterThanOrEqual(weightOf('convenience') - 2);
  expect(weightOf('convenience')).toBeGreaterThan(weightOf('partnership'));
});
