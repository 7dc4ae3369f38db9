import type {
  Dependence,
  DimensionPlace,
  DyadPanel,
  DyadSummary,
  Moved,
  SectionId,
} from '../../../contract/index.js';
import { formatShare, lastYearWords, smallShare } from '../../../charts/dependence-words.js';
import { capitalised, formatFixed, percentWords, plural } from '../../../core/format.js';
import { missingReasons, type MissingReason } from '../../../core/missing.js';

const number = (value: number): string => formatFixed(value, 2);
const above = (percentile: number | null): string =>
  percentile === null ? '' : `, above ${percentWords(percentile)} of the relevant dyads`;

const before = ({ tenBefore, twentyFiveBefore }: Moved): string => {
  const told = [
    tenBefore === null ? '' : `${number(tenBefore)} ten years before`,
    twentyFiveBefore === null ? '' : `${number(twentyFiveBefore)} twenty-five years before`,
  ].filter((part) => part !== '');
  return told.length === 0 ? '' : `; it was ${told.join(' and ')}`;
};

const sections: Readonly<Record<SectionId, string>> = {
  overall: 'Overall',
  dependence: 'Who needs whom more',
  third: 'With the third party',
  discourse: 'Discourse',
  norms: 'Norms',
  institutions: 'Institutions',
  security: 'Security',
  economy: 'Economy',
  power: 'Power',
  regime: 'Regime',
  status: 'Status',
  conflict: 'Conflict',
};

/** What sets a panel apart from the usual form of its measure. */
const variants: Readonly<Record<string, string>> = {
  'asymmetry-itpd': 'trade by ITPD',
  'asymmetry-dots': 'trade by IMF',
  'asymmetry-baci': 'trade of 2023 by BACI',
  'asymmetry-arms': 'arms',
  'minor-partner-itpd': 'trade by ITPD',
  'minor-partner-dots': 'trade by IMF',
  'visits-us-presidents': 'US presidents',
  'visits-colt': 'both directions together',
  'shared-igos-coded': 'regional bodies',
  'trade-share-itpd': 'ITPD',
  'trade-share-dots': 'IMF',
  'trade-share-baci': '2023, BACI',
  'trade-value-club': 'BACI',
  'regime-similarity-polity2': 'Polity',
};

/** Whose numbers a sentence has, where panels of several sources follow. */
const sourceNames: Readonly<Record<string, string>> = {
  'trade-cow': 'Correlates of War',
  'trade-itpd': 'ITPD',
  'trade-dots': 'IMF',
  'trade-baci': 'BACI',
  arms: 'SIPRI',
};
const sourceName = (id: string): string => sourceNames[id] ?? id;

/** What a higher value says, where near and far do not say it. */
const higher: Readonly<Record<string, string>> = {
  'external-containment': 'higher is more hostility to the third party together',
  'mutual-containment': 'higher is more support for each other’s adversaries',
  'multilateral-containment': 'higher is more of the contested states in joint bodies',
  'hostile-probability':
    'no percentile, which would mix hostility with doubt: latent hostility has one',
};

const directions: Readonly<Record<DyadPanel['direction'], string>> = {
  closer: 'higher is closer',
  farther: 'higher is more distant',
  none: '',
};

/** A domain of alignment inside a sentence: of hostility its absence counts as closeness. */
const domains: Readonly<Record<string, string>> = {
  hostility: 'absence of hostility',
  security: 'security cooperation',
  votes: 'votes',
  ties: 'ties',
};
const domainOf = (id: string): string => domains[id] ?? id;

export const dyadPage = {
  title: (a: string, b: string): string => `${a} and ${b}`,
  otherYears: 'The page leaves out what is no year.',
  lead: 'How close are they, in which dimension, since when, and who needs whom more?',
  reading: 'Reading the indicators…',
  more: 'Reading more indicators…',
  first: 'First state or group',
  second: 'Second state or group',
  third: 'Third party',
  noThird: 'None',
  swap: 'Swap',
  swapLabel: 'Swap the first and the second',
  section: (id: SectionId): string => sections[id],
  domain: domainOf,
  sectionsLabel: 'Dimensions',
  thirdSection: (name: string): string => `With ${name} as third party`,

  summary: 'In short',
  closest: (a: string, b: string, near: DimensionPlace, far: DimensionPlace): string =>
    `Of the domains of alignment, ${a} and ${b} stand highest in ${domainOf(near.dimension)} (${number(near.value)} in ${near.year}) and lowest in ${domainOf(far.dimension)} (${number(far.value)} in ${far.year}); about 0.50 is the middle of the relevant dyads.`,
  only: (a: string, b: string, one: DimensionPlace): string =>
    `${capitalised(a)} and ${b} have values in one domain alone: ${domainOf(one.dimension)} (${number(one.value)} in ${one.year}, where about 0.50 is the middle of the relevant dyads).`,
  noDimension: 'No domain of alignment has a value for the two.',
  overall: (moved: Moved): string =>
    `Overall their alignment was ${number(moved.value)} in ${moved.year}${above(moved.percentile)}${before(moved)}.`,
  dependence: (
    a: string,
    b: string,
    { channel, source, year, value, first, second, isEstimated }: Dependence,
    end: number,
  ): string => {
    const at = `(${lastYearWords(year, end)}, ${sourceName(source)}${isEstimated === true ? '; the whole trade of a state that does not report is estimated' : ''})`;
    if (value === 0)
      return `In ${channel} neither needs the other more: ${formatShare(first)} and ${formatShare(second)} ${at}.`;
    const [more, less, high, low] = value > 0 ? [a, b, first, second] : [b, a, second, first];
    const little = high < smallShare ? ', but little' : '';
    return channel === 'trade'
      ? `In trade ${more} needs ${less} more${little}: ${less} is ${formatShare(high)} of the trade of ${more}, which is ${formatShare(low)} of that of ${less} ${at}.`
      : `In arms ${more} needs ${less} more${little}: ${less} supplied ${formatShare(high)} of the arms that ${more} imported in five years, and ${more} ${formatShare(low)} of those that ${less} imported ${at}.`;
  },
  noDependence: 'No source tells who needs whom more.',
  noDependenceOfGroup:
    'Who needs whom more is not said here: asymmetry and the minor partner are measures of two states, and no group is one.',
  dependenceOfCase: 'The case answers it, with shares of trade.',
  minorPartner: (
    a: string,
    b: string,
    { value, year, source }: NonNullable<DyadSummary['minorPartner']>,
  ): string => {
    const by = `with trade by ${sourceName(source)}`;
    return value === 0.5
      ? `By capabilities and dependence together, neither is the minor partner (${year}, ${by}).`
      : `By capabilities and dependence together, ${value > 0.5 ? a : b} is the minor partner: ${number(Math.max(value, 1 - value))} in ${year}, ${by}; 0.50 is parity.`;
  },
  thirdTies: (
    a: string,
    b: string,
    k: string,
    { year, first, second }: NonNullable<DyadSummary['third']>,
  ): string => {
    if (first.value === second.value)
      return `${capitalised(a)} and ${b} stand equally close to ${k}: ${number(first.value)} (${year}).`;
    const [near, far] = first.value > second.value ? [a, b] : [b, a];
    const [high, low] = first.value > second.value ? [first, second] : [second, first];
    return `${capitalised(near)} stands closer to ${k} than ${far} does: ${number(high.value)}${above(high.percentile)}, against ${number(low.value)} (${year}).`;
  },
  ranksOnly:
    'These are ranks and no verdict: most relevant dyads are at peace, so that even partners can stand below the middle.',
  profile: 'Place among the relevant dyads, by domain',
  profileNote:
    'Percentile of what is estimated of a domain among the relevant dyads of the year: pairs that are near each other, have a major power in them, or had a treaty, dispute or sanction in the twenty years before. 1 is closest, about 0.50 the middle.',
  columns: {
    dimension: 'Domain',
    year: 'Last year',
    value: 'Place',
    ten: '10 years before',
    twentyFive: '25 years before',
    since: 'Than the middle',
  },
  none: '–',
  sinceWords: ({ value, since, atLeast }: DimensionPlace): string =>
    `${value > 0.5 ? 'closer' : value < 0.5 ? 'farther' : 'at it'} since ${since}${atLeast ? ' at least' : ''}`,
  number,

  relations: 'What they are to each other',
  relationsLoading: 'Reading the estimates…',
  knownLabel: 'What the estimates rest on',
  known: { later: 'As known today', then: 'As known at the time' },
  relationsSource: (sources: number): string =>
    `<p>Source: estimated by this project from ${sources} sources. Parameters of the items are of all years, also as known at the time. <a href="/data/methods/latent">How it is estimated</a></p>`,
  relationsTable: 'Relations by year',

  controls: 'What all panels show',
  shows: 'Show',
  asValue: 'Values',
  asPercentile: 'Percentiles',
  fromYear: 'From',
  toYear: 'To',
  allYears: 'All years',
  brushHint: 'Drag over any panel to look at some years. A click opens it.',
  period: (from: number, to: number): string => `Years ${from} to ${to}`,
  key: 'Lines',
  keyContext: 'median and middle half of the pairs that a measure is ranked among',
  bandNote:
    'A coloured band is the 90% interval of the pair itself. The lines beside it have none, since bands would cover one another.',
  compare: 'Compare with another pair',
  compareFirst: 'State',
  compareSecond: 'with state',
  add: 'Add',
  full: (most: number): string => `${most} pairs are as many as can be compared.`,
  sameTwice: 'Choose two different states.',
  remove: (pair: string): string => `Remove ${pair}`,
  saveAll: 'Save all that is shown as CSV',

  find: 'Find an indicator',
  findBy: 'Words of its title, measure, section or source',
  found: (words: string, found: number, of: number, isPart: boolean): string => {
    const all = `${of} indicators${isPart ? ' so far' : ''}`;
    return words === '' ? all : `${found} of ${all} ${found === 1 ? 'has' : 'have'} “${words}”`;
  },
  noneFound: (words: string): string =>
    `No indicator has “${words}” in its title, measure, section or sources.`,
  showAll: 'Show all indicators',

  open: (title: string): string => `${title}: look at it closely`,
  panels: (n: number): string => plural(n, 'chart'),
  panelTitle: ({ id, title }: Pick<DyadPanel, 'id' | 'title'>): string =>
    variants[id] === undefined ? title : `${title}, ${variants[id]}`,
  facts: ({
    measure,
    unit,
    direction,
  }: Pick<DyadPanel, 'measure' | 'unit' | 'direction'>): string =>
    [unit, higher[measure] ?? directions[direction]].filter((part) => part !== '').join('; '),
  among: ({ grain, population }: Pick<DyadPanel, 'grain' | 'population'>): string => {
    if (grain === 'triad-year') return 'the triads that are ranked';
    if (/^the relevant dyads/.test(population)) return 'the relevant dyads';
    return grain === 'directed-dyad-year'
      ? 'the ordered pairs with a value'
      : 'the pairs with a value';
  },
  chosen: (params: Readonly<Record<string, unknown>>): string =>
    Object.entries(params)
      .map(([name, value]) => `${name} = ${String(value)}`)
      .join(', '),
  source: (titles: readonly string[], observed: number, existing: number): string =>
    `${titles.length > 2 ? `${titles[0]} and ${titles.length - 1} more sources` : titles.join('; ')}. ${observed} of ${existing} years have a value.`,
  numbers: 'Numbers',
  silent: 'No value for any of these pairs in these years:',
  silentPanel: (title: string, reason: MissingReason): string =>
    `${title}. ${missingReasons[reason]}`,
  lacking: (title: string, needs: string): string =>
    `${title} cannot be measured: it needs ${needs}, which this project does not have.`,
  needThird: 'Choose a third party to see how the two contain it, and what they share without it.',
  noPanels: 'Nothing is measured of these two in these years.',
  noPanelsOfGroup: (reason: MissingReason | undefined): string =>
    reason === 'groups-overlap'
      ? 'Nothing is measured of these two: the groups have members in common, which would stand on both sides.'
      : `Nothing is measured of these two in these years.${reason === undefined ? '' : ` ${missingReasons[reason]}`}`,
  unsaid: (n: number): string =>
    `${plural(n, 'indicator')} ${n === 1 ? 'says' : 'say'} nothing of a group of states`,
  unsaidWhy:
    'What they measure is of two states, or has no sound value of several together. Lines of other pairs are there when one is opened.',

  close: 'Close',
  definition: 'Definition',
  terms: {
    measure: 'Measure',
    unit: 'Unit',
    range: 'Range',
    parameters: 'Parameters',
    coverage: 'Years of the source',
    population: 'Percentiles among',
    interval: 'Interval',
    uses: 'Made of',
    datasets: 'Data',
    references: 'Literature',
  },
  range: ([low, high]: DyadPanel['range']): string =>
    `${low === null ? 'unbounded' : formatFixed(low, Number.isInteger(low) ? 0 : 2)} to ${high === null ? 'unbounded' : formatFixed(high, Number.isInteger(high) ? 0 : 2)}`,
  span: (from: number, to: number): string => `${from} to ${to}`,
  command: 'On the command line',
  copyLabel: (label: string): string => `Copy the command for ${label}`,
  seriesOf: (label: string): string => `Every year: ${label}`,
  series: {
    year: 'Year',
    value: 'Value',
    interval: '90% interval',
    percentile: 'Percentile',
    n: 'n',
    missing: 'Why there is no value',
    flag: 'Caveat',
    median: 'Median of all',
    population: 'Pairs',
  },
};
