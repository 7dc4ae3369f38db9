import { formatPercentile, formatWindow } from '../../core/format.js';
import { formatInterval } from '../../core/units.js';
import { claimsOverview } from '../../charts/index.js';
import { levels, type Level } from '../../core/dimensions.js';
import type { ClaimResult } from '../../app/assess/assessment.js';
import { caveatsOfTests } from '../../app/series/series-caveats.js';
import type { PredicateResult } from '../../evidence/types.js';
import { claimChart } from '../claim-chart.js';
import { anchors, type ReportContext } from '../context.js';
import { figure } from '../figure.js';
import { html, joined, raw, type Html, type HtmlValue } from '../html.js';
import {
  badge,
  holdsWord,
  sentence,
  coverageText,
  dimensionWords,
  groupOf,
  observedText,
  paramsText,
  unitOfPredicate,
  verdictRule,
} from '../words.js';
import { claimFilter } from './claim-filter.js';

const levelTitles: Readonly<Record<Level, string>> = {
  external: 'External: against the third party',
  mutual: 'Mutual: between the two',
  multilateral: 'Multilateral: inside shared institutions',
  system: 'System: the two in the distribution of power',
};

/** All claims of the case: counts, what the data contradict, and each claim with its test. */
export function claimsSection(context: ReportContext): Html {
  const { claims } = context.assessment;
  if (claims.length === 0) return html``;
  const state = {
    claims: claims.map((claim) => ({
      id: claim.id,
      group: groupOf(claim),
      href: `#${anchors.claim(claim.id)}`,
    })),
  };
  return html`<section id="claims" aria-labelledby="claims-title">
    <h2 id="claims-title">Claim by claim</h2>
    ${figure(
      claimsOverview,
      state,
      {
        id: 'claims-overview',
        subtitle: 'One square for each claim; each leads to its row below',
        footer:
          'Verdicts are computed from the predicates of each claim. Documented facts and positions have no verdict: a position is never evidence.',
        dataTitle: 'Claims by verdict and status',
      },
      context,
    )}
    ${claimFilter(claims)}
    <p class="small">
      ${verdictRule} A test with a 90% interval holds or fails when the whole interval lies beyond
      the threshold, and is unclear otherwise. “By the point alone” says that there is no interval:
      the value itself was compared.
    </p>
    ${
      claims.some(({ predicates }) => predicates?.some(isPlotted)) &&
      html`<p class="small">
        Small charts: the series that was tested, its window shaded, the threshold as a blue dashed
        line, the mean or slope of the window as a thick line with its 90% interval as a band, the
        first year ahead as a vertical line. Where several series are asked, those that hold are
        plain, those that fail dashed, the others dotted. Of an effect: the estimate as a dot with
        its 90% interval, no effect as the dashed line, the side that the claim asks for shaded.
      </p>`
    }
    <div class="scroll" role="region" tabindex="0" aria-label="All claims">
      <table class="claims" id="claims-table">
        <thead>
          <tr>
            <th scope="col">Id</th>
            <th scope="col">Verdict</th>
            <th scope="col">Claim</th>
            <th scope="col" class="num">Observed, 90% interval</th>
            <th scope="col" class="num">Percentile</th>
            <th scope="col">Sources</th>
          </tr>
        </thead>
        ${levels.map((level) =>
          levelRows(
            level,
            claims.filter((claim) => claim.level === level),
            context,
          ),
        )}
      </table>
    </div>
  </section> `;
}

function levelRows(level: Level, claims: readonly ClaimResult[], context: ReportContext): Html {
  if (claims.length === 0) return html``;
  return html`<tbody>
    <tr class="group">
      <th colspan="6" scope="rowgroup">
        ${levelTitles[level]} <span class="small">${claims.length}</span>
      </th>
    </tr>
    ${claims.map((claim) => claimRow(claim, context))}
  </tbody> `;
}

function claimRow(claim: ClaimResult, context: ReportContext): Html {
  const group = groupOf(claim);
  return html`<tr id="${anchors.claim(claim.id)}" data-group="${group}" data-kind="${claim.kind}">
    <th scope="row">${claim.id}</th>
    <td class="verdict">${badge(group)}${claimChartOf(claim, 0, context)}</td>
    <td>
      <p>${claim.statement}</p>
      <p class="small">${claim.kind} · ${dimensionWords(claim.dimension)}</p>
      ${explanation(claim, context)}
    </td>
    <td class="num observed${none(claim.observed)}">${observedCell(claim)}</td>
    <td class="num percentile${none(claim.percentile)}">
      ${claim.percentile === null || claim.percentile === undefined ? '–' : percentileStrip(claim.percentile)}
    </td>
    <td class="small sources-cell${none(claim.sources[0])}">
      ${sourcesCell(claim.sources, context)}
    </td>
  </tr> `;
}

/** A cell without content is not printed. */
const none = (value: unknown): string => (value === null || value === undefined ? ' none' : '');

/** Sources of a claim that are shown at once; more are folded away. */
const SHOWN_SOURCES = 2;

function sourcesCell(sources: readonly string[], context: ReportContext): HtmlValue {
  const links = joined(sources.map((id) => context.sourceLink(id)));
  if (sources.length <= SHOWN_SOURCES) return links;
  return html`<details>
    <summary>${sources.length} sources</summary>
    ${links}
  </details>`;
}

function observedCell({ observed, unit = '', interval }: ClaimResult): HtmlValue {
  if (observed === null || observed === undefined) return '–';
  return html`${observedText(observed, unit, null)}${
    interval !== null &&
    interval !== undefined &&
    html`<span class="small">${formatInterval(interval, unit)}</span>`
  }`;
}

export function percentileStrip(u: number): Html {
  const x = Math.round((3 + 42 * u) * 10) / 10;
  return html`${raw(`<svg class="strip" width="48" height="8" viewBox="0 0 48 8" aria-hidden="true"><path d="M0 4H48M24 1V7" stroke="var(--strong)" stroke-width="1"/><circle cx="${x}" cy="4" r="3" fill="var(--ink)"/></svg>`)}
  ${formatPercentile(u)}`;
}

function explanation(claim: ClaimResult, context: ReportContext): HtmlValue {
  const { status, predicates = [], waitsFor = [], facts = [], entersAs } = claim;
  const caveats = caveatsOfTests(predicates, context.assessment.case);
  if (predicates.length > 0)
    return html`<details class="test">
      <summary>How it was tested</summary>
      ${claim.reason !== undefined && html`<p>${claim.reason}</p>`}${claim.expectation !== undefined && html`<p class="small">If right, one would see: ${sentence(claim.expectation)}</p>`}
      <ul>
        ${predicates.map((predicate, i) =>
          predicateItem(
            predicate,
            { id: `${anchors.claim(claim.id)}-${i}`, plotted: i > 0 },
            context,
          ),
        )}
      </ul>
      ${caveats.map((caveat) => html`<p class="small">${caveat}</p>`)}
    </details>`;
  if (status === 'documented' && facts.length > 0)
    return html`<p class="small">
      Fact:
      ${joined(
        facts.map((id) => context.evidenceLink(id)),
        '; ',
      )}
    </p>`;
  if (status === 'documented' && claim.reason !== undefined)
    return html`<p class="small">${claim.reason}</p>`;
  if (waitsFor.length > 0)
    return html`<p class="small">
      Waits for
      ${joined(waitsFor.map((id) => html`<code>${id}</code>`))}${claim.expectation !== undefined && `. If right, one would see: ${sentence(claim.expectation)}`}
    </p>`;
  if (entersAs?.reading !== undefined)
    return html`<p class="small">
      Argues for the reading “${context.readingTitle(entersAs.reading)}”.
    </p>`;
  return (
    entersAs?.argument !== undefined &&
    html`<p class="small">Enters as an argument: ${entersAs.argument}</p>`
  );
}

const isPlotted = ({ plot, effect, parts }: PredicateResult): boolean =>
  plot !== undefined || effect !== undefined || (parts ?? []).some(isPlotted);

function claimChartOf(claim: ClaimResult, test: number, context: ReportContext): HtmlValue {
  const predicate = claim.predicates?.[test];
  return (
    predicate !== undefined && claimChart(predicate, `${anchors.claim(claim.id)}-${test}`, context)
  );
}

interface ItemPlace {
  /** Prefix of the ids in its chart. */
  readonly id: string;
  /** Whether its chart is drawn here; that of the first test stands beside the verdict. */
  readonly plotted: boolean;
}

function predicateItem(
  predicate: PredicateResult,
  { id, plotted }: ItemPlace,
  context: ReportContext,
): Html {
  const chart = plotted && claimChart(predicate, id, context);
  const words = html`<b>${holdsWord(predicate.holds)}</b>: ${sentence(predicate.label)}
    ${sentence(predicate.finding)}`;
  if (predicate.parts !== undefined)
    return html`<li>
      <div class="trial">
        <div>${words}</div>
        <ul>
          ${predicate.parts.map((part, i) => predicateItem(part, { id: `${id}-${i}`, plotted: true }, context))}
        </ul>
        ${chart}
      </div>
    </li> `;
  return html`<li>
    <div class="trial">
      <div>${words} ${lineageOf(predicate, context)}</div>
      ${chart}
    </div>
  </li> `;
}

/** Measure, states, window, parameters and data of a test. Of these a print has what its finding does not say. */
function lineageOf(predicate: PredicateResult, context: ReportContext): Html {
  const series = context.seriesLinks(predicate.measure);
  return html`<span class="small"
    ><code>${predicate.measure}</code
    ><span class="screen">
      of ${unitOfPredicate(predicate, context)}; ${formatWindow(predicate.window)}</span
    >; parameters ${paramsText(predicate.measure, predicate.params)}<span class="screen"
      >; observed
      ${observedText(predicate.observed, predicate.unit, predicate.interval)}${predicate.intervalMethod !== null && ` (${predicate.intervalMethod})`};
      threshold ${predicate.threshold}; coverage ${coverageText(predicate.coverage)}; data
      ${joined(predicate.datasets.map((id) => context.sourceLink(id)))}${series.length > 0 && html`; chart ${joined(series)}`}</span
    >.</span
  >`;
}
