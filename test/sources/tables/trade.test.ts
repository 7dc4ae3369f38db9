import { describe, expect, it } from 'vitest';
import type { PanelTable } from '../../../src/sources/define-table.js';
import type { PartnerTrade } from '../../../src/sources/trade-dots/dataset.js';
import { sharesOf, sumFlows } from '../../../src/sources/trade-dots/trade-flows.js';
import { tradeGroupShares } from '../../../src/sources/trade-dots/trade-group-shares.js';
import { tradeGroups } from '../../../src/sources/trade-dots/trade-groups.js';
import { tradeShares } from '../../../src/sources/trade-dots/trade-shares.js';
import { tableRows } from '../../support/clean.js';

const trade = (
  partner: string,
  ccode: number | null,
  exports: number | null,
  imports: number | null,
): PartnerTrade => ({ partner, ccode, year: 2015, exports, imports });

const shares = (table: PanelTable, russia: PartnerTrade[], world: PartnerTrade[]) =>
  tableRows(table, { 'trade-dots': { russia, world } });

describe('shares of flows', () => {
  it('leaves a total null where one direction is not listed', () => {
    expect(sharesOf({ exports: 1, imports: null }, { exports: 4, imports: 6 })).toEqual({
      export_share: 0.25,
      import_share: null,
      total_share: null,
    });
    expect(sharesOf({ exports: 1, imports: 4 }, { exports: 4, imports: 6 }).total_share).toBe(0.5);
    expect(sharesOf({ exports: 1, imports: 1 }, { exports: 0, imports: null })).toEqual({
      export_share: null,
      import_share: null,
      total_share: null,
    });
  });

  it('sums what is listed', () => {
    expect(sumFlows([{ exports: 1, imports: null }, { exports: 2, imports: null }])).toEqual({
      exports: 3,
      imports: null,
    }); // prettier-ignore
  });
});

describe('trade-shares', () => {
  const russia = [trade('World', null, 100, 50), trade('China', 710, 20, 10), trade('Hong Kong', null, 5, 5)]; // prettier-ignore

  it('gives Russia’s shares, and the partner’s from Russia’s reports over the world’s', () => {
    const rows = shares(tradeShares, russia, [trade('China', 710, 400, 200)]);
    expect(rows).toEqual([
      { ccode1: 365, ccode2: 710, year: 2015, export_share: 0.2, import_share: 0.2, total_share: 0.2, mirror: 0 },
      // China's exports: Russia's imports from it (10) over the world's imports from it (200).
      { ccode1: 710, ccode2: 365, year: 2015, export_share: 0.05, import_share: 0.05, total_share: 0.05, mirror: 1 },
    ]); // prettier-ignore
  });

  it('sums several names of one state', () => {
    const world = [trade('Serbia', 345, 90, 90), trade('Yugoslavia', 345, 10, 10)];
    const rows = shares(tradeShares, [...russia, trade('Serbia', 345, 50, 1)], world);
    expect(rows.find(({ ccode1 }) => ccode1 === 345)).toMatchObject({
      import_share: 0.5,
      export_share: 0.01,
    });
  });
});

describe('trade-group-shares', () => {
  it('adds the United Kingdom to the Union of 27 for EU-28', () => {
    const russia = [
      trade('World', null, 100, 100),
      trade('European Union', null, 40, 20),
      trade('United Kingdom', 200, 5, 5),
      trade('Ukraine', 369, 3, null),
      trade('Germany', 255, 30, 10),
    ];
    const rows = shares(tradeGroupShares, russia, []);
    const byGroup = new Map(rows.map((row) => [row.partner_group, row]));
    expect(byGroup.get('EU-27')?.total_share).toBeCloseTo(0.3, 12);
    expect(byGroup.get('EU-28')?.total_share).toBeCloseTo(0.35, 12);
    expect(byGroup.get('Europe')?.export_share).toBeCloseTo(0.48, 12);
    expect(byGroup.get('Asia')?.export_share).toBeNull();
  });

  it('names no partner twice in a group', () => {
    for (const { partners } of tradeGroups) expect(new Set(partners).size).toBe(partners.length);
  });
});
