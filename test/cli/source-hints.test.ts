import { beforeAll, describe, expect, it } from 'vitest';
import { datasetInfo } from '../../src/app/data/data.js';
import { measureSeries } from '../../src/app/engine/measure.js';
import type { Workspace } from '../../src/app/engine/workspace.js';
import { factsHelp } from '../../src/cli/measure-help.js';
import { sourceHints } from '../../src/cli/source-hints.js';
import type { MeasureQuery } from '../../src/core/measure-query.js';
import { measureById } from '../../src/measures/index.js';
import { sharedWorkspace } from '../support/workspaces.js';

const [usa, russia, china] = [2, 365, 710] as const;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await sharedWorkspace();
});

async function hintsOf(query: MeasureQuery): Promise<readonly string[]> {
  const result = await measureSeries(workspace, query);
  return sourceHints(workspace, measureById(query.measure), query, result);
}

describe('years that another source has', () => {
  it('are named with it, of the years asked for', async () => {
    const trade = { measure: 'trade-share', states: [russia, china] };
    expect(await hintsOf({ ...trade, from: 2005 })).toEqual([
      '--source cow has 2005–2010.',
      '--source itpd has 2005–2010.',
    ]);
    const cow = { ...trade, params: { source: 'cow' } };
    expect(await hintsOf({ ...cow, from: 2013 })).toEqual([
      '--source dots has 2015–2021.',
      '--source itpd has 2015–2016.',
    ]);
    expect(await hintsOf({ ...cow, from: 2013, to: 2014 })).toEqual([]);
  });

  it('are those before and after the source too where no years are asked for', async () => {
    const [first] = await hintsOf({ measure: 'trade-share', states: [russia, china] });
    expect(first).toMatch(/^--source cow has 19\d\d.*–2010\.$/);
  });

  it('are found for measures whose default is fixed, and for parts', async () => {
    const votes = { measure: 'vote-kappa', states: [russia, china], params: { source: 'voeten' } };
    expect(await hintsOf({ ...votes, from: 2022, to: 2023 })).toEqual([
      '--source undl has 2022–2023.',
    ]);
    const volume = { measure: 'military-burden', states: [101], part: 'volume' };
    const named = { ...volume, params: { source: 'sipri-2026' }, from: 2010, to: 2012 };
    expect(await hintsOf(named)).toEqual(['--source sipri-2024 has 2010–2012.']);
  });

  it('name the estimate of a state that does not report, where it was left out', async () => {
    const trade = { measure: 'trade-share', states: [russia, china], from: 2023 };
    const hint = '--silent estimated takes what its partners report, where that is nearly all.';
    expect(await hintsOf({ ...trade, params: { source: 'baci' } })).toEqual([hint]);
    const estimated = { source: 'baci', silent: 'estimated' };
    expect(await hintsOf({ ...trade, params: estimated })).toEqual([]);
  });

  it('are none where no other source has them, or the measure has one', async () => {
    expect(await hintsOf({ measure: 'trade-share', states: [russia, china], from: 2020 })).toEqual(
      [],
    );
    expect(await hintsOf({ measure: 'cinc', states: [russia], from: 2023, to: 2024 })).toEqual([]);
    expect(await hintsOf({ measure: 'milex-ratio', states: [40, usa], from: 2010 })).toEqual([]);
  });
});

describe('the years of each source', () => {
  it('stand in the help of the measure', () => {
    expect(factsHelp(measureById('trade-share')).replaceAll(/\s+/g, ' ')).toContain(
      'Sources, with the other options at their defaults: cow 1946 to 2014, dots 2011 to 2021, itpd 2000 to 2016, baci 2023 alone.',
    );
    expect(factsHelp(measureById('cinc'))).not.toContain('Sources:');
  });

  it('stand in what there is to say of a dataset', async () => {
    const { choices } = await datasetInfo('milex');
    expect(choices.map(({ measure }) => measure)).toEqual(['milex-ratio', 'military-burden']);
    expect(choices[0]!.sources).toEqual([
      { source: 'sipri-2026', from: 1949, to: 2025, own: false },
      { source: 'sipri-2024', from: 1948, to: 2023, own: true },
    ]);
    expect((await datasetInfo('atop')).choices).toEqual([]);
  });
});
