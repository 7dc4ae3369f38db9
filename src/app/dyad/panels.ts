import type { SectionId } from '../../contract/index.js';

export interface PanelSpec {
  /** The measure, with what was chosen where that is not its usual form. */
  readonly id: string;
  readonly measure: string;
  readonly section: SectionId;
  readonly params?: Readonly<Record<string, unknown>>;
  /** The value of one direction says that of the other: ratios and differences. */
  readonly oneDirection?: true;
}

type Variant = readonly [id: string, params: Readonly<Record<string, unknown>>];

/** Panels of a measure: its usual form under its own name, then others. */
const panel = (
  section: SectionId,
  measure: string,
  ...variants: readonly Variant[]
): PanelSpec[] => [
  { id: measure, measure, section },
  ...variants.map(([id, params]) => ({ id, measure, section, params })),
];

const oneDirection = (specs: readonly PanelSpec[]): PanelSpec[] =>
  specs.map((spec) => ({ ...spec, oneDirection: true }));

/** Without the dimensions whose sources end first, alignment reaches further. */
const longerAlignment = { institutions: 0, economy: 0 } as const;

/** Every indicator of a pair, sections in any order. Sources that end at different times stand beside one another. */
export const panelSpecs: readonly PanelSpec[] = [
  ...panel('overall', 'alignment', ['alignment-longer', longerAlignment]),
  ...panel('overall', 'structural-pull'),
  ...panel('overall', 'rhetoric-practice-gap'),
  ...oneDirection([
    ...panel(
      'dependence',
      'asymmetry',
      ['asymmetry-itpd', { source: 'itpd' }],
      ['asymmetry-dots', { source: 'dots' }],
      ['asymmetry-arms', { channel: 'arms' }],
    ),
    ...panel(
      'dependence',
      'minor-partner',
      ['minor-partner-itpd', { source: 'itpd' }],
      ['minor-partner-dots', { source: 'dots' }],
    ),
  ]),
  ...panel('third', 'double-containment'),
  ...panel('third', 'external-containment'),
  ...panel('third', 'mutual-containment'),
  ...panel('third', 'multilateral-containment'),
  ...panel('third', 'mutual-containment-shift'),
  ...panel('third', 'hostility-response'),
  ...panel('third', 'exclusive-institutions'),
  ...panel('discourse', 'events-cooperation'),
  ...panel('discourse', 'discourse-distance'),
  ...panel(
    'discourse',
    'visits',
    ['visits-us-presidents', { source: 'us-presidents' }],
    ['visits-colt', { source: 'colt' }],
  ),
  ...panel('norms', 'vote-kappa'),
  ...panel('norms', 'ideal-distance'),
  ...panel('norms', 'vote-agreement'),
  ...panel('norms', 'vote-identity'),
  ...panel('norms', 'vote-pi'),
  ...panel('norms', 'vote-agreement-by-issue'),
  ...panel('norms', 'unsc-vetoes'),
  ...panel('institutions', 'igo-jaccard'),
  ...panel('institutions', 'shared-igos', ['shared-igos-coded', { source: 'coded' }]),
  ...panel('institutions', 'agreements-trend'),
  ...panel('institutions', 'bilateral-multilateral-gap'),
  ...panel('security', 'alliance-obligations'),
  ...panel('security', 's-score'),
  ...panel('security', 'portfolio-kappa'),
  ...panel('security', 'portfolio-pi'),
  ...panel('security', 'tau-b'),
  ...panel('security', 'arms-dependence'),
  ...panel('security', 'exercises'),
  ...panel('security', 'defense-agreements'),
  ...panel('security', 'smaf-stage'),
  ...panel(
    'economy',
    'trade-share',
    ['trade-share-itpd', { source: 'itpd' }],
    ['trade-share-dots', { source: 'dots' }],
  ),
  ...panel('economy', 'trade-dependence'),
  ...panel('economy', 'partner-rank'),
  ...panel('economy', 'interdependence'),
  ...panel('economy', 'fdi-share'),
  ...oneDirection([
    ...panel('power', 'power-ratio'),
    ...panel('power', 'gdp-ratio'),
    ...panel('power', 'milex-ratio'),
  ]),
  ...panel('power', 'power-transition'),
  ...panel('power', 'parity-year'),
  ...panel('regime', 'regime-similarity', ['regime-similarity-polity2', { index: 'polity2' }]),
  ...panel('conflict', 'hostility'),
  ...panel('conflict', 'rivalry'),
  ...panel('conflict', 'mid-hostility'),
  ...panel('conflict', 'crises'),
  ...panel('conflict', 'armed-conflict'),
  ...panel('conflict', 'sanctions'),
  ...panel('conflict', 'events-conflict'),
  ...panel('conflict', 'contiguity'),
  ...panel('conflict', 'distance'),
];

/** Indicators of a pair that are no panel: one year has several values, one for each field. */
export const leftOut: readonly string[] = ['agreements-by-field'];

/** Measures of single states that stand for a dimension that no pair is measured in. */
export const ofStates: readonly { readonly section: SectionId; readonly measure: string }[] = [
  { section: 'status', measure: 'status-inconsistency' },
];
