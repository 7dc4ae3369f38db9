import type { SignDraws } from '../contract/index.js';
import { dataOf, yesNo, type ChartData } from './data.js';
import { formatFixed, formatNumber, plural } from '../core/format.js';
import { numbers, tableOf, words, type ChartTable } from './table.js';

export interface CountedYear {
  readonly label: string;
  readonly ties: number;
  /** Ties at odds with the best two blocs that were found, and how few no two blocs leave fewer than. */
  readonly frustration: number;
  readonly bound: number;
  readonly hostile: number;
  /** Share of balanced triangles; null without a triangle. */
  readonly balanced: number | null;
  /** Parts that friendly ties connect; null where not known. */
  readonly parts: number | null;
  /** Middle nine tenths of draws of the signs; absent where they were not drawn. */
  readonly draws?: YearDraws;
}

export type YearDraws = Pick<SignDraws, 'frustration' | 'share' | 'hostile' | 'balanced'>;
type Ends = readonly [low: number, high: number];

export interface FrustrationYearsState {
  /** What a network is of: a year, or a window of a file. */
  readonly noun: 'year' | 'network';
  /** In order; those without a network say why. */
  readonly years: readonly (CountedYear | { readonly label: string; readonly because: string })[];
  /** Label of the selected one. */
  readonly marked?: string;
  readonly source: string;
}

export const isCounted = (year: FrustrationYearsState['years'][number]): year is CountedYear =>
  !('because' in year);
export const isProven = ({ frustration, bound }: CountedYear): boolean => frustration === bound;
export const shareOf = ({ frustration, ties }: CountedYear): number =>
  ties === 0 ? 0 : frustration / ties;
export const percent = (share: number): string => `${formatFixed(100 * share, 1)}%`;

/** The year with the highest value, the first of several. */
export const highest = (
  years: readonly CountedYear[],
  of: (year: CountedYear) => number,
): CountedYear => years.reduce((best, year) => (of(year) > of(best) ? year : best));

export function frustrationFinding({ years, noun }: FrustrationYearsState): string {
  const counted = years.filter(isCounted);
  const [most, last] = [highest(counted, ({ frustration }) => frustration), counted.at(-1)!];
  const tiesOf = (year: CountedYear): string =>
    `${formatNumber(year.frustration)} of ${plural(year.ties, 'tie')} (${percent(shareOf(year))})`;
  // Of networks that are not proven the true index lies anywhere down to what is.
  const isHighest = counted.every((year) => year === most || most.bound >= year.frustration);
  const head = isHighest
    ? `The frustration index is highest in ${most.label}: ${tiesOf(most)}`
    : `The best division found leaves most ties at odds in ${most.label}: ${tiesOf(most)}`;
  const end = most === last ? '' : `; in ${last.label} it is ${tiesOf(last)}`;
  const proven = counted.filter(isProven).length;
  const proof =
    proven === counted.length
      ? `, proven in ${counted.length === 1 ? `the ${noun}` : `all ${plural(counted.length, noun)}`}`
      : `, proven in ${formatNumber(proven)} of ${plural(counted.length, noun)}`;
  return `${head}${end}${proof}`;
}

export function describeFrustration(state: FrustrationYearsState): string {
  const counted = state.years.filter(isCounted);
  const least = counted.reduce((best, year) => (shareOf(year) < shareOf(best) ? year : best));
  const widest = highest(counted, shareOf);
  const absent = state.years.filter((year) => !isCounted(year)).map(({ label: text }) => text);
  const gaps = counted.filter((year) => !isProven(year));
  return [
    `${frustrationFinding(state)}.`,
    `As a share of the ties ${gaps.length === 0 ? 'it' : 'the best found'} lies between ${percent(shareOf(least))} (${least.label}) and ${percent(shareOf(widest))} (${widest.label}).`,
    ...(gaps.length === 0
      ? []
      : [
          `Not proven: ${gaps.map((year) => `${year.label} between ${formatNumber(year.bound)} and ${formatNumber(year.frustration)}`).join(', ')}.`,
        ]),
    ...(absent.length === 0 ? [] : [`Without a network: ${absent.join(', ')}.`]),
    ...drawsText(counted),
  ].join(' ');
}

/** What the bands say of the last year that has one. */
function drawsText(counted: readonly CountedYear[]): string[] {
  const last = counted.findLast(({ draws }) => draws !== undefined);
  if (last?.draws === undefined) return [];
  const { frustration, hostile, balanced } = last.draws;
  const share = balanced === null ? '' : `, of balanced triangles ${endsText(balanced, percent)}`;
  return [
    `Bands from draws of the signs, in ${last.label}: frustration index ${endsText(frustration, formatNumber)}, hostile ties ${endsText(hostile, formatNumber)}${share}; by the rule ${formatNumber(last.frustration)}, ${formatNumber(last.hostile)}${last.balanced === null ? '' : ` and ${percent(last.balanced)}`}.`,
  ];
}

const endsText = ([low, high]: Ends, text: (value: number) => string): string =>
  `${text(low)} to ${text(high)}`;

const bandColumns: readonly (readonly [
  name: string,
  of: (draws: YearDraws) => Ends | null,
  text: (value: number) => string,
])[] = [
  ['Frustration index', ({ frustration }) => frustration, formatNumber],
  ['Share of ties', ({ share }) => share, percent],
  ['Hostile ties', ({ hostile }) => hostile, formatNumber],
  ['Balanced triangles', ({ balanced }) => balanced, percent],
];

export const frustrationTable = ({ years, noun }: FrustrationYearsState): ChartTable => {
  const column = (name: string, text: (year: CountedYear) => string, none = (_: string) => '–') =>
    numbers(name, (year: FrustrationYearsState['years'][number]) =>
      isCounted(year) ? text(year) : none(year.because),
    );
  return tableOf(years, [
    words(noun === 'year' ? 'Year' : 'Network', (year) => year.label),
    column(
      'Ties',
      ({ ties }) => formatNumber(ties),
      (because) => `no network: ${because}`,
    ),
    column('Frustration index', ({ frustration }) => formatNumber(frustration)),
    column('At least', ({ bound }) => formatNumber(bound)),
    column('Share of ties', (year) => percent(shareOf(year))),
    column('Hostile ties', ({ hostile }) => formatNumber(hostile)),
    column('Balanced triangles', ({ balanced }) => (balanced === null ? '–' : percent(balanced))),
    ...(years.some((year) => isCounted(year) && year.draws !== undefined)
      ? bandColumns.map(([name, of, text]) =>
          column(`${name}, 90%`, ({ draws }) => {
            const ends = draws === undefined ? null : of(draws);
            return ends === null ? '–' : endsText(ends, text);
          }),
        )
      : []),
    column('Parts that friendly ties connect', ({ parts }) =>
      parts === null ? '–' : formatNumber(parts),
    ),
  ]);
};

export const frustrationData = ({ years, noun }: FrustrationYearsState): ChartData =>
  dataOf(
    years.map((year) => ({ year, counted: isCounted(year) ? year : undefined })),
    {
      [noun]: ({ year }) => (noun === 'year' ? Number(year.label) : year.label),
      ties: ({ counted }) => counted?.ties,
      frustration: ({ counted }) => counted?.frustration,
      lower_bound: ({ counted }) => counted?.bound,
      proven: ({ counted }) => counted && yesNo(isProven(counted)),
      share_of_ties: ({ counted }) => counted && shareOf(counted),
      hostile_ties: ({ counted }) => counted?.hostile,
      balanced_triangles: ({ counted }) => counted?.balanced,
      parts: ({ counted }) => counted?.parts,
      frustration_low90: ({ counted }) => counted?.draws?.frustration[0],
      frustration_high90: ({ counted }) => counted?.draws?.frustration[1],
      share_low90: ({ counted }) => counted?.draws?.share[0],
      share_high90: ({ counted }) => counted?.draws?.share[1],
      hostile_low90: ({ counted }) => counted?.draws?.hostile[0],
      hostile_high90: ({ counted }) => counted?.draws?.hostile[1],
      balanced_low90: ({ counted }) => counted?.draws?.balanced?.[0],
      balanced_high90: ({ counted }) => counted?.draws?.balanced?.[1],
      missing_reason: ({ year }) => (isCounted(year) ? undefined : year.because),
    },
  );
