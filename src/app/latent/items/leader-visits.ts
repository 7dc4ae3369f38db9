import { frameNeed } from '../../../core/frames.js';
import { defineItem, type LatentItem, unobserved } from './define.js';

const CHINA = 710;
const UNITED_STATES = 2;

const categories = ['none', 'one', 'two or more'] as const;
const ofVisits = (visits: number): number => Math.min(visits, categories.length - 1);

const declared = {
  domain: 'ties',
  sign: 1,
  contact: true,
  datasets: ['visits'],
  family: 'ordinal',
  categories,
} as const;

interface List {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly why: string;
  readonly visitor: number;
  readonly span: LatentItem['span'];
}

/** Trips to each other member of the system: a host without a row was not visited. The two lists count different offices. */
const tripsItem = ({ visitor, span, ...about }: List): LatentItem =>
  defineItem({
    ...declared,
    ...about,
    span,
    needs: { trips: frameNeed('directed-dyad-year', 'visits', ['visits']) },
    values({ trips: { rows, numbers } }, at) {
      const values = unobserved(at).map((_, row) =>
        (at.ccode1[row] === visitor || at.ccode2[row] === visitor) &&
        at.year[row]! >= span.from &&
        at.year[row]! <= span.to
          ? 0
          : NaN,
      );
      for (let row = 0; row < rows; row++) {
        if (numbers.ccode1[row] !== visitor) continue;
        const found = at.rowOf(visitor, numbers.ccode2[row]!, numbers.year[row]!);
        if (found >= 0 && values[found] === 0) values[found] = ofVisits(numbers.visits[row]!);
      }
      return values;
    },
  });

/** From the first whole year of the People’s Republic to the last before the pandemic, in which nobody was visited. */
const chineseTrips = { from: 1950, to: 2019 } as const;
export const chineseVisits = tripsItem({
  id: 'visits-of-chinese-leaders',
  title: 'Visits of China’s presidents, premiers and party leaders',
  short: 'Chinese visits',
  why: 'Leaders have few days to travel and spend them where ties are close, or are to be.',
  visitor: CHINA,
  span: chineseTrips,
});

/** The list ends in January 2020. */
const americanTrips = { from: 1946, to: 2019 } as const;
export const americanVisits = tripsItem({
  id: 'visits-of-us-presidents',
  title: 'Visits of the presidents of the United States',
  short: 'US visits',
  why: 'A president has few days abroad and spends them where ties are close, or are to be.',
  visitor: UNITED_STATES,
  span: americanTrips,
});

/** Hardly a leader travelled: that two did not meet says nothing of them. */
const pandemic = { from: 2020, to: 2021 } as const;

/**
 * Visits of heads of state and government in both directions together. A pair without a row is not observed, nor is one
 * with China or the United States up to 2019, of which the lists of trips tell, nor any in 2020 and 2021.
 */
export const pairVisits = defineItem({
  ...declared,
  id: 'visits-by-pair',
  title: 'Visits of heads of state and government (COLT)',
  short: 'visits (COLT)',
  why: 'It tells who travels since the lists of trips have ended, Germany, Japan and Singapore included.',
  span: { from: 2018, to: 2024 },
  needs: { counts: frameNeed('dyad-year', 'visit-counts', ['visits']) },
  values({ counts: { rows, numbers } }, at) {
    const values = unobserved(at);
    const { ccode1, ccode2, year, visits } = numbers;
    for (let row = 0; row < rows; row++) {
      const [a, b, when] = [ccode1[row]!, ccode2[row]!, year[row]!];
      const elsewhere =
        ([a, b].includes(CHINA) && when <= chineseTrips.to) ||
        ([a, b].includes(UNITED_STATES) && when <= americanTrips.to);
      if (elsewhere || (when >= pandemic.from && when <= pandemic.to)) continue;
      const found = at.rowOf(a, b, when);
      if (found >= 0) values[found] = ofVisits(visits[row]!);
    }
    return values;
  },
});
