import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureById } from '../../src/app/catalogue.js';
import { measureSeries, type SeriesRequest } from '../../src/app/measure.js';
import { openWorkspace, type Workspace } from '../../src/app/workspace.js';
import { emptySeriesHints } from '../../src/cli/series-hints.js';

const [usa, russia, china] = [2, 365, 710];

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

async function hints(request: SeriesRequest): Promise<string[]> {
  const result = await measureSeries(workspace, request);
  return emptySeriesHints(workspace, measureById(request.measure), request, result);
}

describe('hints below a series without any value', () => {
  it('name the other order of the states where it has values', async () => {
    expect(await hints({ measure: 'visits', states: [russia, china] })).toEqual([
      'The order of the states matters here: try CHN RUS.',
    ]);
    expect(await hints({ measure: 'visits', states: [china, russia] })).toEqual([]);
    expect(await hints({ measure: 'visits', states: [russia, usa] })).toEqual([]);
  });

  it('name the covered years, of the chosen source, where all asked for lie outside', async () => {
    expect(
      await hints({
        measure: 'visits',
        states: [china, russia],
        params: { source: 'colt' },
        from: 2030,
      }),
    ).toEqual(['The measure covers 2018 to 2024.']);
    expect(await hints({ measure: 'cinc', states: [china], from: 2030 })).toEqual([
      'The measure covers 1816 to 2022.',
    ]);
    expect(await hints({ measure: 'cinc', states: [china], from: 2020, to: 2030 })).toEqual([]);
  });
});
