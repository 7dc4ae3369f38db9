import { beforeAll, describe, expect, it } from 'vitest';
import { measureSeries } from '../../src/app/engine/measure.js';
import type { Workspace } from '../../src/app/engine/workspace.js';
import { sharedWorkspace } from '../support/workspaces.js';

/* By hand: the two probabilities of the levels multiplied, in triads of the population and of pairs that are asked for. */

const [usa, fra, deu, rus, chn, jpn] = [2, 220, 255, 365, 710, 740];

let workspace: Workspace;
beforeAll(async () => {
  workspace = await sharedWorkspace();
});

async function pointOf(measure: string, states: readonly number[], year: number, third?: number) {
  const asked = { measure, states, ...(third === undefined ? {} : { third }) };
  return (await measureSeries(workspace, { ...asked, from: year, to: year })).series[0]!;
}

describe('double-containment', () => {
  it.each([
    [rus, chn, usa, 2014],
    [rus, chn, usa, 2024],
    [chn, jpn, usa, 2014],
    [fra, deu, usa, 2014],
    [usa, chn, rus, 2014],
  ])('of %i and %i against %i in %i', async (a, b, third, year) => {
    const external = await pointOf('external-containment', [a, b], year, third);
    const mutual = await pointOf('mutual-containment', [a, b], year);
    const { value, parts } = await pointOf('double-containment', [a, b], year, third);
    const [e, m] = [external.parts!['probability']!, mutual.parts!['probability']!];
    expect(value).toBeCloseTo(e * m, 12);
    expect(parts).toMatchObject({ external: e, mutual: m });
    expect(parts!['at-most']).toBe(Math.min(e, m));
    expect(parts!['threshold']).toBe(mutual.parts!['threshold']);
  });
});
