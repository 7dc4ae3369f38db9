import { beforeAll, describe, expect, it } from 'vitest';
import { arms } from '../../../src/datasets/arms.js';
import { readDataset } from '../../../src/datasets/read.js';
import { tradeDots } from '../../../src/datasets/trade-dots.js';
import { unIdealPoints } from '../../../src/datasets/un-ideal-points.js';
import { unVotes } from '../../../src/datasets/un-votes.js';
import { unscVetoes } from '../../../src/datasets/unsc-vetoes.js';
import type { PanelRows, PanelTable } from '../../../src/panel/define.js';
import { armsExporters } from '../../../src/panel/tables/arms-exporters.js';
import { armsImporters } from '../../../src/panel/tables/arms-importers.js';
import { armsShares } from '../../../src/panel/tables/arms-shares.js';
import { rollCalls } from '../../../src/panel/tables/roll-calls.js';
import { selectedRollCalls } from '../../../src/panel/tables/selected-roll-calls.js';
import { tradeGroupShares } from '../../../src/panel/tables/trade-group-shares.js';
import { tradeGroups } from '../../../src/panel/tables/trade-groups.js';
import { tradeShares } from '../../../src/panel/tables/trade-shares.js';
import { vetoes } from '../../../src/panel/tables/vetoes.js';
import { voteTables } from '../../../src/panel/tables/vote-tables.js';
import { rowsOf } from '../../support/clean.js';
import { needsRaw, rawAbsent, rawRoot } from '../../support/raw.js';

type Row = Readonly<Record<string, number | string | null>>;

describe.skipIf(rawAbsent)(needsRaw('panel tables from raw files'), () => {
  const clean: Record<string, unknown> = {};
  beforeAll(async () => {
    for (const dataset of [unVotes, unIdealPoints, unscVetoes, tradeDots, arms])
      clean[dataset.id] = (await readDataset<unknown>(dataset, rawRoot)).clean;
  });
  const table = (definition: PanelTable): Row[] => rowsOf(definition.build(clean));

  describe('vote-tables', () => {
    let votes: PanelRows;
    beforeAll(() => {
      votes = voteTables.build(clean);
    });
    /** Sums of the cells over the rows of a pair that pass. */
    function tally(
      pair: readonly [number, number],
      passes: (session: number, year: number, part: number) => boolean,
    ) {
      const { ccode1, ccode2, session, year, part, ...cells } = votes.columns as Record<string, ArrayLike<number>>; // prettier-ignore
      const sums: Record<string, number> = {};
      for (let row = 0; row < votes.rows; row++)
        if (ccode1![row] === pair[0] && ccode2![row] === pair[1] && passes(session![row]!, year![row]!, part![row]!))
          for (const [name, column] of Object.entries(cells)) sums[name] = (sums[name] ?? 0) + column[row]!; // prettier-ignore
      return sums;
    }
    const sum = (cells: Record<string, number>, ...names: string[]) =>
      names.reduce((total, name) => total + cells[name]!, 0);
    const same = (cells: Record<string, number>) => sum(cells, 'yy', 'aa', 'nn');
    const half = (cells: Record<string, number>) => sum(cells, 'ya', 'ay', 'an', 'na');
    const all = (cells: Record<string, number>) => same(cells) + half(cells) + sum(cells, 'yn', 'ny'); // prettier-ignore

    it.each([
      [2, 732, 50, 35, 76],
      [2, 732, 60, 43, 98],
      [710, 732, 70, 48.5, 72],
    ])(
      '%i-%i, session %i: agreement %f of %i on divided roll calls',
      (i, j, session, agreed, n) => {
        const cells = tally([i, j], (s) => s === session);
        const unanimous = sum(cells, 'unanimous_yy', 'unanimous_aa', 'unanimous_nn');
        expect(same(cells) + half(cells) / 2 - unanimous).toBe(agreed);
        expect(all(cells) - unanimous).toBe(n);
      },
    );

    it('Russia and China vote alike on 69.5% of 2,117 whole resolutions 1991-2019', () => {
      const cells = tally(
        [365, 710],
        (_, year, part) => part === 0 && year >= 1991 && year <= 2019,
      );
      expect(all(cells)).toBe(2117);
      expect(same(cells) / all(cells)).toBeCloseTo(0.6953, 4);
    });

    it('has 1,905,515 rows and as many joint votes as the raw file has pairs of votes', () => {
      expect(votes.rows).toBe(1_905_515);
      const { offsets } = clean['un-votes'] as { offsets: Int32Array };
      let pairs = 0;
      for (let r = 1; r < offsets.length; r++) {
        const n = offsets[r]! - offsets[r - 1]!;
        pairs += (n * (n - 1)) / 2;
      }
      let counted = 0;
      for (const cell of ['yy', 'ya', 'yn', 'ay', 'aa', 'an', 'ny', 'na', 'nn']) {
        const column = votes.columns[cell] as Int16Array;
        for (const value of column) counted += value;
      }
      expect(counted).toBe(pairs);
    });
  });

  describe('roll-calls', () => {
    it('A/RES/68/262: 100 yes, 11 no, 58 abstain; two of Central Asia abstain, three are not listed', () => {
      const rows = table(rollCalls).filter(({ resolution }) => resolution === 'A/RES/68/262');
      const count = (vote: number) => rows.filter((row) => row.vote === vote).length;
      expect([count(1), count(3), count(2)]).toEqual([100, 11, 58]);
      const of = (ccode: number) => rows.find((row) => row.ccode === ccode)?.vote;
      // Turkmenistan, Tajikistan, Kyrgyzstan, Uzbekistan, Kazakhstan; Russia, China
      expect([701, 702, 703, 704, 705, 365, 710].map(of)).toEqual([
        undefined,
        undefined,
        undefined,
        2,
        2,
        3,
        2,
      ]);
    });

    it('gives every selected roll call the year of the source', () => {
      const { rollCalls: calls } = clean['un-votes'] as { rollCalls: { rcid: number; year: number; part: number }[] }; // prettier-ignore
      for (const { rcid, date } of selectedRollCalls) {
        const call = calls.find((candidate) => candidate.rcid === rcid);
        expect([rcid, call?.year, call?.part]).toEqual([rcid, Number(date.slice(0, 4)), 0]);
      }
    });
  });

  it('vetoes: 265 by members on 214 drafts', () => {
    const rows = table(vetoes);
    expect(rows).toHaveLength(265);
    expect(new Set(rows.map(({ item }) => item)).size).toBe(214);
  });

  it('trade: China 10.54, 16.46, 18.35% and EU-28 49.60, 41.82, 38.43% in 2013, 2019, 2020', () => {
    const china = table(tradeShares).filter(({ ccode1, ccode2 }) => ccode1 === 365 && ccode2 === 710); // prettier-ignore
    const union = table(tradeGroupShares).filter((row) => row.partner_group === 'EU-28');
    const percent = (rows: Row[]) =>
      [2013, 2019, 2020].map((year) =>
        (100 * Number(rows.find((row) => row.year === year)?.total_share)).toFixed(2),
      );
    expect(percent(china)).toEqual(['10.54', '16.46', '18.35']);
    expect(percent(union)).toEqual(['49.60', '41.82', '38.43']);
  });

  it('trade: Asia 19.7 to 30.3%, EU-28 43.7 to 39.3%, 2011 to 2021', () => {
    const rows = table(tradeGroupShares);
    const percent = (group: string, year: number) =>
      100 *
      Number(rows.find((row) => row.partner_group === group && row.year === year)?.total_share);
    expect(percent('Asia', 2011)).toBeCloseTo(19.65, 2);
    expect(percent('Asia', 2021)).toBeCloseTo(30.28, 2);
    expect(percent('EU-28', 2011)).toBeCloseTo(43.72, 2);
    expect(percent('EU-28', 2021)).toBeCloseTo(39.29, 2);
  });

  it('trade: every member of a group is a name of the source', () => {
    const { russia, world } = clean['trade-dots'] as Record<
      'russia' | 'world',
      { partner: string }[]
    >;
    const names = new Set([...russia, ...world].map(({ partner }) => partner));
    for (const { partners } of tradeGroups)
      expect(partners.filter((partner) => !names.has(partner))).toEqual([]);
  });

  it('arms: Russia’s share of China’s imports .718, .887, .538, .783 in 1995, 2006, 2015, 2021', () => {
    const rows = table(armsShares).filter(({ ccode1, ccode2 }) => ccode1 === 710 && ccode2 === 365);
    const shares = [1995, 2006, 2015, 2021].map((year) =>
      Number(rows.find((row) => row.year === year)?.import_share_5y).toFixed(3),
    );
    expect(shares).toEqual(['0.718', '0.887', '0.538', '0.783']);
  });

  it('arms: every share row belongs to a listed importer and exporter', () => {
    const listed = (rows: Row[]) => new Set(rows.map(({ ccode, year }) => `${ccode} ${year}`));
    const [importers, exporters] = [listed(table(armsImporters)), listed(table(armsExporters))];
    for (const { ccode1, ccode2, year } of table(armsShares)) {
      if (Number(year) < 1954) continue;
      expect(importers.has(`${ccode1} ${year}`) && exporters.has(`${ccode2} ${year}`)).toBe(true);
    }
  });
});
