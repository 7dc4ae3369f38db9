import type { ChartDefinition, ChartTable } from '../charts/define.js';
import type { ReportContext } from './context.js';
import type { FigureParts } from './figure-parts.js';
import { html, raw, type Html } from './html.js';
import { scrollingTable } from './table.js';

/** Widths at which each chart is drawn; the page shows the one that fits, so that labels never shrink. */
const wideChart = 720;
const narrowChart = 344;

/** A chart with its finding as title, definition and unit, source and coverage, and its numbers as a table. */
export function figure<State>(
  chart: ChartDefinition<State>,
  state: State,
  parts: FigureParts,
  { drawings }: Pick<ReportContext, 'drawings'>,
): Html {
  drawings.note({ chart: chart.id, state, parts });
  const draw = (width: number, suffix: string): Html =>
    raw(drawings.draw(chart, state, { width, idPrefix: `${parts.id}-${suffix}` }));
  return html`<figure id="${parts.id}" class="figure chart-${chart.id}">
    <figcaption>
      ${parts.topic !== undefined && html`<p class="topic">${parts.topic}</p>`}
      <h3>${chart.finding(state)}</h3>
      <p class="subtitle">${parts.subtitle}</p>
    </figcaption>
    <div class="plot">
      <div class="wide">${draw(wideChart, 'w')}</div>
      <div class="narrow">${draw(narrowChart, 'n')}</div>
      ${parts.paperWidth !== undefined && html`<div class="paper">${draw(parts.paperWidth, 'p')}</div>`}
      <p class="readout" aria-hidden="true"></p>
    </div>
    ${parts.notes !== undefined && html`<div class="notes">${parts.notes}</div>`}
    <div class="foot">
      <p>${parts.footer}</p>
      <details class="data">
        <summary>Numbers of this figure</summary>
        ${dataTable(chart.table(state), parts.dataTitle)}
      </details>
    </div>
  </figure> `;
}

/** Where all columns but the first hold numbers, the table says so once. */
function dataTable({ columns, rows }: ChartTable, caption: string): Html {
  const allNumeric = columns.slice(1).every(({ numeric }) => numeric);
  return scrollingTable({
    caption,
    classes: allNumeric ? 'plain nums' : 'plain',
    head: columns.map(({ label, numeric }) => ({ text: label, numeric: numeric && !allNumeric })),
    rows,
  });
}
