import { dataOf, yesNo, type ChartData } from './data.js';
import { formatFixed, formatNumber, plural } from '../core/format.js';
import { numbers, tableOf, words, type ChartTable } from './table.js';

export interface CountedYear {
  readonly label: string;
  readonly ties: number;
  /** Ties at odds with the best two blocs that were found, and how few no two blocs leave fewer than. */
  readonly frustration: number;
  readonly bound: number;
  /** Parts that friendly ties connect; null where not known. */
  readonly parts: number | null;
}

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
  ].join(' ');
}

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
      parts: ({ counted }) => counted?.parts,
      missing_reason: ({ year }) => (isCounted(year) ? undefined : year.because),
    },
  );
