import { defineChart } from './define.js';
import { formatFixed } from '../core/format.js';
import { partOfResult } from './part-line.js';
import {
  coverageNote,
  panelsTable,
  unitAxis,
  type Panel,
  type PanelsState,
} from './panels-state.js';
import { drawPanels } from './panels.js';
import { panelsData } from './series-data.js';
import { valuesOf, type SeriesLine, type ValuePoint } from './series-state.js';

export interface AlignmentState {
  readonly years: readonly [number, number];
  /** The pair first, then the pairs that it is compared with. Value: overall; parts: the dimensions, and `longer`. */
  readonly pairs: readonly SeriesLine[];
  readonly dimensions: readonly {
    readonly id: string;
    readonly coverage: readonly [number, number] | null;
  }[];
}

const indicators: Readonly<Record<string, string>> = {
  norms: 'chance-corrected UN votes',
  institutions: 'shared organisations',
  security: 'obligations and mutual arms',
  economy: 'salience of mutual trade',
  regime: 'likeness of democracy',
  conflict: 'absence of hostility',
  discourse: 'cooperative words, not in the overall value',
};

export const titleCase = (id: string): string => `${id.charAt(0).toUpperCase()}${id.slice(1)}`;

export const alignmentDimensions = defineChart<AlignmentState>({
  id: 'alignment-dimensions',
  title: 'Alignment by dimension',
  summary:
    'One small chart for each dimension of alignment, for the pair and its ties to the third party.',
  finding: alignmentFinding,
  describe: describeAlignment,
  table: (state) => panelsTable(panelsOf(state)),
  data: (state) => panelsData(panelsOf(state)),
  draw: (state, { width }) => drawPanels(panelsOf(state), width),
});

function panelsOf(state: AlignmentState): PanelsState {
  const panel = (title: string, what: string, lines: readonly SeriesLine[]): Panel => ({
    title,
    note: `${what}; ${coverageNote(lines[0]!, state.years)}`,
    lines: lines.filter((series, i) => i === 0 || valuesOf(series, state.years).length > 0),
  });
  return {
    years: state.years,
    groups: [
      {
        axis: unitAxis,
        rule: 0.5,
        columns: 3,
        firstStandsOut: true,
        panels: [
          panel('Overall', 'mean of six dimensions', state.pairs),
          panel('Four dimensions', 'without institutions and economy', linesOf(state, 'longer')),
          ...state.dimensions.map(({ id, coverage }) =>
            panel(titleCase(id), indicators[id] ?? id, linesOf(state, id, coverage)),
          ),
        ],
      },
    ],
  };
}

function linesOf(
  { pairs }: AlignmentState,
  part: string,
  coverage?: readonly [number, number] | null,
): SeriesLine[] {
  return pairs.map((pair) => ({ ...pair, result: partOfResult(pair.result, part, { coverage }) }));
}

interface Last {
  readonly id: string;
  readonly at: ValuePoint;
}

/** The last value of every dimension of the pair, closest first. */
function lastByDimension(state: AlignmentState): Last[] {
  return state.dimensions
    .flatMap(({ id, coverage }) => {
      const at = valuesOf(linesOf(state, id, coverage)[0]!, state.years).at(-1);
      return at === undefined ? [] : [{ id, at }];
    })
    .sort((a, b) => b.at.value - a.at.value || (a.id < b.id ? -1 : 1));
}

function alignmentFinding(state: AlignmentState): string {
  const pair = state.pairs[0]!;
  const overall = valuesOf(pair, state.years);
  const dimensions = lastByDimension(state);
  const [first, last] = [overall[0], overall.at(-1)];
  const [closest, farthest] = [dimensions[0], dimensions.at(-1)];
  if (closest === undefined || farthest === undefined)
    return `${pair.label}: no value of alignment in ${state.years[0]}–${state.years[1]}`;
  const number = ({ id, at }: Last): string => `${id} (${formatFixed(at.value, 2)})`;
  const extremes =
    closest === farthest
      ? `only ${number(closest)}`
      : `closest in ${number(closest)}, farthest in ${number(farthest)}`;
  if (first === undefined || last === undefined)
    return `${pair.label}: no overall alignment in ${state.years[0]}–${state.years[1]}; ${extremes}`;
  const moved =
    first === last
      ? `${formatFixed(last.value, 2)} in ${last.year}`
      : `${formatFixed(first.value, 2)} in ${first.year}, ${formatFixed(last.value, 2)} in ${last.year}`;
  return `${pair.label}: alignment ${moved}, where 0.5 is the median pair; ${extremes}`;
}

function describeAlignment(state: AlignmentState): string {
  const sentences = lastByDimension(state).map(
    ({ id, at }) => `${titleCase(id)} ${formatFixed(at.value, 2)} in ${at.year}.`,
  );
  return `Small line charts, ${state.years[0]} to ${state.years[1]}, of ${state.pairs.map(({ label }) => label).join(', ')}: overall and ${state.dimensions.length} dimensions, as mean percentiles among all pairs of states. Last values of ${state.pairs[0]!.label}: ${sentences.join(' ')}`;
}
