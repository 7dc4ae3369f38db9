import { describe, expect, it } from 'vitest';
import { leadsOf } from '../../src/app/arena/contest-series.js';
import type {
  ArenaChannel,
  ArenaResult,
  ArenaTies,
  ContestSeries,
} from '../../src/contract/index.js';
import { longTable } from '../../src/web/pages/arena/csv.js';
import { hedgingState } from '../../src/web/pages/arena/hedging.js';
import { moved, viewOf, viewText, whole, zoomed } from '../../src/web/pages/arena/map-view.js';
import { bestYear, inOrder, shownOf, tieIn } from '../../src/web/pages/arena/model.js';
import { groupOf, placeName } from '../../src/web/pages/arena/place-name.js';
import { rowsOf, sortedRows } from '../../src/web/pages/arena/rows.js';
import { summaryOf } from '../../src/web/pages/arena/summary.js';
import { arena } from '../../src/web/pages/arena/strings.js';

const state = (ccode: number, iso3: string, name: string) => ({
  ...{ ccode, iso3, name },
  isonum: ccode,
  inText: name,
});
const source = (dataset: string, from: number, to: number) => ({
  dataset,
  title: `Source ${dataset}`,
  measure: 'influence-contest',
  params: {},
  coverage: { from, to },
});

function series(
  dataset: string,
  from: number,
  first: readonly (number | null)[],
  second: readonly (number | null)[],
): ContestSeries {
  const margins = Float64Array.from(first, (value, i) => (value ?? NaN) - (second[i] ?? NaN));
  return {
    ...{ dataset, measure: 'influence-contest', params: {}, from, first, second },
    hedging: first,
    leads: leadsOf(from, margins),
    latest: { year: from + first.length - 1, first: first.at(-1)!, second: second.at(-1)! },
  };
}

const ties = (
  ccode: number,
  own: readonly ContestSeries[],
  gaps: ArenaTies['gaps'] = {},
  disagree: readonly number[] = [],
): ArenaTies => ({
  ccode,
  series: own,
  gaps,
  compared: { years: disagree.length, disagree },
});

/** Two states, eleven years. Kazakhstan goes over to China by one source and stays with Russia by the other; the other has a gap. */
const years = Array.from({ length: 11 }, (_, i) => i);
const trade: ArenaChannel = {
  id: 'trade',
  unit: 'share',
  sources: [source('trade-cow', 2000, 2010), source('trade-itpd', 2005, 2012)],
  caveats: [],
  states: [
    ties(
      705,
      [
        series(
          'trade-cow',
          2000,
          years.map((i) => (50 - 4 * i) / 100),
          years.map((i) => (10 + 4 * i) / 100),
        ),
        series('trade-itpd', 2005, [0.4, 0.4, 0.4, 0.4, 0.4, 0.4], [0.1, 0.1, 0.1, 0.1, 0.1, 0.1]),
      ],
      { 'trade-cow': [{ from: 2011, to: 2012, reason: 'outside-coverage' }] },
      [2006, 2007, 2008, 2009, 2010],
    ),
    ties(703, [series('trade-cow', 2009, [0.2, 0.3], [0.1, 0.1])], {
      'trade-cow': [
        { from: 2000, to: 2008, reason: 'not-reported' },
        { from: 2011, to: 2012, reason: 'outside-coverage' },
      ],
      'trade-itpd': [{ from: 2000, to: 2012, reason: 'not-reported' }],
    }),
  ],
};
const votes: ArenaChannel = {
  id: 'votes',
  unit: 'kappa',
  sources: [source('un-votes', 1946, 2019)],
  caveats: [],
  states: [ties(705, [series('un-votes', 2000, [0.2, 0.2], [0.2, 0.3])]), ties(703, [])],
};
const result: ArenaResult = {
  pair: [state(365, 'RUS', 'Russia'), state(710, 'CHN', 'China')],
  origin: { kind: 'stated' },
  states: [state(705, 'KAZ', 'Kazakhstan'), state(703, 'KGZ', 'Kyrgyzstan')],
  years: [2000, 2012],
  channels: [trade, votes],
};
const query = (text = '') => new URLSearchParams(text);
const names = { first: 'Russia', second: 'China' };

describe('a year of the arena', () => {
  it('has both ties and who has been ahead since when, or the reason why not', () => {
    const [cow, itpd] = trade.sources as [never, never];
    expect(tieIn(trade.states[0]!, cow, 2006)).toMatchObject({
      reason: null,
      lead: { side: 'second', from: 2006 },
    });
    expect(tieIn(trade.states[0]!, cow, 2005)).toMatchObject({
      lead: { side: 'first', from: 2000, fromStart: true },
    });
    expect(tieIn(trade.states[1]!, cow, 2011)).toMatchObject({
      ...{ first: null, second: null, lead: null },
      reason: 'The source does not cover this year',
    });
    expect(tieIn(trade.states[1]!, itpd, 2010).reason).toBe(
      'The source covers the year but reports no value for this state',
    );
  });

  it('is the last with nearly all states unless the address names another', () => {
    expect(bestYear(trade, trade.sources[0], result.years)).toBe(2010);
    expect(shownOf(result, query())).toMatchObject({
      year: 2010,
      channel: { id: 'trade' },
      source: { dataset: 'trade-cow' },
    });
    // Together the two were known long ago alone: the year says more of today in which one of them is.
    const apart: ArenaChannel = {
      ...trade,
      states: [
        ties(705, [series('trade-cow', 2000, [0.5], [0.1])]),
        ties(703, [
          series(
            'trade-cow',
            2000,
            years.map(() => 0.2),
            years.map(() => 0.1),
          ),
        ]),
      ],
    };
    expect(bestYear(apart, trade.sources[0], result.years)).toBe(1999 + years.length);
    const asked = query('year=1990&channel=votes&source=trade-itpd');
    expect(shownOf(result, asked)).toMatchObject({
      year: 2000,
      notShown: '1990',
      channel: { id: 'votes' },
      source: { dataset: 'un-votes' },
      tradeSource: { dataset: 'trade-itpd' },
    });
    expect(shownOf(result, query('year=2010')).notShown).toBeUndefined();
    for (const text of ['abc', '3000', '2010.5', '-2010', '0x7d0'])
      expect(shownOf(result, query(`year=${text}`)).notShown).toBe(text);
  });

  it('is told in a sentence with what is otherwise than ten years before', () => {
    const text = (year: number): string =>
      arena.summary(summaryOf(result, year), names, year, year - 10);
    expect(text(2010)).toBe(
      'In 2010 Russia is ahead in trade by ITPD-E (1 state); neither is ahead in trade by Correlates of War (1 to 1). No series here has UN votes for that year. Compared with 2000, China is ahead and no longer behind in trade by Correlates of War in Kazakhstan.',
    );
    expect(text(2000)).toBe(
      'In 2000 Russia is ahead in trade by Correlates of War (1 state); neither is ahead in UN votes (level everywhere). There is nothing to compare with in 1990.',
    );
    expect(text(2012)).toBe(
      'No source has ties of these states with both in 2012. There is nothing to compare with in 2002.',
    );
  });

  it('is a row for each state, ordered by a column, without a value last', () => {
    const shown = shownOf(result, query());
    const rows = rowsOf(result, shown);
    const order = (column: string, descending: boolean): string[] =>
      sortedRows(rows, { column, descending }, shown).map(({ code }) => code);
    expect(order('trade', true)).toEqual(['KGZ', 'KAZ']);
    expect(order('trade', false)).toEqual(['KAZ', 'KGZ']);
    expect(order('state', true)).toEqual(['KGZ', 'KAZ']);
    expect(order('hedging-trade', false)).toEqual(['KAZ', 'KGZ']);
    expect(inOrder([null, 1, 3, 2], (x) => x, true)).toEqual([3, 2, 1, null]);
    expect(inOrder([null, 1, 3, 2], (x) => x, false)).toEqual([1, 2, 3, null]);
    // Of both sources in the year; where none has a value, the one that is shown says why.
    const cells = rows.map(({ cells: [cell] }) => cell!.shown.map((tie) => tie.source.dataset));
    expect(cells).toEqual([['trade-cow', 'trade-itpd'], ['trade-cow']]);
    expect(rows[1]!.cells[1]!.shown).toMatchObject([{ first: null }]);
  });

  it('is a table for other programs, with empty cells and a reason in place of zeros', () => {
    const { columns, rows } = longTable(result, 2011);
    expect(rows).toHaveLength(6);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    const at = (label: string): number => columns.indexOf(label);
    expect(rows.map((row) => row[at('first')])).toEqual(Array(6).fill(null));
    expect(rows[0]![at('why_missing')]).toBe('The source does not cover this year');
    const all = longTable(result).rows;
    expect(all).toHaveLength(6 * 13);
    const row2010 = all.find((row) => row[1] === 'trade-cow' && row[at('year')] === 2010)!;
    expect([at('ahead'), at('ahead_since'), at('sources_disagree')].map((i) => row2010[i])).toEqual(
      ['China', 2006, 1],
    );
  });
});

describe('hedging over time', () => {
  it('says of a year without it what the measure says, and counts the others', () => {
    const imports = {
      ...series('arms-shares', 2001, [0.5, null, 0], [0.2, null, 0]),
      hedging: [0.57, null, null],
    };
    const arms: ArenaChannel = {
      id: 'arms',
      unit: 'share',
      sources: [source('arms-shares', 2000, 2012)],
      caveats: [],
      states: [
        ties(705, [imports], { 'arms-shares': [{ from: 2002, to: 2002, reason: 'no-imports' }] }),
        ties(703, []),
      ],
    };
    const [line] = hedgingState({ ...result, channels: [arms] }, 0)!.lines;
    expect(line!.result.series.map(({ year, value, reason }) => [year, value, reason])).toEqual([
      [2001, 0.57, undefined],
      [2002, null, 'no-imports'],
      [2003, null, 'no-ties'],
    ]);
    expect(line!.result.coverage).toMatchObject({ years: 3, observed: 1, share: 1 / 3 });
    expect(hedgingState({ ...result, channels: [arms] }, 1)).toBeUndefined();
  });
});

describe('the name of an arena', () => {
  const group = (id: string, name: string, ...states: ArenaResult['states']) => ({
    ...{ id, name, kind: 'area' as const, year: 2024, states },
  });
  it('is that of the group with its states, the pair left out, or their own', () => {
    const [kaz, kgz] = result.states as [never, never];
    const groups = [group('one', 'One', kaz), group('all', 'All', kaz, kgz, result.pair[0])];
    expect(groupOf(result, groups)?.id).toBe('all');
    expect(placeName(result, groups)).toBe('All, 2 states');
    expect(placeName(result, [])).toBe('Kazakhstan and Kyrgyzstan');
  });
});

describe('a view of the map', () => {
  it('stands in the address, and never leaves the map', () => {
    expect(viewOf(null)).toEqual(whole);
    expect(viewOf('nonsense')).toEqual(whole);
    expect(viewText(whole)).toBeNull();
    const near = moved(zoomed(whole, 2), 0.2, -0.2);
    expect(viewText(near)).toBe('2,10,-10');
    expect(viewOf('2,10,-10')).toEqual({ zoom: 2, x: 0.1, y: -0.1 });
    expect(viewOf('99,900,900').zoom).toBe(16);
    expect(Math.abs(moved(near, 9, 9).x)).toBeLessThan(0.5);
    expect(zoomed(near, 0.1)).toEqual(whole);
  });
});
