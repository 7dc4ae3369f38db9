/*
 * Ten pairs for `rhetoric-practice-gap`, written from the history of diplomacy before any value was looked at. Only that the
 * pairs are relevant dyads and which years the sources cover was checked.
 */

export interface KnownPair {
  /** ISO codes of the two. */
  readonly pair: string;
  /** Years of which the mean counts, of those with a value. */
  readonly years: readonly [number, number];
  readonly reason: string;
}

/** More follow-through than words. */
export const deepPractice: readonly KnownPair[] = [
  {
    pair: 'USA CAN',
    years: [2003, 2014],
    reason: 'Common air defence, free trade, forces that train together; few summits of two.',
  },
  {
    pair: 'USA KOR',
    years: [2003, 2014],
    reason: 'Troops, yearly manoeuvres, arms and from 2012 free trade.',
  },
  {
    pair: 'USA TWN',
    years: [2003, 2014],
    reason:
      'Arms and trade without embassies or summits: the Taiwan Relations Act in place of words.',
  },
  {
    pair: 'AUS NZL',
    years: [2003, 2014],
    reason: 'Closer Economic Relations, one labour market, forces that serve together.',
  },
  {
    pair: 'BEL NLD',
    years: [2003, 2014],
    reason: 'Benelux, one naval command since 1996, trade beyond what two neighbours have.',
  },
];

/** In place of Taiwan, of which the source has no events; chosen without a look at any value. */
export const inPlaceOfTaiwan: KnownPair = {
  pair: 'DEU NLD',
  years: [2003, 2014],
  reason: 'A common army corps since 1995, and trade beyond what two neighbours have.',
};

/** More words than follow-through. */
export const emptySummits: readonly KnownPair[] = [
  {
    pair: 'RUS JPN',
    years: [2013, 2019],
    reason: 'Abe met Putin 27 times with an eight-point plan: no peace treaty, few projects.',
  },
  {
    pair: 'RUS CUB',
    years: [2008, 2014],
    reason:
      'A partnership announced anew at each visit and a debt written off; trade stayed at a few hundred million.',
  },
  {
    pair: 'IND BRA',
    years: [2003, 2014],
    reason: 'IBSA and BRICS summits every year, a strategic partnership of 2006, little to trade.',
  },
  {
    pair: 'IRN PAK',
    years: [2004, 2014],
    reason:
      'A “peace pipeline” signed and inaugurated but not built, trade targets missed year after year.',
  },
  {
    pair: 'DZA LBY',
    years: [2002, 2010],
    reason:
      'The Arab Maghreb Union: dozens of conventions, few in force, hardly any trade between neighbours.',
  },
];
