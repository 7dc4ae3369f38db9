import { caveatsOfResults } from '../../measures/series-caveats.js';
import type { AlignmentState } from '../../charts/alignment-dimensions.js';
import type { ProfileRow, ProfileState } from '../../charts/alignment-profile.js';
import { alignmentDimensions, alignmentProfile } from '../../charts/index.js';
import type { AlignmentResult, MeasureResult, PairRole } from '../../contract/index.js';
import { figure, p, terms } from '../blocks.js';
import type { Content } from '../content.js';
import { code, prose } from '../text.js';
import { figureYears, type ViewContext } from '../context.js';
import { caveatLine, sourceLine } from '../lineage.js';
import type { SectionDefinition } from '../section.js';
import { scalar } from '../words.js';

/** Years of which the profile takes the mean. */
const profileYears = 5;

/** Alignment of the pair by dimension, over time and in its last covered years. */
export const alignmentSection: SectionDefinition = {
  id: 'alignment',
  title: 'Alignment',
  heading: 'Alignment by dimension',
  figures: 'measured',
  content(context) {
    const { alignment } = context.assessment;
    if (alignment === undefined) return null;
    return [
      p`How close the pair is among all pairs of states, dimension by dimension. One half is the median pair of the year. A dimension that lacks one of its indicators has no value.`,
      dimensionsFigure(alignment, context),
      profileFigure(alignment, context),
    ];
  },
};

function pairName(role: PairRole, context: ViewContext): string {
  return Array.from(role, (letter) => context.actorName(letter.toUpperCase())).join(' – ');
}

export function alignmentState(
  { pairs, dimensions }: AlignmentResult,
  context: ViewContext,
): AlignmentState {
  return {
    years: figureYears(context),
    pairs: pairs.map(({ role, result }) => ({
      label: pairName(role, context),
      slot: role,
      result,
    })),
    dimensions,
  };
}

function dimensionsFigure(alignment: AlignmentResult, context: ViewContext): Content {
  const results = alignment.pairs.map(({ result }) => result);
  const [first] = results;
  const none = alignment.dimensions.filter(({ coverage }) => coverage === null);
  return figure(alignmentDimensions, alignmentState(alignment, context), {
    id: 'alignment-figure',
    topic: 'Alignment by dimension',
    subtitle: 'Mean percentile among all pairs of states of the year; higher is closer',
    footer: [sourceLine(results, context), caveatLine(caveatsOfResults(results))],
    notes: [
      first !== undefined && measureTerm(first),
      p`Years of a dimension beyond those of the overall value: ${code('alignment')} with
          ${weightWords(alignment.dimensionParams)}. A dimension itself is the same under any
          weights.`,
      p`Most pairs have none of some things, such as trade in arms. Among these, a small amount already gives a high percentile: the line jumps when it begins or ends.`,
      none.length > 0 && p`Not covered in these years: ${none.map(({ id }) => id).join(', ')}.`,
    ],
    dataTitle: 'Alignment by dimension and year',
  });
}

/** The measure, the same for every pair, with its weights. */
const measureTerm = ({ measure, unit, params }: MeasureResult): Content =>
  terms([['Measure', prose`${code(measure)}, in ${unit}; ${weightWords(params)}`]]);

/** `a weight of 1 for regime and of 0 for the other dimensions`; weights that few dimensions have come first. */
function weightWords(params: MeasureResult['params']): string {
  const byWeight = new Map<string, string[]>();
  for (const [name, weight] of Object.entries(params))
    byWeight.set(scalar(weight), [...(byWeight.get(scalar(weight)) ?? []), name]);
  const groups = [...byWeight].sort(([, a], [, b]) => a.length - b.length);
  const words = groups.map(([weight, names], i) =>
    i > 0 && i === groups.length - 1
      ? `${weight} for the other dimensions`
      : `${weight} for ${names.join(' and ')}`,
  );
  return words.length === 0
    ? 'weights as they are by default'
    : `a weight of ${words.join(' and of ')}`;
}

export function profileState(alignment: AlignmentResult, context: ViewContext): ProfileState {
  return {
    pairs: alignment.pairs.map(({ role }) => ({ label: pairName(role, context), slot: role })),
    rows: profileRows(alignment),
  };
}

function profileFigure(alignment: AlignmentResult, context: ViewContext): Content {
  const state = profileState(alignment, context);
  if (state.rows.every(({ window }) => window === null)) return null;
  const results = alignment.pairs.map(({ result }) => result);
  return figure(alignmentProfile, state, {
    id: 'profile-figure',
    topic: 'Profile of the last years',
    subtitle: `Mean of the last ${profileYears} years in which the pair has a value; the years stand below each dimension`,
    footer: sourceLine(results, context),
    dataTitle: 'Profile of alignment',
  });
}

/** For the overall value and every dimension, the mean of every pair over the years in which the first has its last values. */
function profileRows({ pairs, dimensions }: AlignmentResult): ProfileRow[] {
  return ['overall', ...dimensions.map(({ id }) => id)].map((id) => {
    const series = pairs.map(
      ({ result }) =>
        new Map(
          result.series.map(({ year, value, parts }) => [
            year,
            id === 'overall' ? value : (parts?.[id] ?? null),
          ]),
        ),
    );
    const years = [...(series[0] ?? [])]
      .filter(([, value]) => value !== null)
      .map(([year]) => year)
      .slice(-profileYears);
    const [first, last] = [years[0], years.at(-1)];
    return {
      id,
      window: first === undefined || last === undefined ? null : ([first, last] as const),
      values: series.map((values) => meanOf(years.flatMap((year) => values.get(year) ?? []))),
    };
  });
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
