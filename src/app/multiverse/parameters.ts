/*
 * Which parameters of measures are analytic choices, and which say what a claim is about. A multiverse varies the
 * first and leaves the others alone. Every parameter of every measure stands in one line here, with the reason; a
 * test tells one that is missing.
 */

type Value = string | number | boolean;
type Params = Readonly<Record<string, unknown>>;

/**
 * `choice`: reasonable people set it differently, and each setting tests the same claim. `weight`: a weight of a
 * composite, varied by leaving one dimension out. `claim`: another setting would test another claim. `constant`: a
 * rule of the method, kept as published.
 */
export type Role = 'choice' | 'weight' | 'claim' | 'constant';

export interface ParameterRow {
  readonly measures: readonly string[];
  readonly parameter: string;
  readonly role: Role;
  readonly because: string;
  /** Choices: parameters under one name are set together. */
  readonly choice?: ChoiceId;
  /** Values to choose from, where not all that the measure takes. */
  readonly values?: readonly Value[];
  /** Values that stand in for one another only: a claim that states one of them is tried with these alone. */
  readonly alike?: readonly Value[];
  /** Settings of the measure under which the parameter does nothing, or means something else. */
  readonly unless?: (params: Params) => boolean;
}

/** Names of the choices, in the order in which they are shown. */
export const choiceTitles = {
  'trade-source': 'source of the trade figures',
  'investment-reports': 'whose reports of investment',
  'event-source': 'source of events',
  'body-list': 'list of international bodies',
  'exercise-list': 'list of exercises',
  'security-lists': 'facts coded by hand beside the lists',
  yardstick: 'yardstick of power',
  prices: 'prices of product',
  'military-prices': 'prices of military expenditure',
  'minor-partner': 'how the minor partner is put together',
  'regime-scale': 'scale of regimes',
  unanimity: 'unanimous roll calls left out',
  'vote-year': 'year of a roll call',
  paragraphs: 'roll calls that count',
  absences: 'absences from roll calls',
  ordering: 'order of obligations',
  obligations: 'levels of obligations',
  distance: 'distance of portfolios',
  'capability-weights': 'portfolios weighted by capability',
  disagreement: 'weight of disagreement',
  'carry-forward': 'obligations carried forward',
  centrality: 'index of centrality',
  instruments: 'instruments that count',
  associates: 'associate members count',
  clashes: 'clashes below war',
  'hostility-gaps': 'pairs that the peace scale leaves out',
  discount: 'discount for a defence pact',
} as const;
export type ChoiceId = keyof typeof choiceTitles;

/** Values in words, where their own name says too little. */
export const valueWords: Readonly<Record<string, string>> = {
  cow: 'Correlates of War',
  itpd: 'ITPD-E',
  dots: 'Direction of Trade',
  coded: 'coded by hand',
  cinc: 'capability',
  'current-usd': 'current dollars',
  'constant-usd': 'constant dollars',
  ppp: 'purchasing power',
  own: 'own reports',
  partners: 'partners’ reports',
  session: 'session',
  date: 'calendar year',
  all: 'all',
  'as-category': 'as a category',
  'left-out': 'left out',
  'whole-resolutions': 'whole resolutions',
};

const choice = (
  choice: ChoiceId,
  parameter: string,
  measures: readonly string[],
  because: string,
  options: Pick<ParameterRow, 'values' | 'alike' | 'unless'> = {},
): ParameterRow => ({ role: 'choice', choice, parameter, measures, because, ...options });

const kept =
  (role: 'claim' | 'constant' | 'weight') =>
  (parameter: string, measures: readonly string[], because: string): ParameterRow => ({
    ...{ role, parameter, measures, because },
  });
const claim = kept('claim');
const constant = kept('constant');
const weight = kept('weight');

const isArms = ({ channel }: Params): boolean => channel === 'arms';
const votes = ['vote-agreement', 'vote-identity', 'vote-kappa', 'vote-pi'];
const allVotes = [...votes, 'vote-agreement-by-issue', 'group-cohesion'];
const portfolios = ['s-score', 'portfolio-kappa', 'portfolio-pi', 'tau-b'];
const groups = ['concentration', 'effective-poles', 'group-inequality'];
const bodyLists = ['shared-igos', 'igo-jaccard', 'exclusive-institutions'];
const containment = ['double-containment', 'mutual-containment', 'multilateral-containment'];
const contested = ['asymmetry', 'influence-contest', 'hedging'];
const plainTrade = ['trade-share', 'partner-rank', 'interdependence', 'regional-trade-share'];
const totals = ['trade-dependence', 'openness', 'regional-concentration', 'trade-centrality'];
const events = ['events-cooperation', 'events-conflict'];

// prettier-ignore
export const parameterRows: readonly ParameterRow[] = [
  choice('trade-source', 'source', [...plainTrade, ...totals, ...containment], 'Sources disagree on the same trade.'),
  choice('trade-source', 'source', contested, 'Sources disagree on the same trade; arms have one source.', { unless: isArms }),
  choice('trade-source', 'source', ['minor-partner'], 'Sources disagree on the same trade.', { unless: ({ variant }) => variant === 'capability-only' }),
  choice('investment-reports', 'reports', ['fdi-share'], 'Home and host report the same investment differently.'),
  choice('event-source', 'source', events, 'Two machines read different newspapers.', { unless: ({ form }) => form !== 'all' }),
  choice('body-list', 'source', bodyLists, 'Two lists of bodies, one long and one late.'),
  choice('body-list', 'bodies', ['double-containment', 'external-containment', 'multilateral-containment'], 'Two lists of bodies, one long and one late.'),
  choice('exercise-list', 'list', ['exercises'], 'Lists of exercises overlap in part.'),
  choice('security-lists', 'sources', ['bilateral-multilateral-gap'], 'The lists end in 2010; coded facts go on, in less breadth.'),
  choice('yardstick', 'variant', ['power-ratio', 'parity-year', 'power-transition', ...groups], 'The literature measures power by capability and by product; who states a product is tried with products.', { alike: ['current-usd', 'ppp'] }),
  choice('prices', 'variant', ['gdp-ratio'], 'Market rates and purchasing power are both in use.'),
  choice('military-prices', 'variant', ['milex-ratio'], 'Both prices compare two states in one year.'),
  choice('minor-partner', 'variant', ['minor-partner'], 'Three ways to join the same blocks; one block alone is another quantity.', { values: ['mean', 'trade-only', 'pooled'] }),
  choice('regime-scale', 'index', ['regime-similarity'], 'Two scales of the same thing.'),
  choice('unanimity', 'nonUnanimousOnly', allVotes, 'Published scores leave them out, others do not.'),
  choice('vote-year', 'yearOf', allVotes, 'A session runs into the next calendar year.'),
  choice('paragraphs', 'votes', allVotes, 'Votes on paragraphs count one text several times.'),
  choice('absences', 'absences', allVotes, 'To stay away may be a fourth way to vote; it needs the single ballots.'),
  choice('ordering', 'ordering', portfolios, 'Authors rank obligations differently.', { unless: ({ obligations }) => obligations === 'binary' }),
  choice('obligations', 'obligations', portfolios, 'Levels or mere presence: both are published.'),
  choice('distance', 'distance', ['s-score'], 'Absolute and squared distances are both published.'),
  choice('capability-weights', 'capabilityWeighted', ['s-score'], 'The published score comes in both forms.'),
  choice('disagreement', 'weights', ['portfolio-kappa', 'portfolio-pi'], 'How much a larger difference counts is a convention.'),
  choice('carry-forward', 'carryForward', ['alliance-obligations'], 'The list ends in 2018, and treaties go on.'),
  choice('centrality', 'index', ['trade-centrality'], 'Three indices of centrality; only one of them has a point of view.', { unless: ({ start }) => start !== 'world' }),
  choice('instruments', 'instruments', ['agreements-by-field'], 'Exercises can be read as cooperation in a field.'),
  choice('associates', 'associates', bodyLists, 'Associate members have some of the rights.'),
  choice('clashes', 'clashes', ['use-of-force'], 'In a clash both act; the source names one first.'),
  choice('hostility-gaps', 'missingScale', ['hostility'], 'What a source leaves out may be nothing, or unknown.'),
  choice('discount', 'discount', ['double-containment', 'mutual-containment'], 'No source fixes it: none, half, and all of it.', { values: [0, 0.5, 1] }),

  weight('norms', ['alignment'], 'Equal weights are a convention.'),
  weight('institutions', ['alignment'], 'Equal weights are a convention.'),
  weight('security', ['alignment'], 'Equal weights are a convention.'),
  weight('economy', ['alignment'], 'Equal weights are a convention.'),
  weight('regime', ['alignment'], 'Equal weights are a convention.'),
  weight('conflict', ['alignment'], 'Equal weights are a convention.'),
  weight('discourse', ['alignment'], 'It covers 13 years and weighs nothing unless a claim says so.'),

  claim('arena', containment, 'Over which states two contend is what is claimed.'),
  claim('issue', ['vote-agreement-by-issue'], 'The issue is what is claimed.'),
  claim('statistic', ['vote-agreement-by-issue'], 'It must be the statistic of the votes that the issue is compared with.'),
  claim('statistic', ['regional-concentration'], 'One region’s weight and concentration over all are two quantities.'),
  claim('region', ['regional-alignment', 'regional-trade-share', 'regional-concentration'], 'The region is what is claimed.'),
  claim('without', ['regional-alignment'], 'Who is left out is part of the region.'),
  claim('states', [...groups, 'regional-trade-share'], 'The set of states is what is claimed.'),
  claim('resolution', ['roll-call'], 'The resolution is what is claimed.'),
  claim('body', ['membership'], 'The body is what is claimed.'),
  claim('channel', contested, 'Trade and arms are two claims.'),
  claim('flow', ['trade-share', 'regional-trade-share', 'trade-centrality'], 'Exports or imports alone are not trade.'),
  claim('start', ['trade-centrality'], 'Whose view of the network it is, is what is claimed.'),
  claim('direction', ['fdi-share'], 'Invested abroad and invested here are two quantities.'),
  claim('source', ['agreements-trend'], 'Agreements of every field and of defence are two quantities.'),
  claim('source', ['visits'], 'Whose travel it is, is what is claimed.'),
  claim('field', ['agreements-by-field'], 'The field is what is claimed.'),
  claim('form', events, 'Words and deeds are two claims.'),
  claim('within', ['contiguity'], 'Who counts as a neighbour is what is claimed.'),
  claim('atLeast', ['use-of-force'], 'The level of hostility is what is claimed.'),
  claim('since', ['parity-year'], 'The period is what is claimed.'),

  constant('window', ['agreements-by-field'], 'The years that are counted together go with the window of the test.'),
  constant('running', ['parity-year', 'power-transition'], 'The rule for a lead that lasts is that of the method.'),
  constant('damping', ['trade-centrality'], 'The published constant.'),
  constant('minimum', [...events, 'rhetoric-practice-gap'], 'It keeps chance out and is no view of the matter.'),
];
