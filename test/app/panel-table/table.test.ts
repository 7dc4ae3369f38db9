import { beforeAll, describe, expect, it } from 'vitest';
import { columnValues } from '../../../src/app/panel-table/column.js';
import {
  panelTable,
  type PanelTable,
  type PanelTableRequest,
} from '../../../src/app/panel-table/panel-table.js';
import { mirrorName } from '../../../src/app/panel-table/source.js';
import { parseSpec } from '../../../src/app/panel-table/spec.js';
import { storedColumns } from '../../../src/app/panel-table/stored-source.js';
import { fixedOptions } from '../../../src/app/panel-table/requested-measure.js';
import { measures } from '../../../src/measures/index.js';
import { paramSchemas } from '../../../src/app/engine/measure-params.js';
import type { Workspace } from '../../../src/app/engine/workspace.js';
import { isInSystem, statesInYear } from '../../../src/states/index.js';
import { sharedWorkspace } from '../../support/workspaces.js';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await sharedWorkspace();
});

const make = (request: PanelTableRequest): Promise<PanelTable> => panelTable(workspace, request);
const namesOf = ({ columns }: PanelTable): string[] => columns.map(({ name }) => name);
const rowsOf = ({ keys }: PanelTable): string[] =>
  Array.from({ length: keys.rows }, (_, row) =>
    [keys.ccode1[row], keys.ccode2?.[row], keys.year[row]]
      .filter((one) => one !== undefined)
      .join(' '),
  );

describe('the rows of a table', () => {
  it('are all members of the system in each year, by state and year', async () => {
    const table = await make({ unit: 'state-year', years: { from: 1989, to: 1993 } });
    const wanted = [1989, 1990, 1991, 1992, 1993].flatMap((year) =>
      statesInYear(year).map(({ ccode }) => [ccode, year] as const),
    );
    wanted.sort(([a, y], [b, z]) => a - b || y - z);
    expect(rowsOf(table)).toEqual(wanted.map((pair) => pair.join(' ')));
  });

  it('are every pair once, or twice in a directed table, whatever is known of it', async () => {
    const years = { from: 1990, to: 1991 };
    const n = [1990, 1991].map((year) => statesInYear(year).length);
    const pairs = await make({ unit: 'dyad-year', years });
    const ordered = await make({ unit: 'directed-dyad-year', years });
    expect(pairs.keys.rows).toBe(n.reduce((sum, k) => sum + (k * (k - 1)) / 2, 0));
    expect(ordered.keys.rows).toBe(2 * pairs.keys.rows);
    for (const { keys } of [pairs, ordered])
      for (let row = 0; row < keys.rows; row++)
        expect(keys.rowOf(keys.ccode1[row]!, keys.ccode2![row]!, keys.year[row]!)).toBe(row);
    expect(rowsOf(ordered)).toContain('265 255 1990');
    expect(rowsOf(ordered)).not.toContain('265 255 1991');
    expect(rowsOf(pairs)).not.toContain('265 255 1990');
  });

  it('have a gap where a state was no member', async () => {
    const table = await make({
      unit: 'state-year',
      years: { from: 1935, to: 1950 },
      states: 'POL',
    });
    expect(rowsOf(table)).toEqual(
      Array.from({ length: 16 }, (_, at) => 1935 + at)
        .filter((year) => isInSystem(290, year))
        .map((year) => `290 ${year}`),
    );
    expect(table.keys.rows).toBeLessThan(16);
  });

  it('are those of the states named, and of their partners', async () => {
    const years = { from: 2000, to: 2000 };
    const among = await make({ unit: 'dyad-year', years, states: 'RUS, China,2' });
    expect(rowsOf(among)).toEqual(['2 365 2000', '2 710 2000', '365 710 2000']);
    const request = { years, states: 'CHN', partners: 'RUS,USA' };
    expect(rowsOf(await make({ unit: 'dyad-year', ...request }))).toEqual([
      '2 710 2000',
      '365 710 2000',
    ]);
    expect(rowsOf(await make({ unit: 'directed-dyad-year', ...request }))).toEqual([
      '710 2 2000',
      '710 365 2000',
    ]);
  });

  it('are those of the members that a group had in the year', async () => {
    const sco = await make({
      unit: 'state-year',
      years: { from: 2016, to: 2017 },
      states: 'group:sco,USA',
    });
    expect(rowsOf(sco).filter((row) => row.startsWith('750'))).toEqual(['750 2017']);
    expect(rowsOf(sco).filter((row) => row.startsWith('365'))).toHaveLength(2);
    expect(rowsOf(sco).filter((row) => row.startsWith('2 '))).toHaveLength(2);
    expect(sco.datasets).toContain('institutions');
    const powers = await make({
      unit: 'state-year',
      years: { from: 1990, to: 1991 },
      states: 'group:major-powers',
    });
    const [then, now] = [1990, 1991].map((year) =>
      rowsOf(powers).filter((row) => row.endsWith(String(year))),
    );
    expect(then).toEqual(['2 1990', '200 1990', '220 1990', '365 1990', '710 1990']);
    expect(now).toEqual(expect.arrayContaining(['255 1991', '740 1991']));
  });

  it('cover together what the columns cover where no years are named', async () => {
    const table = await make({
      unit: 'dyad-year',
      states: 'RUS,CHN',
      measures: ['mid-hostility', 'ideal-distance'],
    });
    expect(table.years).toEqual({ from: 1946, to: 2024 });
    expect(table.notes).toEqual(['mid-hostility covers 1946–2014 and is empty in other years.']);
  });
});

describe('the names of columns', () => {
  const states = 'RUS,CHN';
  const years = { from: 2010, to: 2010 };

  it('say measure, parameters, part and side', async () => {
    const measuresAsked = [
      'cinc',
      'trade-share:source=itpd:flow=exports',
      'vote-agreement:nonUnanimousOnly=true',
      'events-cooperation:minimum=20',
      'vote-kappa:with=USA',
      'external-containment:third=USA',
      'alliance-obligations.defense',
      'kappa=vote-kappa:votes=all',
    ];
    const table = await make({ unit: 'dyad-year', years, states, measures: measuresAsked });
    expect(namesOf(table)).toEqual([
      'ccode1',
      'ccode2',
      'year',
      'cinc_1',
      'cinc_2',
      'trade_share_itpd_exports_12',
      'trade_share_itpd_exports_21',
      'vote_agreement_non_unanimous_only',
      'events_cooperation_minimum_20',
      'vote_kappa_with_usa_1',
      'vote_kappa_with_usa_2',
      'external_containment_third_usa',
      'alliance_obligations_defense',
      'kappa',
    ]);
  });

  it('have the same measure in a table by state, and directed ones once in a directed table', async () => {
    const single = await make({
      unit: 'state-year',
      years,
      states,
      measures: ['cinc', 'trade-share:with=USA', 'trade-share:from=USA', 'trade-share:group=EU-28'],
      columns: ['milex=capabilities.milex'],
      ids: ['iso3', 'gw', 'abbreviation', 'name'],
    });
    expect(namesOf(single)).toEqual([
      ...['ccode', 'year', 'iso3', 'gwcode', 'cow_abbreviation', 'name'],
      ...['cinc', 'trade_share_with_usa', 'trade_share_from_usa', 'trade_share_eu_28', 'milex'],
    ]);
    const directed = await make({
      unit: 'directed-dyad-year',
      years,
      states,
      measures: ['trade-share'],
      columns: ['obligations.defense'],
      ids: ['gw', 'iso3'],
    });
    expect(namesOf(directed)).toEqual([
      ...['ccode1', 'ccode2', 'year', 'gwcode1', 'gwcode2', 'iso3_1', 'iso3_2'],
      ...['trade_share', 'obligations_defense'],
    ]);
  });

  it('name states as they were called in the year', async () => {
    const table = await make({
      unit: 'state-year',
      years: { from: 1990, to: 1993 },
      states: '365',
      ids: ['name', 'iso3'],
    });
    const text = (name: string): (string | undefined)[] => {
      const column = table.columns.find((one) => one.name === name)!;
      return [...columnValues(column, table.keys.rows)].map((at) => column.labels![at]);
    };
    expect(text('name')).toEqual(['Soviet Union', 'Soviet Union', 'Russia', 'Russia']);
    expect(text('iso3')).toEqual(['RUS', 'RUS', 'RUS', 'RUS']);
  });

  it('are not taken from options that fix a side', () => {
    for (const measure of measures)
      for (const option of fixedOptions)
        expect(Object.keys(paramSchemas(measure)), measure.id).not.toContain(option);
  });
});

describe('a column that says something of one state of an undirected pair', () => {
  it('has one beside it that says it of the other, for ordered pairs in the other order', () => {
    const { tables } = workspace.panel.manifest;
    const named = storedColumns(workspace.panel.manifest)
      .filter(({ shape }) => shape === 'pair')
      .flatMap(({ table, columns }) => columns.map((column) => [table, column] as const))
      .filter(([table, column]) => /ccode[12]/.test(tables[table]!.columns[column]!.description));
    expect(named.length).toBeGreaterThan(0);
    for (const [table, column] of named)
      expect(mirrorName(column, Object.keys(tables[table]!.columns)), column).not.toBe(column);
  });

  it('is found by its name', () => {
    expect(mirrorName('point1', ['point1', 'point2'])).toBe('point2');
    expect(mirrorName('polity2', ['gap', 'polity2'])).toBe('polity2');
    expect(mirrorName('first-hostility', ['first-hostility', 'second-hostility'])).toBe(
      'second-hostility',
    );
    expect(mirrorName('gross-second', ['gross-first', 'gross-second'])).toBe('gross-first');
  });
});

describe('a wrong request', () => {
  const years = { from: 2000, to: 2010 };
  const wrong = async (request: Partial<PanelTableRequest>, code: string, hint: string) => {
    const asked = make({ unit: 'state-year', years, ...request });
    await expect(asked).rejects.toMatchObject({ exitCode: 2, code });
    await expect(asked).rejects.toMatchObject({ hint: expect.stringContaining(hint) as string });
  };

  it.each([
    [{ measures: ['cinq'] }, 'unknown-measure', 'cinc'],
    [{ measures: ['capabilities.milex'] }, 'unknown-measure', '--columns capabilities.milex'],
    [{ measures: ['cinc.milx'] }, 'unknown-part', 'cinc.milex'],
    [{ measures: ['cinc.constructor'] }, 'unknown-part', 'cinc'],
    [{ measures: ['cinc:source=cow'] }, 'bad-parameter', 'counterpoise measure cinc'],
    [{ measures: ['cinc:milex'] }, 'bad-column', 'trade-share:source=itpd'],
    [{ measures: ['1st=cinc'] }, 'bad-column-name', 'gdp_ppp'],
    [{ measures: ['cinc', 'cinc'] }, 'same-column-twice', 'another name'],
    [{ measures: ['vote-kappa'] }, 'wrong-unit', 'vote-kappa:with=USA'],
    [{ measures: ['trade-share'] }, 'wrong-unit', 'trade-share:from=USA'],
    [{ measures: ['vote-kappa:from=USA'] }, 'unexpected-option', 'vote-kappa:with=USA'],
    [{ measures: ['vote-kappa:group=NATO'] }, 'unexpected-option', 'leave group out'],
    [{ measures: ['vote-kappa:third=USA'] }, 'unexpected-option', 'leave third out'],
    [{ measures: ['vote-kappa:with=Atlantis'] }, 'unknown-state', 'name'],
    [{ measures: ['external-containment'] }, 'missing-third', ':third=USA'],
    [{ measures: ['hedging'] }, 'missing-pair', ':pair=CHN+RUS'],
    [{ measures: ['hedging:pair=CHN'] }, 'bad-pair', 'CHN+RUS'],
    [{ measures: ['hedging:pair=CHN+PRC'] }, 'same-state-twice', 'CHN+RUS'],
    [{ columns: ['capabilites.milex'] }, 'unknown-table', 'capabilities'],
    [{ columns: ['capabilities.milx'] }, 'unknown-column', 'capabilities.milex'],
    [{ columns: ['vote-tables.yy'] }, 'wrong-unit', '--list'],
    [{ columns: ['dyad-years.rivalry'] }, 'wrong-unit', '--unit dyad-year'],
    [{ states: 'Atlantis' }, 'unknown-state', 'name'],
    [{ states: 'group:brisc' }, 'unknown-group', 'group:brics'],
    [{ states: 'group:all' }, 'unknown-group', '--list'],
    [{ states: ' ,' }, 'no-states', 'group:sco'],
    [{ states: 'GDR' }, 'empty-table', '--years'],
    [{ unit: 'dyad-year', states: 'USA' }, 'empty-table', '--partners'],
    [{ partners: 'USA' }, 'wrong-unit', '--partners'],
    [
      { unit: 'dyad-year', relevant: true, years: { from: 2010, to: 2020 } },
      'outside-coverage',
      '2016',
    ],
  ] as const)('%o is refused with %s', async (request, code, hint) => {
    await wrong(request, code, hint);
  });

  it('says when a group without members in the years has some', async () => {
    const years = { from: 2010, to: 2010 };
    const states = 'group:eaeu';
    await expect(make({ unit: 'dyad-year', years, states })).rejects.toThrow(
      /No member of eaeu is listed in these years, but in 2015–\d{4}\./,
    );
    const beside = await make({ unit: 'state-year', years, states: `${states},USA` });
    expect(beside.notes).toEqual([expect.stringContaining('No member of eaeu')]);
  });

  it('is read with all its parts', () => {
    expect(parseSpec(' gdp = trade-share.exports:source=itpd:with=United States ')).toEqual({
      text: 'gdp = trade-share.exports:source=itpd:with=United States',
      written: 'trade-share.exports:source=itpd:with=United States',
      name: 'gdp',
      id: 'trade-share',
      part: 'exports',
      options: [
        ['source', 'itpd'],
        ['with', 'United States'],
      ],
    });
  });
});
