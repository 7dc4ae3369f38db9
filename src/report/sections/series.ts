import { seriesChart } from '../../charts/index.js';
import type { Slot } from '../../charts/palette.js';
import { isLogarithmic } from '../../charts/series-scales.js';
import { hasIntervals, type SeriesState } from '../../charts/series-state.js';
import { rowFlags, type RowFlag } from '../../core/measure.js';
import type { ShownSeries } from '../../app/assess/assessment.js';
import { caveatsOfResults } from '../../app/series/series-caveats.js';
import { slotsOf } from '../actors.js';
import { anchors, observedYears, sharedYears, type ReportContext } from '../context.js';
import { figure } from '../figure.js';
import { html, joined, type Html, type HtmlValue } from '../html.js';
import { caveatLine } from '../lineage.js';
import { paramsText } from '../words.js';

/** The series behind the answer, all on one axis of years. */
export function seriesSection(context: ReportContext): Html {
  const { series } = context.assessment;
  if (series.length === 0) return html``;
  const years = sharedYears(series);
  const slots = slotsOf(series, context.assessment.case);
  return html`<section id="series" aria-labelledby="series-title">
    <h2 id="series-title">The series behind it</h2>
    <p>
      All charts share the axis of years, ${years[0]} to ${years[1]}. Each actor keeps its colour
      and its marker. A dotted line below a chart marks years without a value: nothing is filled in.
    </p>
    ${series.map((shown) => seriesFigure(shown, years, slots.get(shown.id) ?? [], context))}
  </section> `;
}

function seriesFigure(
  shown: ShownSeries,
  years: readonly [number, number],
  slots: readonly Slot[],
  context: ReportContext,
): Html {
  const { case: subject } = context.assessment;
  const state: SeriesState = {
    topic: shown.title,
    subtitle: shown.subtitle,
    lines: shown.lines.map(({ label, result }, i) => ({ label, slot: slots[i]!, result })),
    events: subject.events,
    years,
    ...(shown.rule === undefined ? {} : { rule: shown.rule }),
  };
  return figure(
    seriesChart,
    state,
    {
      id: anchors.series(shown.id),
      topic: shown.title,
      subtitle: `${shown.subtitle}${isLogarithmic(state) ? ' (logarithmic scale)' : ''}${hasIntervals(state) ? '; bands are 90% intervals, roll calls drawn again' : ''}`,
      footer: footer(shown, context),
      notes: provenance(shown, context),
      dataTitle: `${shown.title}, by year`,
      paperWidth: 480,
    },
    context,
  );
}

function footer(shown: ShownSeries, context: ReportContext): HtmlValue[] {
  const datasets = [
    ...new Set(shown.lines.flatMap(({ result }) => result.series.flatMap(({ source }) => source))),
  ];
  const flags = new Set<RowFlag>();
  for (const { result } of shown.lines)
    for (const { flag } of result.series) if (flag !== undefined) flags.add(flag);
  return [
    'Source: ',
    ...joined(datasets.map((id) => context.sourceLink(id))),
    '. Coverage: ',
    ...joined(
      shown.lines.map(({ label, result }) => `${label} ${coverage(observedYears(result))}`),
      '; ',
    ),
    '.',
    caveatLine(caveatsOfResults(shown.lines.map(({ result }) => result))),
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
function provenance(shown: ShownSeries, context: ReportContext): Html {
  const measures = new Map(
    shown.lines.map(({ result }) => [
      `${result.measure} ${JSON.stringify(result.params)}`,
      { id: result.measure, params: result.params, unit: result.unit },
    ]),
  );
  const ids = new Set([...measures.values()].map(({ id }) => id));
  const evidence = context.assessment.evidence.filter(({ measure }) => ids.has(measure ?? ''));
  const claims = context.assessment.claims.filter(({ predicates }) =>
    predicates?.some(({ measure }) => ids.has(measure)),
  );
  return html`<dl>
    ${[...measures.values()].map(
      ({ id, params, unit }) =>
        html`<dt>Measure</dt>
          <dd><code>${id}</code>, in ${unit}; parameters ${paramsText(id, params)}</dd>`,
    )}
    ${
      evidence.length > 0 &&
      html`<dt>Evidence from it</dt>
        <dd>
          ${joined(
            evidence.map(({ id }) => context.evidenceLink(id)),
            '; ',
          )}
        </dd>`
    }
    ${
      claims.length > 0 &&
      html`<dt>Claims tested by it</dt>
        <dd>${joined(claims.map(({ id }) => context.claimLink(id)))}</dd>`
    }
  </dl>`;
}
