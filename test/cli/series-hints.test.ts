import type { MeasureQuery } from '../../src/core/measure-query.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { measureById } from '../../src/app/engine/catalogue.js';
import { measureSeries } from '../../src/app/engine/measure.js';
import type { Workspace } from '../../src/app/engine/workspace.js';
import { seriesHints } from '../../src/cli/series-hints.js';
import { sharedWorkspace } from '../support/workspaces.js';

const [usa, russia, china] = [2, 365, 710];

let workspace: Workspace;
beforeAll(async () => {
  workspace = await sharedWorkspace();
});

async function hints(request: MeasureQuery): Promise<string[]> {
  const result = await measureSeries(workspace, request);
  return seriesHints(workspace, measureById(request.measure), request, result);
}

describe('hints below a series without any value', () => {
  it('name the other order of the states where it has values', async () => {
    expect(await hints({ measure: 'visits', states: [russia, china] })).toEqual([
      '--source colt has 2018–2024.',
      'The order of the states matters here: try CHN RUS.',
    ]);
    const later = ['--source colt has 2021–2024.'];
    expect(await hints({ measure: 'visits', states: [china, russia] })).toEqual(later);
    const whole = ['--source colt has 2018–2024.'];
    expect(await hints({ measure: 'visits', states: [russia, usa] })).toEqual(whole);
  });

  it('name the years with values, of the chosen source, where those asked for have none', async () => {
    expect(
      await hints({
        measure: 'visits',
        states: [china, russia],
        params: { source: 'colt' },
        from: 2030,
      }),
    ).toEqual(['There are values from 2018 to 2024.']);
    expect(await hints({ measure: 'cinc', states: [china], from: 2030 })).toEqual([
      'There are values from 1860 to 2022.',
    ]);
    expect(await hints({ measure: 'cinc', states: [china], from: 2020, to: 2030 })).toEqual([]);
  });

  it('name the covered years where no year has a value', async () => {
    const asked = { measure: 'status-inconsistency', states: [china], from: 2030 };
    expect(await hints(asked)).toEqual(['The measure covers 1816 to 2022.']);
  });
});

describe('hints for years in which a state was not in the state system', () => {
  const of = (states: number[], from: number, to: number) =>
    hints({ measure: 'vote-agreement', states, from, to });
  const [germany, westGermany, kazakhstan] = [255, 260, 705];

  it('name what it came out of, if that existed then', async () => {
    expect(await of([germany, usa], 1985, 1991)).toEqual([
      'When Germany was not in the state system, what it came out of was: West Germany (260), East Germany (265).',
    ]);
    expect(await of([kazakhstan, usa], 1985, 1995)).toEqual([
      'When Kazakhstan was not in the state system, what it came out of was: Soviet Union (365).',
    ]);
  });

  it('name what followed it', async () => {
    expect(await of([westGermany, usa], 1988, 1995)).toEqual([
      'When West Germany was not in the state system, what followed it was: Germany (255).',
    ]);
  });

  it('do not name a state that is asked about as well, nor any where all were members', async () => {
    expect(await of([kazakhstan, russia], 1985, 1995)).toEqual([]);
    expect(await of([germany, usa], 1991, 1995)).toEqual([]);
  });
});
