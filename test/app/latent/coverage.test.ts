import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../src/app/latent/coverage.js';
import { dyadYears } from '../../../src/app/latent/dyad-years.js';
import { latentItems, type LatentItem } from '../../../src/app/latent/items/index.js';
import type { ObservedItem } from '../../../src/contract/index.js';
import type { Frame } from '../../../src/core/frames.js';
import { sharedWorkspace } from '../../support/workspaces.js';

const USA = 2;
const RUSSIA = 365;

const yearsIn = (runs: ObservedItem['observed']): number[] =>
  runs.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));

describe('what was observed of a pair', () => {
  it('is what all pairs together would give, whichever state is named first', async () => {
    const { panel } = await sharedWorkspace();
    const dyads = dyadYears();
    const cheap = [
      ...['acts-of-force', 'own-sanctions', 'consultation-pact', 'us-troops', 'council-agreement'],
      ...['coded-security', 'joint-exercises', 'shared-organisations', 'visits-of-us-presidents'],
    ];
    const items = latentItems.filter(({ id }) => cheap.includes(id));
    const found = await coverageOf(panel, [RUSSIA, USA], { items });
    expect(found.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    for (const item of items) {
      const values = item.values(await wholeFrames(item), dyads);
      const rows = [...dyads.year.keys()].filter(
        (row) => dyads.ccode1[row] === USA && dyads.ccode2[row] === RUSSIA,
      );
      const years = (isOne: (value: number) => boolean): number[] =>
        rows.filter((row) => isOne(values[row]!)).map((row) => dyads.year[row]!);
      const own = found.find(({ id }) => id === item.id)!;
      expect(yearsIn(own.observed), item.id).toEqual(years((value) => !Number.isNaN(value)));
      expect(yearsIn(own.spoke), item.id).toEqual(
        item.family === 'continuous' ? [] : years((value) => value > 0),
      );
    }

    async function wholeFrames({ needs }: LatentItem): Promise<Record<string, Frame>> {
      const frames: Record<string, Frame> = {};
      for (const [name, need] of Object.entries(needs)) frames[name] = await panel.loadFrame(need);
      return frames;
    }
  });

  it('leaves out the years in which an item was only learned, and items that never looked at the two', async () => {
    const { panel } = await sharedWorkspace();
    const found = await coverageOf(panel, [220, 750]);
    const byId = new Map(found.map((item) => [item.id, item]));
    expect(byId.get('armed-conflict')!.observed[0]![0]).toBe(2020);
    expect(byId.get('crises-and-conflicts')!.observed).toEqual([[2015, 2019]]);
    expect(byId.has('us-troops')).toBe(false);
    expect(byId.has('exercises-of-russia')).toBe(false);
  });

  it('has trade where both flows are reported, as a measurement', async () => {
    const { panel } = await sharedWorkspace();
    const [trade] = await coverageOf(panel, [USA, RUSSIA], {
      items: latentItems.filter(({ id }) => id === 'trade-cow'),
    });
    expect(trade).toMatchObject({ kind: 'measurement', spoke: [] });
    expect(trade!.observed.at(-1)![1]).toBe(2014);
  });

  it('ends in the year that is looked at last', async () => {
    const { panel } = await sharedWorkspace();
    const found = await coverageOf(panel, [USA, RUSSIA], { to: 1999 });
    expect(Math.max(...found.flatMap(({ observed }) => yearsIn(observed)))).toBe(1999);
    expect(found.some(({ id }) => id === 'crises-and-conflicts')).toBe(false);
  });
});

it('every item has a name that fits beside a row of marks', () => {
  expect(latentItems.filter(({ short }) => short.length > 15 || short === '')).toEqual([]);
  expect(new Set(latentItems.map(({ short }) => short)).size).toBe(latentItems.length);
});
