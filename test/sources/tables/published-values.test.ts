import { beforeAll, describe, expect, it } from 'vitest';
import { arms } from '../../../src/sources/arms/dataset.js';
import { readDataset } from '../../../src/sources/read.js';
import { tradeDots } from '../../../src/sources/trade-dots/dataset.js';
import { unVotes, type CleanUnVotes } from '../../../src/sources/un-votes/dataset.js';
import { unscVetoes } from '../../../src/sources/unsc-vetoes/dataset.js';
import type { PanelTable } from '../../../src/sources/define-table.js';
import { armsExporters } from '../../../src/sources/arms/arms-exporters.js';
import { armsImporters } from '../../../src/sources/arms/arms-importers.js';
import { armsShares } from '../../../src/sources/arms/arms-shares.js';
import { issueVoteTables } from '../../../src/sources/un-votes/issue-vote-tables.js';
import { selectedRollCalls } from '../../../src/sources/un-votes/selected-roll-calls.js';
import { tradeGroupShares } from '../../../src/sources/trade-dots/trade-group-shares.js';
import { tradeGroups } from '../../../src/sources/trade-dots/trade-groups.js';
import { vetoes } from '../../../src/sources/unsc-vetoes/vetoes.js';
import { tableCells } from '../../../src/sources/un-votes/joint-vote-counts.js';
import { sessionVoteTables } from '../../../src/sources/un-votes/session-vote-tables.js';
import { voteTables } from '../../../src/sources/un-votes/vote-tables.js';
import { rowsOf } from '../../support/clean.js';
import { needsRaw, rawAbsent, rawRoot } from '../../support/raw.js';

type Row = Readonly<Record<string, number | string | null>>;

describe.skipIf(rawAbsent)(needsRaw('panel tables from raw files'), () => {
  const clean: Record<string, unknown> = {};
  beforeAll(async () => {
    for (const dataset of [unVotes, unscVetoes, tradeDots, arms])
      clean[dataset.id] = (await readDataset<unknown>(dataset, rawRoot)).clean;
  });
  const table = (definition: PanelTable): Row[] => rowsOf(definition.build(clean));

  it('vote-tables: 1,905,515 rows and as many joint votes as the raw file has pairs of votes; 826,638 by session', () => {
    const votes = voteTables.build(clean);
    expect(votes.rows).toBe(1_905_515);
    const { offsets } = clean['un-votes'] as { offsets: Int32Array };
    let pairs = 0;
    for (let r = 1; r < offsets.length; r++) {
      const n = offsets[r]! - offsets[r - 1]!;
      pairs += (n * (n - 1)) / 2;
    }
    let counted = 0;
    for (const cell of tableCells) {
      const column = votes.columns[cell] as Int16Array;
      for (const value of column) counted += value;
    }
    expect(counted).toBe(pairs);
    expect(sessionVoteTables.build(clean).rows).toBe(826_638);
  });

  it('issue-vote-tables: 4,642,177 rows with every pair of votes on each issue of a roll call', () => {
    const votes = issueVoteTables.build(clean);
    expect(votes.rows).toBe(4_642_177);
    const { offsets, rollCalls: calls } = clean['un-votes'] as CleanUnVotes;
    let pairs = 0;
    for (const [r, { issues }] of calls.entries()) {
      const n = offsets[r + 1]! - offsets[r]!;
      pairs += (issues.length * n * (n - 1)) / 2;
    }
    let counted = 0;
    for (const cell of tableCells)
      for (const value of votes.columns[cell] as Int16Array) counted += value;
    expect(counted).toBe(pairs);
  });

  it('roll-calls: every selected one has the year of the source and is no part', () => {
    const { rollCalls: calls } = clean['un-votes'] as { rollCalls: { rcid: number; year: number; part: number }[] }; // prettier-ignore
    for (const { rcid, date } of selectedRollCalls) {
      const call = calls.find((candidate) => candidate.rcid === rcid);
      expect([rcid, call?.year, call?.part]).toEqual([rcid, Number(date.slice(0, 4)), 0]);
    }
  });

  it('vetoes: 265 by members on 214 drafts', () => {
    const rows = table(vetoes);
    expect(rows).toHaveLength(265);
    expect(new Set(rows.map(({ item }) => item)).size).toBe(214);
  });

  it('trade: Asia 19.7 to 30.3%, 2011 to 2021', () => {
    const rows = table(tradeGroupShares);
    const percent = (year: number) =>
      100 *
      Number(rows.find((row) => row.partner_group === 'Asia' && row.year === year)?.total_share);
    expect(percent(2011)).toBeCloseTo(19.65, 2);
    expect(percent(2021)).toBeCloseTo(30.28, 2);
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

  it('arms: every share row belongs to a listed importer and exporter', () => {
    const listed = (rows: Row[]) => new Set(rows.map(({ ccode, year }) => `${ccode} ${year}`));
    const [importers, exporters] = [listed(table(armsImporters)), listed(table(armsExporters))];
    for (const { ccode1, ccode2, year } of table(armsShares)) {
      if (Number(year) < 1954) continue;
      expect(importers.has(`${ccode1} ${year}`) && exporters.has(`${ccode2} ${year}`)).toBe(true);
    }
  });
});
