import { describe, expect, it } from 'vitest';
import { withoutStandIns } from '../../../src/app/assess/case-rows.js';
import type { ObservationRow } from '../../../src/evidence/types.js';

type Found = Parameters<typeof withoutStandIns>[1][number];

const row = (id: string, standsInFor?: string, lasting?: true): ObservationRow =>
  ({ id, standsInFor, lasting }) as unknown as ObservationRow;
const seen = (id: string, year: number): Found =>
  ({
    id,
    years: [year],
    observed: { type: 'percentile', u: 0.5 },
    detail: { value: 1 },
  }) as unknown as Found;
const unseen = (id: string): Found => ({ id, reason: 'none' }) as unknown as Found;

const chain = [row('first'), row('second', 'first'), row('third', 'second')];
const spoken = (found: readonly Found[], asOf: number, observations = chain) => {
  const { measured, outdated, unobserved, total } = withoutStandIns({ observations, asOf }, found);
  return {
    measured: measured.map(({ id }) => id),
    outdated: outdated.map(({ id, detail }) => [id, ...(detail.replacedBy ?? [])]),
    unobserved: unobserved.map(({ id }) => id),
    total,
  };
};

describe('a row and what stands in for it', () => {
  it('speaks by the latest value, not by the first that is recent enough', () => {
    const found = [seen('first', 2014), seen('second', 2021), seen('third', 2023)];
    expect(spoken(found, 2024)).toEqual({
      ...{ measured: ['third'], outdated: [['first', 'third']], unobserved: [], total: 1 },
    });
  });

  it('speaks itself where its stand-in is no later', () => {
    const found = [seen('first', 2016), seen('second', 2016), unseen('third')];
    expect(spoken(found, 2018).measured).toEqual(['first']);
    expect(spoken([seen('first', 2016), seen('second', 2012)], 2018).outdated).toEqual([]);
  });

  it('that lasts is not replaced', () => {
    const lasting = [row('first', undefined, true), row('second', 'first')];
    expect(spoken([seen('first', 2010), seen('second', 2023)], 2024, lasting).measured).toEqual([
      'first',
    ]);
  });

  it('leaves one place empty where neither has a value that is recent enough', () => {
    const found = [seen('first', 2010), unseen('second'), unseen('third')];
    expect(spoken(found, 2020)).toEqual({
      ...{ measured: [], outdated: [['first']], unobserved: ['first'], total: 1 },
    });
  });
});
