import { beforeAll, describe, expect, it } from 'vitest';
import { fixture, openPanelMeasures, rowOf, type PanelMeasures } from './panel-measures.js';

type Counts = readonly [joint: number, union: number];
const golden = fixture<
  readonly {
    readonly pair: string;
    readonly ccode1: number;
    readonly ccode2: number;
    readonly values: Readonly<Record<string, Counts>>;
  }[]
>('igo-factbook');
const source = { source: 'factbook' };

let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

describe('common memberships by the World Factbook', () => {
  it.each(golden)('of $pair, every edition', async ({ ccode1, ccode2, values }) => {
    const pair = [Math.min(ccode1, ccode2), Math.max(ccode1, ccode2)] as const;
    const overlap = await panel.compute('igo-jaccard', source);
    for (const [year, [joint, union]] of Object.entries(values)) {
      const row = rowOf(overlap, pair, Number(year));
      const found = ['joint', 'union'].map((part) => overlap.parts![part]![row]);
      expect(found, year).toEqual([joint, union]);
      expect(await panel.value('shared-igos', pair, Number(year), { params: source })).toBe(joint);
    }
  });

  it('have no value where the entry of a state is cut short', async () => {
    for (const year of [2012, 2016])
      expect(
        await panel.value('shared-igos', [140, 160], year, { params: source }),
      ).toBeUndefined();
    expect(await panel.value('shared-igos', [140, 160], 2017, { params: source })).toBe(
      golden.find(({ pair }) => pair === 'ARG BRA')!.values['2017']![0],
    );
  });

  it('follow coded memberships where the list is stale', async () => {
    const columns = await panel.compute('exclusive-institutions', source);
    const excluding = (year: number) => {
      for (let row = 0; row < columns.rows; row++)
        if (
          [columns.ccode1[row], columns.ccode2![row], columns.third![row]].join() ===
            '710,750,365' &&
          columns.year[row] === year
        )
          return columns.parts!.joint![row]! - columns.parts!.excluding![row]!;
      return undefined;
    };
    // India joined the Shanghai Cooperation Organisation in 2017: the list has it as an observer to this day.
    expect(excluding(2017)! - excluding(2016)!).toBe(1);
  });
});
