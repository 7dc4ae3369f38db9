import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dyadOf } from '../../../src/app/dyad/dyad.js';
import { isAtHand } from '../../../src/app/engine/at-hand.js';
import { keepColumns, openKeptColumns } from '../../../src/app/engine/kept-columns/index.js';
import { measureSeries } from '../../../src/app/engine/measure.js';
import { openWorkspace, type Workspace } from '../../../src/app/engine/workspace.js';
import { seriesCodebook } from '../../../src/app/series/series-codebook.js';
import { seriesCsv } from '../../../src/app/series/series-table.js';
import { seriesText } from '../../../src/cli/text/series.js';
import { seriesShape } from '../../../src/contract/series.js';
import { rowFlags } from '../../../src/core/measure.js';
import { missingReasons } from '../../../src/core/missing.js';
import { measureById } from '../../../src/measures/index.js';
import { writeRelations } from '../../support/estimated-relations.js';

const [usa, russia, china] = [2, 365, 710];
const folder = mkdtempSync(path.join(tmpdir(), 'estimates-'));
let workspace: Workspace;
beforeAll(async () => {
  const row = (ccode1: number, ccode2: number, year: number, mean: number, sd: number) => ({
    ...{ ccode1, ccode2, year, hostility_mean: mean, hostility_sd: sd, hostility_level: 20 },
    ...{ hostility_prior_sd: 100, hostility_n: 4 },
  });
  await writeRelations(folder, [
    row(usa, russia, 1990, 50, 30),
    row(usa, russia, 1991, 30, 95),
    row(usa, china, 1990, 10, 40),
  ]);
  workspace = await openWorkspace({ dataDir: folder, keptDir: null });
});
afterAll(() => {
  workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

const query = { measure: 'latent-hostility', states: [russia, usa], from: 1990, to: 1992 };
const ask = (more: object = {}) => measureSeries(workspace, { ...query, ...more });

describe('the series of an estimate', () => {
  it('has interval, information and ranks where they are known, and a reason where nothing is', async () => {
    const result = await ask();
    expect(() => seriesShape.parse(result)).not.toThrow();
    const [known, hardly, none] = result.series;
    expect(known!.interval![0]).toBeCloseTo(0.5 - 0.3 * 1.645, 3);
    expect(known!.interval![1]).toBeCloseTo(0.5 + 0.3 * 1.645, 3);
    expect(known!.information).toBeCloseTo(0.91, 12);
    const [low, high] = known!.percentileInterval!;
    expect(low).toBeLessThan(known!.percentile!);
    expect(high).toBeGreaterThan(known!.percentile!);
    expect(hardly).toMatchObject({ value: 0.3, flag: 'uninformative' });
    expect([hardly!.percentile, hardly!.percentileInterval]).toEqual([undefined, undefined]);
    expect(hardly!.interval).toBeDefined();
    expect(none).toMatchObject({ value: null, reason: 'pair-not-listed' });
  });

  it('has them of the value alone, and no interval where none is asked for', async () => {
    const { series } = await ask({ part: 'level' });
    expect(series[0]).toMatchObject({ value: 0.2 });
    for (const field of ['interval', 'information', 'percentile', 'percentileInterval'])
      expect(series[0]).not.toHaveProperty(field);
    const changes = (await ask({ changes: true, from: 1991 })).series[0]!;
    expect(changes.value).toBeCloseTo(-0.2, 12);
    expect(changes.interval).toBeUndefined();
    const bare = (await ask({ intervals: false })).series[0]!;
    expect([bare.interval, bare.percentileInterval]).toEqual([undefined, undefined]);
  });

  it('is a text with all of that', async () => {
    const text = seriesText(await ask());
    expect(text).toContain('90% interval  percentile  its 90% interval  information  n');
    expect(text).toContain(rowFlags.uninformative);
    expect(text).toContain(missingReasons['pair-not-listed']);
    expect(text).toContain('Percentiles among the relevant dyads of the year');
  });

  it('is a CSV with all of that, which its codebook explains', async () => {
    const result = await ask();
    const rows: Record<string, string>[] = parse(seriesCsv(result), { columns: true });
    const { interval, information, percentileInterval } = result.series[0]!;
    const numbers = ['low90', 'high90', 'information', 'percentile_low90', 'percentile_high90'];
    expect(numbers.map((name) => Number(rows[0]![name]))).toEqual([
      ...[...interval!, information],
      ...percentileInterval!,
    ]);
    expect(rows[1]!['percentile_low90']).toBe('');
    const { manifest, dataVersion } = workspace.panel;
    const text = seriesCodebook({ result, manifest, dataVersion }, 'name', 'csv');
    for (const name of Object.keys(rows[0]!)) expect(text).toContain(`\`${name}\``);
    expect(text).toContain(measureById('latent-hostility').ownInterval);
  });
});

it('columns of estimates that were kept are those that were computed', async () => {
  const { columns } = (await workspace.compute(query)).population;
  const kept = path.join(folder, 'kept');
  const asked = { measure: query.measure, params: { state: 'smoothed' } };
  keepColumns(kept, 'version', [{ ...asked, columns }]);
  const found = openKeptColumns(kept, 'version').columnsOf(asked)!;
  expect([...found.information!]).toEqual([...columns.information!]);
  for (const name of ['interval', 'percentileInterval'] as const)
    for (const end of ['low', 'high'] as const)
      expect([...found[name]![end]]).toEqual([...columns[name]![end]]);
});

it('a panel in which nothing was estimated lacks the measures of estimates, and no others', () => {
  const { panel } = workspace;
  const tables = { ...panel.manifest.tables };
  delete tables['latent-relations'];
  const without = { ...panel, manifest: { ...panel.manifest, tables } };
  const hostility = measureById('latent-hostility');
  expect(isAtHand(panel, hostility)).toBe(true);
  expect(isAtHand(without, hostility)).toBe(false);
  expect(isAtHand(without, measureById('vote-kappa'))).toBe(true);
});

it('the page of a pair shows them under their dimensions', async () => {
  const pair = [usa, russia] as const;
  const { sections } = await dyadOf(workspace, { pair, panels: ['latent-hostility'] });
  const panels = sections.flatMap((section) => section.panels.map(({ id }) => [section.id, id]));
  expect(panels).toEqual([['conflict', 'latent-hostility']]);
});
