import { dotsNames } from './dataset.js';

/** A group of partners, as names of the source that do not overlap. */
export interface TradeGroup {
  readonly name: string;
  readonly description: string;
  readonly partners: readonly string[];
}

/** European partners outside the Union of 27; Turkey, Cyprus (in the Union), Russia and the Caucasus aside. */
const restOfEurope = [
  'Albania',
  'Belarus, Rep. of',
  'Bosnia and Herzegovina',
  'Europe not specified',
  'Faroe Islands',
  'Gibraltar',
  'Holy See',
  'Iceland',
  'Kosovo, Rep. of',
  'Moldova, Rep. of',
  'Montenegro',
  'North Macedonia, Republic of',
  'Norway',
  'San Marino, Rep. of',
  'Serbia, Rep. of',
  'Switzerland',
  'Ukraine',
  'United Kingdom',
];

export const tradeGroups: readonly TradeGroup[] = [
  {
    name: 'EU-27',
    description: 'the source’s “European Union”: the 27 members since 2020, in every year',
    partners: [dotsNames.europeanUnion],
  },
  {
    name: 'EU-28',
    description: 'EU-27 and the United Kingdom, in every year',
    partners: [dotsNames.europeanUnion, 'United Kingdom'],
  },
  {
    name: 'Europe',
    description:
      'EU-28, the other states of Europe with Belarus, Moldova and Ukraine, and “Europe not specified”; without Turkey and the Caucasus',
    partners: [dotsNames.europeanUnion, ...restOfEurope],
  },
  {
    name: 'Asia',
    description:
      'East, South-East and South Asia: the source’s “Emerging and Developing Asia” (with China, India, Mongolia, the Pacific islands and “Asia not specified”), Japan, Korea, North Korea, Taiwan, Hong Kong, Macao and Singapore; without Central Asia, the Caucasus and the Middle East',
    partners: [
      'Emerging and Developing Asia',
      'Japan',
      'Korea, Rep. of',
      "Korea, Dem. People's Rep. of",
      'Taiwan Province of China',
      'China, P.R.: Hong Kong',
      'China, P.R.: Macao',
      'Singapore',
    ],
  },
];
