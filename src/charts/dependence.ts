import type { MeasureResult } from '../contract/index.js';
import { firstCrossing } from '../core/crossing.js';
import { isBoundFlag } from '../core/measure.js';
import { defineChart } from './define.js';
import { formatShare, lastYearWords, smallShare } from './dependence-words.js';
import { formatFixed, plural } from '../core/format.js';
import type { Slot } from './palette.js';
import {
  coverageNote,
  panelsTable,
  unitAxis,
  type Panel,
  type PanelAxis,
  type PanelGroup,
  type PanelsState,
} from './panels-state.js';
import { drawPanels } from './panels.js';
import { partOfResult } from './part-line.js';
import { panelsData } from './series-data.js';
import { valuesOf, type SeriesLine, type ValuePoint } from './series-state.js';

export interface DependenceState {
  readonly years: readonly [number, number];
  /** Names of the pair: values are those of the first towards the second. */
  readonly first: string;
  readonly second: string;
  /** Parts of every result: `difference`. */
  readonly asymmetry: readonly DependenceSeries[];
  /** Parts of every result: the variants. */
  readonly minorPartner: readonly DependenceSeries[];
}

interface DependenceSeries extends SeriesLine {
  readonly channel: 'trade' | 'arms';
  /** Name of the source where there is little room. */
  readonly short: string;
  readonly slot: Slot;
}

const variants: readonly { readonly id: string; readonly title: string }[] = [
  { id: 'mean', title: 'Mean of both blocks' },
  { id: 'capability-only', title: 'Capability alone' },
  { id: 'dependence-only', title: 'Dependence alone' },
  { id: 'trade-only', title: 'Dependence by trade only' },
  { id: 'pooled', title: 'Trade and arms added up' },
];

export const dependenceChart = defineChart<DependenceState>({
  id: 'dependence',
  title: 'Asymmetry and minor partner',
  summary:
    'Small charts of who depends more on whom, by channel, and of who is the minor partner, by variant and source of trade.',
  finding: dependenceFinding,
  describe: describeDependence,
  table: (state) => panelsTable(panelsOf(state)),
  data: (state) => panelsData(panelsOf(state)),
  draw: (state, { width }) => drawPanels(panelsOf(state), width),
});

function panelsOf(state: DependenceState): PanelsState {
  return { years: state.years, groups: [asymmetryGroup(state), minorPartnerGroup(state)] };
}

const signedAxis: PanelAxis = {
  domain: [-1, 1],
  ticks: [-1, 0, 1],
  tick: (value) => formatFixed(value, 0),
  format: (value) => formatFixed(value, 2),
};

function asymmetryGroup(state: DependenceState): PanelGroup {
  const { first, second } = state;
  return {
    title: 'Asymmetry of dependence, and the plain difference of the two shares beside it',
    axis: signedAxis,
    rule: 0,
    sides: [
      { words: `${first} depends more`, short: first },
      { words: `${second} depends more`, short: second },
    ],
    columns: 2,
    panels: (['trade', 'arms'] as const).flatMap((channel): Panel[] => {
      const lines = state.asymmetry.filter((series) => series.channel === channel);
      if (lines.length === 0) return [];
      const differences = lines.map((series) => ({
        ...series,
        result: partOfResult(series.result, 'difference', { unit: 'difference of shares' }),
      }));
      const name = channel === 'trade' ? 'Trade' : 'Arms';
      return [
        {
          title: name,
          note: `difference over sum; ${coverageNote(lines[0]!, state.years)}`,
          lines,
        },
        {
          title: `${name}, plain difference`,
          note: channel === 'trade' ? 'points of all trade' : 'points of arms imports',
          lines: differences,
          axis: differenceAxis(differences, state.years),
        },
      ];
    }),
  };
}

/** Symmetric about zero, no wider than the values need. */
function differenceAxis(lines: readonly SeriesLine[], years: readonly [number, number]): PanelAxis {
  const sizes = lines.flatMap((series) =>
    valuesOf(series, years).map(({ value }) => Math.abs(value)),
  );
  const most = Math.max(0, ...sizes);
  const end = [0.05, 0.1, 0.2, 0.5].find((size) => most <= size) ?? 1;
  return {
    domain: [-end, end],
    ticks: [-end, 0, end],
    tick: (value) => formatFixed(100 * value, 0),
    format: (value) => formatFixed(100 * value, 1),
  };
}

function minorPartnerGroup(state: DependenceState): PanelGroup {
  const { first, second, minorPartner } = state;
  return {
    title: `Minor partner: above one half ${first}, below it ${second}`,
    axis: unitAxis,
    rule: 0.5,
    sides: [
      { words: `${first} is minor`, short: first },
      { words: `${second} is minor`, short: second },
    ],
    columns: 3,
    panels:
      minorPartner.length === 0
        ? []
        : variants.map(({ id, title }) => ({
            title,
            note: `½ passed: ${minorPartner.map((series) => crossingText(series, id, state)).join(', ')}`,
            lines: minorPartner.map((series) => ({
              ...series,
              result: partOfResult(series.result, id),
            })),
          })),
  };
}

/** The year in which the first state becomes the minor partner by one variant and source, with a star where it was already. */
function crossingText(
  { short, result }: DependenceSeries,
  variant: string,
  { years: [from, to] }: DependenceState,
): string {
  const { years, margins } = marginsOf(result, variant, [from, to]);
  const crossing = firstCrossing(years, margins);
  if (!crossing.observable) return `${short}\u00a0too\u00a0few\u00a0years`;
  if (crossing.year === null) return `${short}\u00a0never`;
  return `${short}\u00a0${crossing.year}${crossing.fromStart ? '*' : ''}`;
}

/** Value of a variant less one half; what rests on a bound is left out, which capability never does. */
function marginsOf(result: MeasureResult, variant: string, [from, to]: readonly [number, number]) {
  const points = result.series.filter(({ year }) => year >= from && year <= to);
  return {
    years: points.map(({ year }) => year),
    margins: points.map(({ parts, flag }) =>
      variant !== 'capability-only' && isBoundFlag(flag) ? NaN : (parts?.[variant] ?? NaN) - 0.5,
    ),
  };
}

/** The line of a channel whose last value is the latest. */
function latestOf(lines: readonly SeriesLine[], years: readonly [number, number]) {
  return lines
    .flatMap((series) => {
      const last = valuesOf(series, years).at(-1);
      return last === undefined ? [] : [{ series, ...last }];
    })
    .reduce<(ValuePoint & { readonly series: SeriesLine }) | undefined>(
      (best, line) => (best === undefined || line.year > best.year ? line : best),
      undefined,
    );
}

/** The larger of the two shares that are compared, where it is small: a great asymmetry may rest on next to nothing. */
function weightWords(
  { point: { parts } }: ValuePoint,
  channel: DependenceSeries['channel'],
  ofEither: boolean,
): string {
  const shares = [parts?.['first'], parts?.['second']].filter((share) => typeof share === 'number');
  const larger = Math.max(...shares);
  if (shares.length < 2 || larger >= smallShare) return '';
  const all = channel === 'trade' ? 'trade' : 'arms imports';
  return ofEither
    ? `, on at most ${formatShare(larger)} of the ${all} of either`
    : `, on ${formatShare(larger)} of its ${all}`;
}

/** Who depends more at last in each channel; one sentence where it is the same state in both. */
function asymmetryWords(state: DependenceState): string[] {
  const said = new Map<string, string[]>();
  for (const channel of ['trade', 'arms'] as const) {
    const last = latestOf(
      state.asymmetry.filter((series) => series.channel === channel),
      state.years,
    );
    if (last === undefined) continue;
    const who =
      Math.abs(last.value) < 0.05 ? 'neither' : last.value > 0 ? state.first : state.second;
    const weight = weightWords(last, channel, who === 'neither');
    const words = `in ${channel} (${formatFixed(last.value, 2)}, ${lastYearWords(last.year, state.years[1])}${weight})`;
    said.set(who, [...(said.get(who) ?? []), words]);
  }
  return [...said].map(([who, words]) => `${who} depends more ${words.join(' and ')}`);
}

/** Which state is the minor partner by most variants; a variant that is shown as one half is level. */
function minorPartnerWords(
  known: readonly number[],
  year: number,
  { first, second }: DependenceState,
): string {
  const shown = known.map((value) => Math.round(100 * value));
  const [above, below] = [
    shown.filter((value) => value > 50).length,
    shown.filter((value) => value < 50).length,
  ];
  const level = known.length - above - below;
  const variantsIn = `of ${plural(known.length, 'variant')} in ${year}`;
  const rest = level === 0 ? '' : `; ${level} ${level === 1 ? 'is' : 'are'} level (0.50)`;
  if (above === below)
    return above === 0
      ? `neither is the minor partner: all ${variantsIn.slice(3)} are level (0.50)`
      : `each is the minor partner by ${above} ${variantsIn}${rest}`;
  return `${above > below ? first : second} is the minor partner by ${Math.max(above, below)} ${variantsIn}${rest}`;
}

function dependenceFinding(state: DependenceState): string {
  const last = latestOf(state.minorPartner, state.years);
  const parts = last === undefined ? {} : (last.point.parts ?? {});
  const known = variants.flatMap(({ id }) => parts[id] ?? []);
  const verdict = last === undefined ? '' : minorPartnerWords(known, last.year, state);
  const words = [...asymmetryWords(state), verdict].filter((part) => part !== '');
  return words.length === 0
    ? `${state.first} and ${state.second}: no value of dependence in ${state.years[0]}–${state.years[1]}`
    : words.join('; ');
}

function describeDependence(state: DependenceState): string {
  const crossings = variants.map(
    ({ id, title }) =>
      `${title}: ${state.minorPartner.map((series) => crossingText(series, id, state)).join(', ')}.`,
  );
  return `Small line charts, ${state.years[0]} to ${state.years[1]}. Above the middle ${state.first} depends more or is the minor partner, below it ${state.second}. ${dependenceFinding(state)}. Year in which ${state.first} passes one half, * where it was above from the first year of the source: ${crossings.join(' ')}`;
}
