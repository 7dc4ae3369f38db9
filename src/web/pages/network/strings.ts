import type { NetworkAnswer, PairTension, Span } from '../../../contract/index.js';
import { doubtfulKey } from '../../../charts/network-state.js';
import { chanceText, doubtfulBelow } from '../../../core/doubtful.js';
import { capitalised, formatNumber, formatWindow, plural } from '../../../core/format.js';
import type { NeighbourTie } from './model.js';

const list = (names: readonly string[]): string => names.join(', ');
const years = ({ from, to }: Span): string => formatWindow([from, to]);
const signWord = (sign: number): string => (sign > 0 ? 'friendly' : 'hostile');
const change = (value: number): string =>
  value === 0 ? 'stays as it is' : value > 0 ? `rises by ${value}` : `falls by ${-value}`;

/** The sign of a tie with its probability, where it has one. */
const signed = (sign: number, probability: number | null): string =>
  probability === null
    ? signWord(sign)
    : `${signWord(sign)}, probability ${chanceText(probability)}`;

const counts = ({ n, m, negative }: Pick<NetworkAnswer, 'n' | 'm' | 'negative'>): string =>
  `${plural(n, 'state')}, ${plural(m, 'tie')}, ${formatNumber(negative)} of them hostile`;

const turned = (parts: number): string =>
  `The network falls into ${plural(parts, 'part')} that no tie connects; in each the two blocs may as well change places.`;

/** Titles that fit the menu; the fold of thresholds has them in full. */
const shortRules: Readonly<Record<string, string>> = {
  default: 'Cooperation or pact, or hostility (usual)',
  'alliances-and-disputes': 'Alliances or disputes of four years',
  'alliances-and-rivalries': 'Alliances or strategic rivalries',
  voting: 'Votes in the General Assembly',
  council: 'Votes in the Security Council',
};

/** What it means that a tie is at odds with the two blocs: the same words wherever it is said. */
const atOdds = 'friendly ones between them or hostile ones inside';

/** Words of the page of networks. */
export const words = {
  title: (year: number): string =>
    Number.isInteger(year)
      ? `The signed network of states, ${year}`
      : 'The signed network of states',
  question:
    'Which states stand together, which against each other, and where do their ties press a pair to change sides?',
  years,
  year: 'Year',
  asked: 'Making the network…',
  askedDense:
    'Making the network and dividing it: nearly every pair votes, so this takes some seconds…',
  placing: 'Placing the states…',
  notPlaced: (why: string): string => `What places the states has stopped: ${why}`,
  notLoaded: 'its code could not be loaded',
  usualRule: 'Begin again with the usual rule',
  unknown: (names: readonly string[]): string =>
    `Part of this link does not fit this page and was left out: ${list(names)}.`,
  groupPair:
    'Groups of states have no node in the network, so the whole network is shown without the pair.',
  latestOfRule: (year: number): string =>
    `The sources of this rule end in ${year}: that is its latest network.`,
  noYear: (year: number, covered: Span): string =>
    `There is no network of ${Number.isInteger(year) ? year : 'that year'}: with this rule the data cover ${years(covered)}.`,
  toYear: (year: number): string => `Show ${year}`,
  sourceLine: (rule: string, titles: readonly string[]): string =>
    `rule ${rule} on ${titles.join('; ')}`,

  rule: 'What makes a tie',
  ruleTitle: (id: string, title: string): string => shortRules[id] ?? capitalised(title),
  ruleInFull: (title: string): string => `A tie: ${title}.`,
  ties: 'Ties shown',
  tieChoices: { all: 'All', hostile: 'Hostile', odds: 'At odds with the blocs' },
  show: 'Show as',
  views: { web: 'Web', matrix: 'Matrix', table: 'Table' },
  parameters: 'Thresholds and sources',
  resetParameters: 'Back to those of the rule',
  sources: 'What gives two states a tie',
  sourceTitle: (title: string, gives: string): string =>
    `${title} (${gives === 'positive' ? 'friendly' : gives === 'negative' ? 'hostile' : 'either'})`,
  parameterNames: {
    both: 'Grounds for either sign',
    nodes: 'States',
    uncovered: 'Years a source lacks',
    obligation: 'Weakest obligation',
    carryAlliances: 'Carry alliances forward',
    cooperationTop: 'Share of closest dyads',
    state: 'Latent relations',
    pactHostility: 'Probability of hostility that voids a pact',
    hostileProbability: 'Least probability of hostility',
    voteMeasure: 'Measure of voting',
    voteSource: 'Source of the votes',
    voteThreshold: 'Threshold of voting',
    councilThreshold: 'Threshold of the Council',
    disputeLevel: 'Lowest hostility of a dispute',
    disputeRecord: 'Record of disputes',
    disputeYears: 'Years a dispute counts',
    sanctionTypes: 'Types of sanctions',
  } as Readonly<Record<string, string>>,
  valueNames: {
    true: 'yes',
    false: 'no',
    negative: 'hostile',
    positive: 'friendly',
    'no-tie': 'no tie',
    tied: 'with at least one tie',
    system: 'all members of the system',
    refuse: 'refuse the year',
    drop: 'drop the source',
    smoothed: 'from items of all years',
    filtered: 'as known at the time',
    undl: 'UN Digital Library, to 2024',
    voeten: 'Voeten, to 2019',
    'vote-agreement': 'agreement',
    'vote-kappa': 'kappa',
    'vote-pi': 'pi',
    'vote-identity': 'identity',
  } as Readonly<Record<string, string>>,

  key: {
    first: 'first bloc',
    second: 'second bloc',
    open: 'either is as good',
    friendly: 'friendly',
    friendlyAtOdds: 'friendly between the blocs',
    hostile: 'hostile',
    hostileAtOdds: 'hostile inside a bloc',
    doubtful: doubtfulKey,
  },
  zoom: { in: 'Zoom in', out: 'Zoom out', all: 'Show all' },
  zoomMarks: { in: '+', out: '−', all: '⤢' },
  gestures: {
    wheel: 'Hold Ctrl and scroll to zoom',
    apple: 'Hold ⌘ and scroll to zoom',
    touch: 'Use two fingers to move the picture',
  },
  noWebGl: 'This browser has no WebGL: the web is drawn without zoom.',
  pictureSubtitle: ({ n, m, negative }: NetworkAnswer): string =>
    `${counts({ n, m, negative })}. Places follow blocs and friendly ties; along a bloc states stand as on a map, from the Americas to Oceania`,
  pictureFooter: ({ optima, parts }: NetworkAnswer): string =>
    `The blocs are ${
      (optima?.count ?? 1) === 1
        ? 'those that leave the fewest'
        : `one of ${formatNumber(optima!.count!)} divisions that leave as few`
    } ties at odds with them; they are a description of the ties, no alliances.${parts === 1 ? '' : ` ${turned(parts)}`}`,
  matrixSubtitle: (found: NetworkAnswer): string =>
    `${counts(found)}. A row and a column for every state, in order of the blocs; names stand where they have room`,
  matrixFooter: 'Hostile cells are drawn larger than they are where there are many.',
  files: { ties: 'Ties (CSV)' },
  tableCaption: (label: string): string => `States of ${label}: blocs and ties`,
  search: 'Find a state',
  found: (shown: number, all: number): string =>
    shown === all ? plural(all, 'state') : `${formatNumber(shown)} of ${plural(all, 'state')}`,

  panel: 'A state and its ties',
  lookAt: 'Look at a state',
  noState: 'None',
  howToLook:
    'Choose a state here or in the picture to see its friends, its enemies and which of its ties are under tension.',
  pairWith: 'and at its tie with',
  noPair: 'no other',
  notInNetwork: (code: string): string => `${code} (no tie)`,
  noTies: (name: string, label: string): string => `${name} has no tie in ${label}.`,
  inBloc: (bloc: 0 | 1): string => (bloc === 0 ? 'In the first bloc.' : 'In the second bloc.'),
  isOpen: 'Either bloc is as good for it.',
  neighbours: (sign: 1 | -1, count: number): string =>
    sign > 0 ? plural(count, 'friend') : plural(count, 'enemy', 'enemies'),
  tense: (count: number): string => plural(count, 'tie under tension', 'ties under tension'),
  probability: ({ probability }: NeighbourTie): string =>
    probability === null ? '' : chanceText(probability),
  probabilityMeans: (doubtful: number): string =>
    `Beside each name the probability of the sign; ${doubtful === 0 ? 'no tie is' : plural(doubtful, 'tie is', 'ties are')} doubtful (below ${doubtfulBelow}).`,
  tenseTie: ({ sign, probability, unbalanced, balanced }: NeighbourTie): string =>
    `${signed(sign, probability)}, but ${unbalanced} of ${plural(unbalanced + balanced, 'triangle')} would have it ${signWord(-sign)}`,
  atOdds: (name: string): string => `${name} (at odds)`,
  atOddsMeans: `Ties at odds with the two blocs: ${atOdds}.`,

  pairTitle: (first: string, second: string): string => `${first} – ${second}`,
  pairAsked: 'Asking what either sign would do…',
  pairTie: ({ label, sign, probability }: PairTension): string =>
    sign === 0
      ? `They have no tie in ${label}.`
      : `Their tie in ${label} is ${signed(sign, probability)}.`,
  restsOn: (says: readonly string[]): string => `It rests on ${says.join('; ')}.`,
  contestedPair: 'Sources speak for either sign.',
  favoured: ({ favoured, thirds, mixed }: PairTension): string => {
    if (thirds.length === 0) return 'No third state has a tie with both.';
    const count = `${thirds.length - mixed} of ${plural(thirds.length, 'third state')} would draw them together, ${mixed} apart`;
    return favoured === null
      ? `The third states favour neither sign: ${count}.`
      : `The third states favour a ${signWord(favoured)} tie: ${count}.`;
  },
  ifSigned: (sign: 1 | -1, { unbalanced, index }: PairTension['ifFriendly']): string =>
    `With a ${signWord(sign)} tie they close ${plural(unbalanced, 'unbalanced triangle')}, and the frustration index ${index === null ? 'is not known' : change(index)}.`,
  oneBloc: ({ oneBloc, oneBlocReason }: PairTension): string => {
    if (oneBloc !== null)
      return `They are in one bloc in ${formatNumber(oneBloc.in)} of the ${plural(oneBloc.of, 'best division')}.`;
    if (oneBlocReason === 'no-tie')
      return 'One of them has no tie at all, and belongs to either bloc.';
    if (oneBlocReason === 'not-connected')
      return 'No ties connect them: whether they are in one bloc is open.';
    return 'In how many of the best divisions they are in one bloc is not known.';
  },
  triangles: {
    subtitle:
      'Third states that have a tie with both of the pair: squares would draw the two together, diamonds apart',
    footer:
      'A friendly tie of the pair balances the triangles with common friends and with common enemies; a hostile one those with a friend of one who is an enemy of the other.',
    data: (first: string, second: string): string =>
      `Third states of ${first} and ${second}, and the signs of their ties`,
  },

  balance: {
    title: (label: string): string => `Balance of ${label}`,
    what: `A network is balanced where it falls into two blocs, friendly inside and hostile between. The frustration index counts the fewest ties at odds with two blocs: ${atOdds}.`,
    states: 'States',
    ties: 'Ties',
    hostile: ({ negative, doubtful }: NetworkAnswer): string =>
      `${formatNumber(negative)} hostile${doubtful === undefined ? '' : `; doubtful, with a probability below ${doubtfulBelow}: ${formatNumber(doubtful.friendly)} friendly and ${formatNumber(doubtful.hostile)} hostile ones`}`,
    index: 'Frustration index',
    proven: 'proven: no two blocs leave fewer ties at odds',
    gap: (bound: number): string => `best found; at least ${formatNumber(bound)} is proven`,
    triangles: 'Balanced triangles',
    atRandom: (share: string): string => `share of all; ${share} were the signs shuffled`,
    walks: 'Walk balance',
    walksNote: 'closed walks of every length; 1 where balanced',
    clusters: 'Parts that friendly ties connect',
    violations: (count: number): string => `${plural(count, 'hostile tie')} inside them`,
    noTension: 'No tie is in an unbalanced triangle.',
  },
  blocs: {
    title: 'The blocs',
    optima: ({ optima, optimaReason }: NetworkAnswer): string => {
      if (optima !== null)
        return optima.count === null
          ? 'Several divisions are as good; how many is not known.'
          : optima.count === 1
            ? 'No other division is as good.'
            : `${formatNumber(optima.count)} divisions are as good; this is one of them.`;
      return optimaReason === 'left-out'
        ? 'Other divisions that are as good were not looked for.'
        : 'Whether other divisions are as good is not known.';
    },
    open: (names: readonly string[]): string =>
      `${list(names)} ${names.length === 1 ? 'changes' : 'change'} sides among them, and stand${names.length === 1 ? 's' : ''} as ${names.length === 1 ? 'a grey diamond' : 'grey diamonds'} in the picture.`,
    parts: turned,
    bloc: (i: number, size: number): string =>
      `${i === 0 ? 'First' : 'Second'} bloc: ${plural(size, 'state')}`,
    marked: (name: string): string => `${name} (either)`,
  },
  tension: {
    subtitle: 'Triangles around each of the tensest ties, counted',
    footer:
      'To turn the sign of a tie turns the balance of all its triangles. That a turn would leave fewer unbalanced says nothing of whether it will come.',
    data: (label: string): string => `Tensest ties of ${label}`,
  },

  index: {
    title: 'The years',
    asked: 'Dividing the network of every year…',
    subtitle: `Ties at odds with the best two blocs of each year: ${atOdds}`,
    footer:
      'A larger network has a higher index; the share compares networks of other sizes. The upright line marks the year above.',
    bands:
      'The line is the network of the rule, in which the likelier sign of each pair counts for certain, and its index is proven where the point is filled. The band is the middle nine tenths of 100 draws in which every pair, tied or not, takes its signs by their chances, each pair for itself; the index of a draw comes from a short search without a proof. The band may lie beside the line: many small chances of hostility add up to ties that no threshold passes, most of all after 2014, where the list of disputes ends.',
    noBands:
      'The ties of this rule rest on records, which have no error of their own: the curves have no bands.',
    drawing: 'Drawing the signs of every year, for the bands…',
    data: 'Frustration index of every year',
    long: ({ from, to }: Span): string =>
      `In this rule nearly every pair has a tie: the index of all ${to - from + 1} years takes some minutes.`,
    start: 'Work it out for all years',
  },
  shortSearch: ({ optimal, frustration, bound }: NetworkAnswer): string =>
    optimal
      ? 'The index is proven. Whether other divisions are as good was not looked for.'
      : `A short search: the index lies between ${formatNumber(bound)} and ${formatNumber(frustration)}.`,
  longSearch: 'Search longer (may take minutes)',

  ground: {
    title: 'What the ties rest on',
    rule: (title: string): string =>
      `Rule: ${title}. A pair has a tie where at least one source gives it one.`,
    caption: 'Sources of ties, what they ask for, and what they gave',
    source: 'Source',
    says: 'A tie where there is',
    counts: ['Friendly', 'Hostile', 'Pairs not known'],
    coverage: 'Years',
    data: 'Data',
    both: (both: string): string =>
      `Where sources speak for either sign, ${both === 'no-tie' ? 'there is no tie' : `the tie is ${both === 'positive' ? 'friendly' : 'hostile'}`}.`,
    unknown: (label: string): string => `What is not known in ${label}`,
    without: (names: readonly string[]): string =>
      names.length === 0
        ? 'Every member of the state system has a tie.'
        : `Without a tie and not in the picture: ${list(names)}.`,
    contested: (count: number): string =>
      `${plural(count, 'contested pair')}: sources speak for either sign`,
    contestedCaption: 'Pairs with grounds for either sign',
    pair: 'Pair',
    friendlyBy: 'Friendly by',
    hostileBy: 'Hostile by',
  },
};
