import { describe, expect, it } from 'vitest';
import { distance } from '../../src/sources/distance/dataset.js';
import { icb } from '../../src/sources/icb/dataset.js';
import { igo } from '../../src/sources/igo/dataset.js';
import { mid } from '../../src/sources/mid/dataset.js';
import { readDataset } from '../../src/sources/read.js';
import { rivalry } from '../../src/sources/rivalry/dataset.js';
import { ucdp } from '../../src/sources/ucdp/dataset.js';
import { needsRaw, rawAbsent, rawRoot, rawRows } from '../support/raw.js';

const [usa, russia, china, iraq] = [2, 365, 710, 645];
const isPair =
  (a: number, b: number) =>
  ({ ccode1, ccode2 }: { ccode1: number; ccode2: number }): boolean =>
    ccode1 === a && ccode2 === b;

describe.skipIf(rawAbsent)(needsRaw('ties and conflicts of pairs from raw files'), () => {
  it('rivalry: half of the 2,688 pairs have a major power; West Germany is 260 before 1990', async () => {
    const { clean, unmatched } = await readDataset(rivalry, rawRoot);
    const raw = rawRows('rivalry/peace_scale_clean.csv.gz');
    expect(new Set(raw.map(({ ccode1, ccode2 }) => `${ccode1} ${ccode2}`)).size).toBe(2688);
    expect(clean.peace.every(({ ccode1, ccode2 }) => ccode1 < ccode2)).toBe(true);
    expect(new Set(unmatched.map(({ value }) => value))).toEqual(new Set(['936', '937']));
    const german = clean.rivalries.filter(({ ccode1, ccode2 }) => ccode1 === 255 || ccode2 === 255);
    expect(german.some(({ from, to }) => from < 1990 && to >= 1946)).toBe(false);
    expect(Math.max(...clean.rivalries.map(({ to }) => to))).toBe(2020);
  });

  it('distance: the United States and Russia are neighbours across water since Alaska is a state', async () => {
    const { clean } = await readDataset(distance, rawRoot);
    expect(clean.contiguity.filter(isPair(usa, russia))).toMatchObject([
      { type: 2, from: 1959, to: 2016 },
    ]);
    const apart = clean.minimum.filter(isPair(usa, russia)).find(({ year }) => year === 1958);
    expect(Math.round(apart!.km)).toBe(3243);
    const moscow = clean.capitals.filter(({ ccode }) => ccode === russia).at(-1);
    expect(moscow).toMatchObject({ name: 'Moscow' });
  });

  it('mid: each dispute once; the Soviet Union and China at the level of war in 1978', async () => {
    const { clean } = await readDataset(mid, rawRoot);
    expect(clean.disputes.length * 2).toBe(rawRows('mid/cow_mid_ddydisps.csv.gz').length);
    const of1978 = clean.disputes.filter(isPair(russia, china)).find(({ year }) => year === 1978);
    expect(of1978).toMatchObject({ level: 5, multilateral: true });
    expect(clean.events).toHaveLength(28_011);
    const later = rawRows('mid/mie-1.0.csv.gz').filter(({ styear, endyear }) => endyear! > styear!);
    expect(later).toHaveLength(442);
  });

  it('icb: the three pairs of the two crises that went on in 2020 are left out for that year', async () => {
    const { clean, leftOut } = await readDataset(icb, rawRoot);
    expect(leftOut).toHaveLength(3);
    expect(new Set(leftOut.map(({ series }) => series)).size).toBe(2);
    expect(Math.max(...clean.crises.map(({ year }) => year))).toBe(2019);
    const cuba = clean.crises.filter(isPair(usa, russia)).filter(({ year }) => year === 1962);
    expect(cuba.map(({ crisis }) => crisis)).toContain(196);
  });

  it('ucdp: Iraq and the United States are parties in 2003, the coalition of 1991 supporters', async () => {
    const { clean } = await readDataset(ucdp, rawRoot);
    const of = (year: number) => clean.pairs.filter((pair) => pair.year === year);
    expect(of(2003).find(isPair(usa, iraq))).toMatchObject({ supporting: false, intensity: 2 });
    expect(of(1991).find(isPair(usa, iraq))).toMatchObject({ supporting: true });
    expect(of(2016).some(isPair(russia, 369))).toBe(false);
  });

  it('igo: 830 body-years without known members, 95 imputed bodies', async () => {
    const { clean } = await readDataset(igo, rawRoot);
    expect(clean.bodyYears.filter(({ listed }) => !listed)).toHaveLength(830);
    const imputed = rawRows('igo/igo_year_format3.csv.gz').filter(({ imputed }) => imputed === '1');
    expect(new Set(imputed.map(({ ioname }) => ioname)).size).toBe(95);
    const founders = clean.stateYears.filter(({ year }) => year === 1990);
    for (const ccode of [260, 265, 678, 680])
      expect(founders.some((row) => row.ccode === ccode)).toBe(false);
  });
});
