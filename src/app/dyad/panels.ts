import type { SectionId } from '../../contract/index.js';
import type { AnyMeasure } from '../../core/measure.js';
import { measures } from '../../measures/index.js';

export interface PanelSpec {
  /** The measure, with what was chosen where that is not its usual form. */
  readonly id: string;
  readonly measure: string;
  readonly section: SectionId;
  readonly params?: Readonly<Record<string, unknown>>;
  /** The value of one direction says that of the other: ratios, differences, and the trade of both together. */
  readonly oneDirection?: true;
  /** What the third state does to the two says as much as what they do to it. */
  readonly fromThird?: true;
  /** A place among others would say something else than the value. */
  readonly unranked?: true;
}

/** Indicators of a pair that are no panel: a year has a value for each field, or the value hangs on a year that is chosen. */
export const leftOut: readonly string[] = [
  'agreements-by-field',
  'trade-growth',
  'trade-compensation',
];

/** Further forms of a measure, each a panel after its usual one: sources that end at different times stand beside one another. */
const variants: Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>
> = {
  asymmetry: {
    'asymmetry-itpd': { source: 'itpd' },
    'asymmetry-dots': { source: 'dots' },
    'asymmetry-baci': { source: 'baci', silent: 'estimated' },
    'asymmetry-arms': { channel: 'arms' },
  },
  'minor-partner': {
    'minor-partner-itpd': { source: 'itpd' },
    'minor-partner-dots': { source: 'dots' },
  },
  visits: {
    'visits-us-presidents': { source: 'us-presidents' },
    'visits-colt': { source: 'colt' },
  },
  'shared-igos': { 'shared-igos-coded': { source: 'coded' } },
  'trade-share': {
    'trade-share-itpd': { source: 'itpd' },
    'trade-share-dots': { source: 'dots' },
    'trade-share-baci': { source: 'baci', silent: 'estimated' },
  },
  'trade-value': { 'trade-value-club': { source: 'baci-club' } },
  'regime-similarity': { 'regime-similarity-polity2': { index: 'polity2' } },
};

const oneDirection = new Set([
  ...['asymmetry', 'minor-partner', 'trade-value'],
  ...['power-ratio', 'gdp-ratio', 'milex-ratio'],
]);

const fromThird = new Set(['sanctions', 'arms-embargo']);

/** Doubt lowers and raises a probability as hostility does: beside latent hostility, which has a place, its own would mislead. */
const unranked = new Set(['hostile-probability']);

/** Measures that open their sections; the others follow in the order of the registry. */
const first = [
  ...[
    'double-containment',
    'external-containment',
    'mutual-containment',
    'multilateral-containment',
  ],
  ...['events-cooperation', 'discourse-distance'],
  ...['vote-kappa', 'ideal-distance', 'vote-agreement', 'vote-identity', 'vote-pi'],
  ...['igo-jaccard', 'shared-igos'],
  ...['power-ratio', 'gdp-ratio', 'milex-ratio', 'power-transition'],
  ...['hostile-probability', 'rivalry', 'mid-hostility', 'crises', 'armed-conflict', 'sanctions'],
  ...['arms-embargo', 'events-conflict'],
];

/** Triads stand under the third state, composites of directed pairs under dependence, other measures under their dimension. */
function sectionOf({ grain, dimension }: AnyMeasure): SectionId {
  if (grain === 'triad-year') return 'third';
  if (dimension !== 'composite') return dimension;
  return grain === 'directed-dyad-year' ? 'dependence' : 'overall';
}

function panelsOf(measure: AnyMeasure): PanelSpec[] {
  const { id } = measure;
  const spec = {
    measure: id,
    section: sectionOf(measure),
    ...(oneDirection.has(id) ? { oneDirection: true as const } : {}),
    ...(fromThird.has(id) ? { fromThird: true as const } : {}),
    ...(unranked.has(id) ? { unranked: true as const } : {}),
  };
  const further = Object.entries(variants[id] ?? {});
  return [
    { id, ...spec },
    ...further.map(([variant, params]) => ({ id: variant, ...spec, params })),
  ];
}

const grains: readonly AnyMeasure['grain'][] = ['dyad-year', 'directed-dyad-year', 'triad-year'];

/** Every indicator of a pair, section by section. */
export const panelSpecs: readonly PanelSpec[] = measures
  .filter(({ id, grain }) => grains.includes(grain) && !leftOut.includes(id))
  .map((measure, at) => ({
    measure,
    place: first.includes(measure.id) ? first.indexOf(measure.id) : first.length + at,
  }))
  .sort((a, b) => a.place - b.place)
  .flatMap(({ measure }) => panelsOf(measure));

/** Measures of single states that stand for a dimension that no pair is measured in. */
export const ofStates: readonly { readonly section: SectionId; readonly measure: string }[] = [
  { section: 'status', measure: 'status-inconsistency' },
];
