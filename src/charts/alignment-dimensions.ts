import { defineChart } from './define.js';
import { capitalised, formatFixed } from '../core/format.js';
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
  /** The pair first, then the pairs that it is compared with. Value: overall; parts: the domains. */
  readonly pairs: readonly SeriesLine[];
  readonly domains: readonly string[];
}

const indicators: Readonly<Record<string, string>> = {
  hostility: 'absence of hostility',
  security: 'pacts, arms, exercises',
  votes: 'votes in the General Assembly',
  ties: 'trade, bodies, agreements, visits',
};

/** A domain inside a sentence: of hostility its absence counts. */
export const domainName = (id: string): string => (id === 'hostility' ? 'peace' : id);

export const titleCase = (id: string): string => capitalised(domainName(id));

export const alignmentDimensions = defineChart<AlignmentState>({
  id: 'alignment-dimensions',
  title: 'Alignment by domain',
  summary:
    'One small chart for each domain of alignment, for the pair and its ties to the third party.',
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
        bands: true,
        panels: [
          panel('Overall', 'mean of the four domains', state.pairs),
          ...state.domains.map((id) =>
            panel(titleCase(id), indicators[id] ?? id, linesOf(state, id)),
          ),
        ],
      },
    ],
  };
}

const linesOf = ({ pairs }: AlignmentState, part: string): SeriesLine[] =>
  pairs.map((pair) => ({ ...pair, result: partOfResult(pair.result, part) }));

interface Last {
  readonly id: string;
  readonly at: ValuePoint;
}

/** The last value of every domain of the pair, closest first. */
function lastByDomain(state: AlignmentState): Last[] {
  return state.domains
    .flatMap((id) => {
      const at = valuesOf(linesOf(state, id)[0]!, state.years).at(-1);
      return at === undefined ? [] : [{ id, at }];
    })
    .sort((a, b) => b.at.value - a.at.value || (a.id < b.id ? -1 : 1));
}

function alignmentFinding(state: AlignmentState): string {
  const pair = state.pairs[0]!;
  const overall = valuesOf(pair, state.years);
  const domains = lastByDomain(state);
  const [first, last] = [overall[0], overall.at(-1)];
  const [closest, farthest] = [domains[0], domains.at(-1)];
  if (closest === undefined || farthest === undefined)
    return `${pair.label}: no value of alignment in ${state.years[0]}–${state.years[1]}`;
  const number = ({ id, at }: Last): string => `${domainName(id)} (${formatFixed(at.value, 2)})`;
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
  return `${pair.label}: alignment ${moved}, where about 0.5 is the middle; ${extremes}`;
}

function describeAlignment(state: AlignmentState): string {
  const sentences = lastByDomain(state).map(
    ({ id, at }) => `${titleCase(id)} ${formatFixed(at.value, 2)} in ${at.year}.`,
  );
  return `Small line charts, ${state.years[0]} to ${state.years[1]}, of ${state.pairs.map(({ label }) => label).join(', ')}: overall and ${state.domains.length} domains, as percentiles among the relevant dyads. Last values of ${state.pairs[0]!.label}: ${sentences.join(' ')}`;
}
