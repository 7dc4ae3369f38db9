import { at, knownGroups } from './known-groups.js';

const dollars = { variant: 'current-usd' } as const;

knownGroups('Power', [
  {
    measure: 'gdp-ratio',
    higher: at('USA CHN', 1990),
    lower: at('USA CHN', 2014),
    reason: 'The rise of China.',
  },
  {
    measure: 'gdp-ratio',
    higher: at('JPN RUS', 1998),
    lower: at('JPN RUS', 2008),
    reason: 'The collapse of the rouble, against ten years of growth on dear oil.',
  },
  {
    measure: 'power-ratio',
    higher: at('USA RUS', 1995),
    lower: at('USA RUS', 1985),
    reason: 'The end of the Soviet Union (Wohlforth 1999).',
  },
  {
    measure: 'power-ratio',
    params: dollars,
    higher: at('CHN IND', 2010),
    lower: at('CHN IND', 1980),
    reason: 'Two economies of one size before China’s reforms.',
  },
  {
    measure: 'parity-year',
    params: dollars,
    higher: at('JPN CHN', 2020),
    lower: 2009,
    reason: 'China became the second economy in 2010, not before.',
  },
  {
    measure: 'parity-year',
    params: dollars,
    higher: 2011,
    lower: at('JPN CHN', 2020),
    reason: 'China became the second economy in 2010, not after.',
  },
  {
    measure: 'parity-year',
    params: dollars,
    higher: at('JPN CHN', 2020),
    lower: at('GBR CHN', 2020),
    reason: 'China passed the powers one by one, the United Kingdom in the middle of the decade.',
  },
  {
    measure: 'power-transition',
    higher: at('ISR SYR', 2005),
    lower: at('GBR JPN', 2005),
    reason: 'Wars of 1967, 1973 and 1982; Japan passed the United Kingdom in peace.',
  },
  {
    measure: 'power-transition',
    params: { running: 1 },
    higher: at('IRN IRQ', 2005),
    lower: at('FRA BRA', 2014),
    reason: 'The war of 1980-88, against states that have never fought.',
  },
  {
    measure: 'concentration',
    higher: at('group:major-powers', 1955),
    lower: at('group:major-powers', 1980),
    reason:
      'Europe, Japan and the Soviet Union recovered against a United States at its height after the war (Kennedy 1987).',
  },
  {
    measure: 'concentration',
    params: dollars,
    higher: at('group:major-powers', 2001),
    lower: at('group:major-powers', 2014),
    reason: 'From the unipolar moment to the rise of China (Wohlforth 1999).',
  },
  {
    measure: 'concentration',
    higher: at('group:nato', 2005),
    lower: at('group:eu', 2005),
    reason: 'An alliance with a hegemon, against a union with four large members.',
  },
  {
    measure: 'concentration',
    higher: at('group:csto', 2010),
    lower: at('group:brics', 2010),
    reason: 'Russia and six states of a fraction of its weight, against a club of large ones.',
  },
  {
    measure: 'effective-poles',
    higher: at('group:major-powers', 1980),
    lower: at('group:major-powers', 1955),
    reason: 'As for concentration, the other way round.',
  },
  {
    measure: 'effective-poles',
    params: dollars,
    higher: at('group:major-powers', 2014),
    lower: at('group:major-powers', 2001),
    reason: 'As for concentration, the other way round.',
  },
  {
    measure: 'effective-poles',
    params: { states: 'USA, RUS' },
    higher: at('', 1985),
    lower: at('', 1995),
    reason: 'Bipolarity ended (Waltz 1993).',
  },
  {
    measure: 'group-inequality',
    higher: at('group:nato', 2010),
    lower: at('group:g7', 2010),
    reason: 'From the United States to Iceland, against a club of large economies.',
  },
  {
    measure: 'group-inequality',
    higher: at('group:eu', 2010),
    lower: at('group:eu', 1965),
    reason: 'Enlargement brought in small states beside the large ones.',
  },
  {
    measure: 'group-inequality',
    higher: at('group:csto', 2010),
    lower: at('group:g7', 2010),
    reason: 'Russia and six states of a fraction of its weight, against large economies.',
  },
]);
