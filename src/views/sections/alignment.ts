import { caveatsOfResults } from '../../measures/series-caveats.js';
import type { AlignmentState } from '../../charts/alignment-dimensions.js';
import type { ProfileRow, ProfileState } from '../../charts/alignment-profile.js';
import { alignmentDimensions, alignmentProfile } from '../../charts/index.js';
import type { AlignmentResult, MeasureResult, PairRole } from '../../contract/index.js';
import { figure, p, terms } from '../blocks.js';
import type { Content } from '../content.js';
import { code, prose } from '../text.js';
import { figureYears, hasIntervals, type ViewContext } from '../context.js';
import { caveatLine, sourceLine } from '../lineage.js';
import type { SectionDefinition } from '../section.js';
import { paramsText } from '../words.js';

/** Years of which the profile takes the mean. */
const profileYears = 5;

/** Alignment of the pair by domain, over time and in its last years. */
export const alignmentSection: SectionDefinition = {
  id: 'alignment',
  title: 'Alignment',
  heading: 'Alignment by domain',
  figures: 'measured',
  content(context) {
    const { alignment } = context.assessment;
    if (alignment === undefined) return null;
    return [
      p`How close the pair is among the relevant dyads of each year, overall and by domain. One half is about the middle. A pact between enemies is no closeness: hostility counts against it.`,
      dimensionsFigure(alignment, context),
      profileFigure(alignment, context),
    ];
  },
};

function pairName(role: PairRole, context: ViewContext): string {
  return Array.from(role, (letter) => context.actorName(letter.toUpperCase())).join(' – ');
}

export function alignmentState(
  { pairs, domains }: AlignmentResult,
  context: ViewContext,
): AlignmentState {
  return {
    years: figureYears(context),
    pairs: pairs.map(({ role, result }) => ({
      label: pairName(role, context),
      slot: role,
      result,
    })),
    domains,
  };
}

function dimensionsFigure(alignment: AlignmentResult, context: ViewContext): Content {
  const results = alignment.pairs.map(({ result }) => result);
  const [first] = results;
  return figure(alignmentDimensions, alignmentState(alignment, context), {
    id: 'alignment-figure',
    topic: 'Alignment by domain',
    subtitle: `Percentile among the relevant dyads of the year, higher is closer${first !== undefined && hasIntervals(first) ? '; the band is the 90% interval of the overall value' : ''}`,
    footer: [sourceLine(results, context), caveatLine(caveatsOfResults(results))],
    notes: [first !== undefined && measureTerm(first)],
    dataTitle: 'Alignment by domain and year',
    paperWidth: 1040,
  });
}

/** The measure, the same for every pair. */
const measureTerm = ({ measure, unit, params }: MeasureResult): Content =>
  terms([['Measure', prose`${code(measure)}, in ${unit}; ${paramsText(measure, params)}`]]);

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
    subtitle: `Mean of the last ${profileYears} years in which the pair has a value; the years stand below each domain`,
    footer: sourceLine(results, context),
    dataTitle: 'Profile of alignment',
  });
}

/** For the overall value and every domain, the mean of every pair over the years in which the first has its last values. */
function profileRows({ pairs, domains }: AlignmentResult): ProfileRow[] {
  return ['overall', ...domains].map((id) => {
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
