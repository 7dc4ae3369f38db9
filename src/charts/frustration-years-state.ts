import { dataOf, yesNo, type ChartData } from './data.js';
import type { ChartTable } from './define.js';
import { formatFixed, formatNumber, plural } from '../core/format.js';

export interface ToldYear {
  readonly label: string;
  readonly ties: number;
  /** Ties at odds with the best two blocs that were found, and how few no two blocs leave fewer than. */
  readonly frustration: number;
  readonly bound: number;
  /** Parts that friendly ties connect; null where not told. */
  readonly parts: number | null;
}

export interface FrustrationYearsState {
  /** What a network is of: a year, or a window of a file. */
  readonly noun: 'year' | 'network';
  /** In order; those without a network say why. */
  readonly years: readonly (ToldYear | { readonly label: string; readonly because: string })[];
  /** Label of the one that a reader looks at. */
  readonly marked?: string;
  readonly source: string;
}

export const isTold = (year: FrustrationYearsState['years'][number]): year is ToldYear =>
  !('because' in year);
export const isProven = ({ frustration, bound }: ToldYear): boolean => frustration === bound;
export const shareOf = ({ frustration, ties }: ToldYear): number =>
  ties === 0 ? 0 : frustration / ties;
export const percent = (share: number): string => `${formatFixed(100 * share, 1)}%`;

/** The year with the highest value, the first of several. */
export const highest = (years: readonly ToldYear[], of: (year: ToldYear) => number): ToldYear =>
  years.reduce((best, year) => (of(year) > of(best) ? year : best));

export function frustrationFinding({ years, noun }: FrustrationYearsState): string {
  const told = years.filter(isTold);
  const [most, last] = [highest(told, ({ frustration }) => frustration), told.at(-1)!];
  const words = (year: ToldYear): string =>
    `${formatNumber(year.frustration)} of ${plural(year.ties, 'tie')} (${percent(shareOf(year))})`;
  // Of networks that are not proven the true index lies anywhere down to what is.
  const isHighest = told.every((year) => year === most || most.bound >= year.frustration);
  const head = isHighest
    ? `The frustration index is highest in ${most.label}: ${words(most)}`
    : `The best division found leaves most ties at odds in ${most.label}: ${words(most)}`;
  const end = most === last ? '' : `; in ${last.label} it is ${words(last)}`;
  const proven = told.filter(isProven).length;
  const proof =
    proven === told.length
      ? `, proven in ${told.length === 1 ? `the ${noun}` : `all ${plural(told.length, noun)}`}`
      : `, proven in ${formatNumber(proven)} of ${plural(told.length, noun)}`;
  return `${head}${end}${proof}`;
}

export function describeFrustration(state: FrustrationYearsState): string {
  const told = state.years.filter(isTold);
  const least = told.reduce((best, year) => (shareOf(year) < shareOf(best) ? year : best));
  const widest = highest(told, shareOf);
  const absent = state.years.filter((year) => !isTold(year)).map(({ label: text }) => text);
  const gaps = told.filter((year) => !isProven(year));
  return [
    `${frustrationFinding(state)}.`,
    `As a share of the ties ${gaps.length === 0 ? 'it' : 'the best found'} lies between ${percent(shareOf(least))} (${least.label}) and ${percent(shareOf(widest))} (${widest.label}).`,
    ...(gaps.length === 0
      ? []
      : [
          `Not proven: ${gaps.map((year) => `${year.label} between ${formatNumber(year.bound)} and ${formatNumber(year.frustration)}`).join(', ')}.`,
        ]),
    ...(absent.length === 0 ? [] : [`Without a network: ${absent.join(', ')}.`]),
  ].join(' ');
}

export function frustrationTable({ years, noun }: FrustrationYearsState): ChartTable {
  const heads = [
    'Ties',
    'Frustration index',
    'At least',
    'Share of ties',
    'Parts that friendly ties connect',
  ];
  return {
    columns: [
      { label: noun === 'year' ? 'Year' : 'Network', numeric: false },
      ...heads.map((text) => ({ label: text, numeric: true })),
    ],
    rows: years.map((year) =>
      isTold(year)
        ? [
            year.label,
            ...[year.ties, year.frustration, year.bound].map(formatNumber),
            percent(shareOf(year)),
            year.parts === null ? '–' : formatNumber(year.parts),
          ]
        : [year.label, `no network: ${year.because}`, ...heads.slice(1).map(() => '–')],
    ),
  };
}

export const frustrationData = ({ years, noun }: FrustrationYearsState): ChartData =>
  dataOf(
    years.map((year) => ({ year, told: isTold(year) ? year : undefined })),
    {
      [noun]: ({ year }) => (noun === 'year' ? Number(year.label) : year.label),
      ties: ({ told }) => told?.ties,
      frustration: ({ told }) => told?.frustration,
      lower_bound: ({ told }) => told?.bound,
      proven: ({ told }) => told && yesNo(isProven(told)),
      share_of_ties: ({ told }) => told && shareOf(told),
      parts: ({ told }) => told?.parts,
      missing_reason: ({ year }) => (isTold(year) ? undefined : year.because),
    },
  );
