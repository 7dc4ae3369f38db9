import { describe, expect, it } from 'vitest';
import { loadTemplate, pairTemplate } from '../../../src/cases/index.js';
import { withLearned } from '../../../src/app/learned/apply.js';
import { shippedWeights } from '../../../src/app/learned/model.js';
import { observePairs, rowsOf } from '../../../src/app/learned/observe-labels.js';
import type { EvidenceItem } from '../../../src/evidence/types.js';
import { sharedWorkspace } from '../../support/workspaces.js';

const template = loadTemplate(pairTemplate);
const steps = {
  low: -2,
  'rather-low': -1,
  middle: 0,
  any: 0,
  'rather-high': 1,
  high: 2,
  no: -2,
  yes: 2,
};

/** An item of a row, with a value. */
const seen = (id: string, value: number) =>
  ({ id, detail: { value } }) as unknown as EvidenceItem & { detail: { value: number } };

describe('rows that stand in for others', () => {
  it('are no rows to be learned of', () => {
    const ids = rowsOf(template, 'dependence').map(({ id }) => id);
    expect(ids).toContain('weaker-trade');
    expect(ids.filter((id) => /-(itpd|dots|2023)$/.test(id))).toEqual([]);
  });

  it('speak where the row is too old, in its place', async () => {
    const [weaker] = rowsOf(template, 'dependence').filter(({ id }) => id === 'weaker-trade');
    const { observations } = template;
    const pair = [365, 710] as const;
    const seen = await observePairs(
      await sharedWorkspace(),
      { rows: [weaker!], observations },
      [2014, 2021].map((year) => ({ pair, year })),
    );
    expect(seen.map(({ items }) => items.map(({ id }) => id))).toEqual([
      ['weaker-trade'],
      ['weaker-trade-dots'],
    ]);
    // Shares of .122 and .180, of which weights take the root.
    expect(seen.map(({ values: [value] }) => value! ** 2)).toEqual([
      expect.closeTo(0.1223, 4),
      expect.closeTo(0.1796, 4),
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

it.each(['what', 'dependence'])(
  'the weights of %s follow the order of what is expected by hand',
  (id) => {
    const { readings, rows } = shippedWeights().questions[id]!;
    const named = readings.filter((reading) => reading !== 'other');
    for (const { expect: expected, id: row } of rowsOf(template, id)) {
      const { weights } = rows.find((one) => one.id === row)!;
      const weightOf = (reading: string): number => weights[readings.indexOf(reading)]!;
      const stepOf = (reading: string): number => steps[expected[reading] ?? 'any'];
      for (const low of named)
        for (const high of named)
          // Thousandths: those that are drawn together may differ by a few.
          if (stepOf(low) < stepOf(high))
            expect(weightOf(high), `${row}: ${low}, ${high}`).toBeGreaterThanOrEqual(
              weightOf(low) - 3,
            );
    }
  },
);
