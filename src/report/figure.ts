import { chartOf } from '../charts/by-id.js';
import type { ChartTable } from '../charts/define.js';
import { table } from '../views/blocks.js';
import type { Content, FigureSpec } from '../views/content.js';
import { picturesOf, type Drawings } from './drawings.js';
import { element, html, raw, type Html, type HtmlValue } from './html.js';

/** A chart with its finding as title, definition and unit, source and coverage, and its numbers as a table. */
export function figureHtml(
  figure: FigureSpec,
  render: (content: Content) => HtmlValue,
  drawings: Drawings,
): Html {
  const { id, topic, subtitle, footer, notes, dataTitle, state } = figure;
  const chart = chartOf(figure.chart);
  return html`<figure id="${id}" class="figure chart-${chart.id}">
    <figcaption>
      ${topic !== undefined && element('p', { class: 'topic' }, topic)}
      <h3>${chart.finding(state)}</h3>
      <p class="subtitle">${render(subtitle)}</p>
    </figcaption>
    <div class="plot">
      ${picturesOf(figure, drawings).map(([place, svg]) => element('div', { class: place }, raw(svg)))}
      <p class="readout" aria-hidden="true"></p>
    </div>
    ${notes !== undefined && element('div', { class: 'notes' }, render(notes))}
    <div class="foot">
      <p>${render(footer)}</p>
      <details class="data">
        <summary>Numbers of this figure</summary>
        ${render(numbersOf(chart.table(state), dataTitle))}
      </details>
    </div>
  </figure> `;
}

/** The numbers of a figure; where all columns but the first hold numbers, the table says so once. */
export function numbersOf({ columns, rows }: ChartTable, caption: string): Content {
  const allNumeric = columns.slice(1).every(({ numeric }) => numeric);
  return table({
    label: caption,
    caption,
    style: allNumeric ? 'plain nums' : 'plain',
    columns: columns.map(({ label, numeric }) => ({
      text: label,
      numeric: numeric && !allNumeric,
    })),
    rows,
  });
}
