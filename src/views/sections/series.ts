import { seriesChart } from '../../charts/index.js';
import type { Slot } from '../../charts/palette.js';
import {
  areEstimates,
  hasIntervals,
  isLogarithmic,
  type SeriesState,
} from '../../charts/series-state.js';
import type { ShownSeries } from '../../contract/index.js';
import { rowFlags } from '../../core/measure.js';
import { caveatsOfResults } from '../../measures/series-caveats.js';
import { slotsOf } from '../actors.js';
import { figure, p, terms } from '../blocks.js';
import type { Content } from '../content.js';
import { code, joined, prose } from '../text.js';
import { anchors, observedYears, sharedYears, type ViewContext } from '../context.js';
import { caveatLine, sourcesText } from '../lineage.js';
import type { SectionDefinition } from '../section.js';
import { paramsText } from '../words.js';

/** The series behind the answer, all on one axis of years. */
export const seriesSection: SectionDefinition = {
  id: 'series',
  title: 'Series',
  heading: 'The series behind it',
  figures: 'measured',
  content(context) {
    const { series } = context.assessment;
    if (series.length === 0) return null;
    const years = sharedYears(series);
    const slots = slotsOf(series, context.assessment.case);
    return [
      p`All charts share the axis of years, ${years[0]} to ${years[1]}. Each actor keeps its colour and its marker. A dotted line below a chart marks years without a value: nothing is filled in.`,
      series.map((shown) => seriesFigure(shown, years, slots.get(shown.id) ?? [], context)),
    ];
  },
};

function seriesFigure(
  shown: ShownSeries,
  years: readonly [number, number],
  slots: readonly Slot[],
  context: ViewContext,
): Content {
  const state: SeriesState = {
    topic: shown.title,
    subtitle: shown.subtitle,
    lines: shown.lines.map(({ label, result }, i) => ({ label, slot: slots[i]!, result })),
    events: context.assessment.case.events,
    years,
    ...(shown.rule === undefined ? {} : { rule: shown.rule }),
  };
  return figure(seriesChart, state, {
    id: anchors.series(shown.id),
    topic: shown.title,
    subtitle: `${shown.subtitle}${isLogarithmic(state) ? ' (logarithmic scale)' : ''}${bandWords(state)}`,
    footer: footer(shown, context),
    notes: provenance(shown, context),
    dataTitle: `${shown.title}, by year`,
    paperWidth: 330,
  });
}

function bandWords(state: SeriesState): string {
  if (!hasIntervals(state)) return '';
  return `; bands are 90% intervals${areEstimates(state) ? '' : ', roll calls drawn again'}`;
}

function footer({ lines }: ShownSeries, context: ViewContext): Content {
  const points = lines.flatMap(({ result }) => result.series);
  const datasets = points.flatMap(({ source }) => source);
  const flags = new Set(points.flatMap(({ flag }) => flag ?? []));
  const covered = lines.map(({ label, result }) => `${label} ${coverage(observedYears(result))}`);
  return [
    prose`${sourcesText(datasets, context)} Coverage: ${covered.join('; ')}.`,
    caveatLine(caveatsOfResults(lines.map(({ result }) => result))),
    flags.size > 0 && ` Hollow points: ${[...flags].map((flag) => rowFlags[flag]).join(' ')}`,
  ];
}

/** `1991–2019`, and how many years inside are missing. */
function coverage(years: readonly number[]): string {
  if (years.length === 0) return 'no year';
  const first = Math.min(...years);
  const last = Math.max(...years);
  const missing = last - first + 1 - new Set(years).size;
  return `${first}–${last}${missing === 0 ? '' : ` without ${missing === 1 ? 'one year' : `${missing} years`}`}`;
}

/** Measure and parameters of each line, and what rests on them. */
function provenance(shown: ShownSeries, context: ViewContext): Content {
  const measures = new Map(
    shown.lines.map(({ result: { measure, params, unit } }) => [
      `${measure} ${JSON.stringify(params)}`,
      { id: measure, params, unit },
    ]),
  );
  const ids = new Set([...measures.values()].map(({ id }) => id));
  const evidence = context.assessment.evidence.filter(({ measure }) => ids.has(measure ?? ''));
  const claims = context.assessment.claims.filter(({ predicates }) =>
    predicates?.some(({ measure }) => ids.has(measure)),
  );
  const resting = [
    {
      term: 'Evidence from it',
      links: joined(
        evidence.map(({ id }) => context.evidenceLink(id)),
        '; ',
      ),
    },
    { term: 'Claims tested by it', links: joined(claims.map(({ id }) => context.claimLink(id))) },
  ];
  return terms([
    ...[...measures.values()].map(
      ({ id, params, unit }) =>
        ['Measure', prose`${code(id)}, in ${unit}; parameters ${paramsText(id, params)}`] as const,
    ),
    ...resting.flatMap(({ term, links }) => (links.length === 0 ? [] : [[term, links] as const])),
  ]);
}
