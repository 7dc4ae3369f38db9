import { barbieri2009, barbieriKeshk2016 } from '../../core/bibliography/index.js';
import { sortedBy } from '../cells.js';
import { defineDataset } from '../define.js';

/** Imports of the two states of a pair from each other, current US$ million; null is not reported, 0 is none or less than half a million. */
export interface PairTrade {
  /** The lower number first. */
  readonly ccode1: number;
  readonly ccode2: number;
  readonly year: number;
  /** Imports of ccode1 from ccode2. */
  readonly imports1: number | null;
  /** Imports of ccode2 from ccode1. */
  readonly imports2: number | null;
}

/** Rows by ccode1, ccode2, year. */
export type CleanCowTrade = readonly PairTrade[];

const years = { first: 1946, last: 2014 };
const flow = { type: 'integer', min: 0, missing: ['', '-9', 'NA'], nullable: true } as const;

export const tradeCow = defineDataset({
  id: 'trade-cow',
  title: 'Bilateral trade (Correlates of War)',
  version: '4.0',
  citation: [barbieri2009, barbieriKeshk2016],
  licence: 'Correlates of War: free for research use with citation',
  redistributable: 'yes',
  url: 'https://correlatesofwar.org/data-sets/bilateral-trade/',
  coverage: {
    from: years.first,
    to: years.last,
    note: 'The source begins in 1870; years from 1946 are read. Goods, current US$.',
  },
  traps: [
    'flow1 is what ccode1 imports from ccode2, flow2 the reverse: every flow is an import, and the exports of a state are the imports of its partners.',
    'Missing is empty here and -9 in the published file. Rows in which both flows are missing were dropped by the packager: an absent row is missing, not zero.',
    'Flows were rounded to whole millions by the packager: 0 is no trade or less than half a million.',
    'Zeros between planned economies before 1992 are missing, not zero (USSR with China, Poland, Hungary, East Germany and Bulgaria in 1960-63, with Bulgaria even in 1991): read as missing. Of USSR and China before 1978 only 1955-57 are left.',
    'Zeros of 1992 and 1993 of the states that the USSR left (Russia with Ukraine, Kazakhstan, Belarus) are missing, not zero: read as missing, and so are zeros of these states with others, which cannot be told apart.',
    'Where the trade of a state with its main partners is missing, its total lacks them and its shares with all others are upper bounds: `incomplete` in the table of totals.',
    'Trade of Kazakhstan with Russia halves in 2010 and 2011, when the customs union ended declarations at the border, and doubles in 2012: published figures are kept. In 2011 China is ahead of Russia in them, and behind in ITPD-E.',
    'The two Koreas have zeros or at most 22 million dollars in every listed year, 2003-2014 all zero: each counts trade with the other as internal, so that customs leave it out. It began in 1989 (19 million dollars by the Ministry of Unification in Seoul, 425 million in 2000, 2.3 billion in 2014): figures from 1989 on are read as missing, the small ones too, zeros before are kept. Trade of China with Taiwan is reported, from 1990.',
    'Imports of Kyrgyzstan from China rise sevenfold in 2009: the series breaks there.',
    'China is the mainland to 1998, and holds Hong Kong and Macao from 1999 on: its imports double in that year (those from the United Kingdom rise from 1,953 to 6,523 million), and Russia’s imports from it in 2012 and 2013 are those from the mainland, Hong Kong and Macao in the Direction of Trade Statistics added up. Trade among the three is nobody’s. No trend of trade with China, or of a share of China’s trade, may span 1998 and 1999.',
    'Other territories are no partners; totals are sums over the states of the system.',
    'Smoothed flows are not read.',
  ],
  files: {
    trade: {
      path: 'trade-cow/cow_trade_ndy.csv.gz',
      columns: {
        ccode1: { type: 'integer', min: 1, max: 990 },
        ccode2: { type: 'integer', min: 1, max: 990 },
        year: { type: 'integer', min: 1870, max: years.last },
        flow1: flow,
        flow2: flow,
      },
      key: ['ccode1', 'ccode2', 'year'],
      order: [{ columns: ['ccode1', 'ccode2'] }],
      rows: 673_654,
    },
  },
  clean: ({ trade }, { stateOf }): CleanCowTrade => {
    const clean: PairTrade[] = [];
    for (const { ccode1, ccode2, year, flow1, flow2 } of trade) {
      if (year < years.first) continue;
      const unknown = [ccode1, ccode2].filter((code) => stateOf('ccode', code) === null);
      if (unknown.length > 0 || isInternal(ccode1, ccode2, year)) continue;
      const read = (value: number | null): number | null =>
        value === 0 && isGap(ccode1, ccode2, year) ? null : value;
      const [imports1, imports2] = [read(flow1), read(flow2)];
      if (imports1 === null && imports2 === null) continue;
      clean.push({ ccode1, ccode2, year, imports1, imports2 });
    }
    return sortedBy(clean, 'ccode1', 'ccode2', 'year');
  },
});

/** USSR, its allies in the Council for Mutual Economic Assistance, Yugoslavia, Albania, China and North Korea. */
const plannedEconomies: ReadonlySet<number> = new Set([
  40, 265, 290, 310, 315, 339, 345, 355, 360, 365, 710, 712, 731, 816,
]);
const russia = 365;
/** The states that the USSR left, without Russia, which the source has as one state with the USSR. */
const successors: ReadonlySet<number> = new Set([
  359, 366, 367, 368, 369, 370, 371, 372, 373, 701, 702, 703, 704, 705,
]);

const koreas = { north: 731, south: 732 } as const;
/** First year of trade between the two Koreas since the war. */
const koreanTrade = 1989;

/** Whether the two count their trade as internal, so that no figure of the source is it. */
function isInternal(i: number, j: number, year: number): boolean {
  return i === koreas.north && j === koreas.south && year >= koreanTrade;
}

/** Whether the trade that the state counts as internal, and the source leaves out, is a main part of its trade. */
export function lacksInternal(state: number, year: number): boolean {
  return state === koreas.north && year >= koreanTrade;
}

/** Whether a zero between the two states in the year is a gap of the source. */
function isGap(i: number, j: number, year: number): boolean {
  if (year < 1992) return plannedEconomies.has(i) && plannedEconomies.has(j);
  return year < 1994 && (successors.has(i) || successors.has(j));
}

/**
 * Whether the source lacks the trade of a pair that each of the two would count among its main partners, if no
 * flow of it is reported: two planned economies before 1992, two successors of the USSR in 1992 and 1993.
 */
export function shouldTrade(i: number, j: number, year: number): boolean {
  if (year < 1992) return plannedEconomies.has(i) && plannedEconomies.has(j);
  const inUnion = (state: number): boolean => state === russia || successors.has(state);
  return year < 1994 && inUnion(i) && inUnion(j);
}
