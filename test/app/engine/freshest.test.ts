import { beforeAll, describe, expect, it } from 'vitest';
import { sourcesOf } from '../../../src/app/engine/freshest.js';
import { measureSeries } from '../../../src/app/engine/measure.js';
import { paramFields, paramSchemas, parseParams } from '../../../src/app/engine/measure-params.js';
import type { Workspace } from '../../../src/app/engine/workspace.js';
import { seriesCommand } from '../../../src/app/series/series-codebook.js';
import { measures } from '../../../src/measures/index.js';
import type { MeasureQuery } from '../../../src/core/measure-query.js';
import { variations } from '../../../src/core/variation.js';
import { sharedWorkspace } from '../../support/workspaces.js';

const [usa, russia, china, kazakhstan, uzbekistan, germany, france] = [
  ...[2, 365, 710, 705, 704, 255, 220],
] as [number, number, number, number, number, number, number];

let workspace: Workspace;
beforeAll(async () => {
  workspace = await sharedWorkspace();
});

/** Which source is taken, and the last year with a value. */
async function taken(query: MeasureQuery): Promise<readonly [unknown, number | undefined]> {
  const { params, series } = await measureSeries(workspace, query);
  return [params['source'], series.filter(({ value }) => value !== null).at(-1)?.year];
}

describe('a source that is left out', () => {
  it.each<[string, MeasureQuery, string, number]>([
    ['Russia at one end', { measure: 'trade-share', states: [russia, china] }, 'dots', 2021],
    ['no Russia', { measure: 'trade-share', states: [kazakhstan, uzbekistan] }, 'itpd', 2016],
    ['a composite', { measure: 'minor-partner', states: [russia, china] }, 'dots', 2021],
    ['a symmetric pair', { measure: 'interdependence', states: [china, russia] }, 'dots', 2021],
    [
      'an arena',
      { measure: 'influence-contest', states: [china, russia], third: kazakhstan },
      'itpd',
      2016,
    ],
    ['events', { measure: 'events-cooperation', states: [russia, china] }, 'gdelt', 2024],
    ['memberships', { measure: 'igo-jaccard', states: [russia, china] }, 'coded', 2024],
    ['an edition', { measure: 'gdp-ratio', states: [usa, china] }, 'wdi-2026', 2025],
    ['a state', { measure: 'military-burden', states: [russia] }, 'sipri-2026', 2024],
    // Venezuela is not in the newer edition at constant dollars, and ends before both at current ones.
    ['a part', { measure: 'military-burden', states: [101], part: 'volume' }, 'sipri-2024', 2023],
  ])('is that which reaches furthest: %s', async (_what, query, source, year) => {
    expect(await taken(query)).toEqual([source, year]);
  });

  it('is looked for in the years that are asked for, the first of the list where several reach as far', async () => {
    const trade = { measure: 'trade-share', states: [russia, china] };
    expect(await taken({ ...trade, from: 1995, to: 2000 })).toEqual(['cow', 2000]);
    expect(await taken({ ...trade, from: 2014, to: 2014 })).toEqual(['cow', 2014]);
    expect(await taken({ ...trade, to: 2015 })).toEqual(['dots', 2015]);
    const pair = { measure: 'trade-share', states: [germany, france] };
    expect(await taken({ ...pair, from: 2000, to: 2010 })).toEqual(['cow', 2010]);
  });

  it('is a snapshot of one year only where no series has a value in the years asked for', async () => {
    const trade = { measure: 'trade-share', states: [china, russia] };
    expect(await taken(trade)).toEqual(['dots', 2021]);
    expect(await taken({ ...trade, from: 2015 })).toEqual(['dots', 2021]);
    expect(await taken({ ...trade, to: 2023 })).toEqual(['dots', 2021]);
    expect(await taken({ ...trade, from: 2021, to: 2023 })).toEqual(['dots', 2021]);
    expect(await taken({ ...trade, from: 2022, to: 2023 })).toEqual(['baci', 2023]);
    expect(await taken({ ...trade, from: 2023 })).toEqual(['baci', 2023]);
    expect(await taken({ ...trade, from: 2024 })).toEqual(['cow', undefined]);
    // Of the one base year that a series reaches, it is no snapshot.
    const growth = { measure: 'trade-growth', states: [russia, china], params: { base: 2024 } };
    expect(await taken(growth)).toEqual(['china-books', 2024]);
    const club = { measure: 'trade-growth', states: [usa, germany], params: { base: 2021 } };
    expect(await taken(club)).toEqual(['baci-club', 2021]);
    expect(await taken({ ...trade, from: 2023, to: 2023 })).toEqual(['baci', 2023]);
    const unknown = { measure: 'trade-share', states: [russia, china], from: 2023, to: 2023 };
    expect(await taken(unknown)).toEqual(['baci', undefined]);
  });

  it('is none that refuses the other parameters, or does not know the group', async () => {
    const events = { measure: 'events-cooperation', states: [russia, china] };
    expect(await taken({ ...events, params: { form: 'verbal' } })).toEqual(['icews', 2014]);
    const group = { measure: 'trade-share', states: [russia], group: 'Europe' };
    expect(await taken(group)).toEqual(['dots', 2021]);
  });

  it('stays the default where nothing has a value, or it means nothing', async () => {
    const nowhere = { measure: 'milex-ratio', states: [40, usa], from: 2010 };
    expect(await taken(nowhere)).toEqual(['sipri-2026', undefined]);
    const arms = { measure: 'asymmetry', states: [russia, china], params: { channel: 'arms' } };
    expect((await taken(arms))[0]).toBe('cow');
  });

  it('is taken as it is where it is named, and of votes and whole tables is the fixed default', async () => {
    const named = { measure: 'trade-share', states: [russia, china], params: { source: 'cow' } };
    expect(await taken(named)).toEqual(['cow', 2014]);
    const whole = await workspace.compute({ measure: 'trade-share' });
    expect(whole.request.params['source']).toBe('cow');
    for (const measure of ['vote-kappa', 'unsc-vetoes', 'visits', 'agreements-trend']) {
      const definition = measures.find(({ id }) => id === measure)!;
      const usual = parseParams(definition, {})['source'];
      expect((await taken({ measure, states: [russia, china] }))[0], measure).toBe(usual);
    }
  });

  it('stands in the command that prints the series again', async () => {
    const result = await measureSeries(workspace, {
      measure: 'trade-share',
      states: [russia, china],
      from: 1995,
      to: 2000,
    });
    expect(seriesCommand(result)).toContain('--source cow');
  });
});

describe('every measure with sources that measure the same thing', () => {
  it.each(
    measures.filter(({ freshest }) => freshest === true).map((one) => [one.id, one] as const),
  )('%s names them in a parameter, with their years', (_id, definition) => {
    const sources = sourcesOf(definition);
    expect(sources.length).toBeGreaterThan(1);
    expect(sources[0]!.source).toBe(parseParams(definition, {})['source']);
    expect(paramSchemas(definition)['source']!.usual).toContain(sources[0]!.source);
    // What a claim is about is never chosen for the reader.
    expect(variations.get(paramFields(definition)['source']!)?.role).not.toBe('claim');
    const spans = sources.map(({ coverage }) => `${coverage.from} ${coverage.to}`);
    if (definition.id !== 'asymmetry') expect(new Set(spans).size).toBeGreaterThan(1);
  });
});
