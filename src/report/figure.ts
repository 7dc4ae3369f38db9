import { chartOf } from '../charts/by-id.js';
import type { ChartTable } from '../charts/define.js';
import { table } from '../views/blocks.js';
import type { Content, FigureSpec } from '../views/content.js';
import { picturesOf, type Drawings } from './drawings.js';
import { element, html, raw, type Html, type HtmlValue } from './html.js';
import type { BlockStyle } from './block-style.js';

/** A chart with its finding as title, definition and unit, source and coverage, and its numbers as a table. */
export function figureHtml(
  figure: FigureSpec,
  render: (content: Content) => HtmlValue,
  drawings: Drawings,
): Html {
  const { id, topic, subtitle, footer, notes, dataTitle, state, onScreen } = figure;
  const chart = chartOf(figure.chart);
  return html`<figure id="${id}" class="figure chart-${chart.id}${onScreen === true && ' screen'}">
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
      <div>${render(footer)}</div>
      <details class="data">
        <summary>Numbers of this figure</summary>
        ${render(numbersOf(chart.table(state), dataTitle))}
      </details>
    </div>
  </figure> `;
}

/** The numbers of a figure; where all columns but the first hold numbers, the table says so once. */
export function numbersOf({ columns, rows }: ChartTable, label: string): Content {
  const allNumeric = columns.slice(1).every(({ numeric }) => numeric);
  return table({
    label,
    captioned: true,
    style: allNumeric ? 'plain nums' : 'plain',
    columns: columns.map(({ label, numeric }) => ({
      text: label,
      numeric: numeric && !allNumeric,
    })),
    rows,
  });
}

/** On paper charts are small, and series stand side by side. */
export const figureStyle: BlockStyle = {
  screen: `
.figure{display:grid;grid-template-columns:minmax(0,1fr);gap:8px 32px;margin:48px 0 0}
.figure:first-child{margin-top:0}
.figure .topic{font-weight:600}
.figure .subtitle{margin-top:4px}
.figure .foot{border-top:1px solid var(--line);padding-top:8px}
.figure .foot>div{max-width:68ch}
.notes p+p,.notes p+dl,.notes dl+p{margin-top:8px}
.notes dt{font-weight:600;color:var(--ink)}
.notes dd+dt{margin-top:8px}
.figure+p{margin-top:24px}
.plot{min-width:0}
svg.chart{display:block;width:100%;height:auto;overflow:visible;font-family:inherit}
svg.chart text{white-space:pre}
svg.chart a text{fill:var(--link);text-decoration:underline;text-underline-offset:2px}
svg.chart .cursor{stroke:var(--ink);stroke-width:1;pointer-events:none}
.wide{display:none}
.narrow{max-width:430px}
.readout{min-height:20px;font-variant-numeric:tabular-nums}
.key{display:inline-block;width:24px;height:12px;vertical-align:-1px;border:1px solid var(--for)}
.key.solid{background:var(--for)}
.key.hatched{background:repeating-linear-gradient(135deg,var(--for) 0 2px,var(--page) 2px 5px)}
@media (min-width:768px){
.wide{display:block;max-width:720px}
.narrow{display:none}
}
@media (min-width:1024px){
.figure{grid-template-columns:720px minmax(0,1fr)}
.figure figcaption,.figure .foot{grid-column:1/-1}
}
`,
  print: `
.figure,.figure:first-child{margin-top:16px;gap:4px 16px;grid-template-columns:minmax(0,1fr)}
.figure figcaption,.figure .foot{grid-column:1/-1}
.figure .subtitle{margin-top:0}
.figure+p{margin-top:8px}
.figure .foot{padding-top:4px}
.wide{display:block;max-width:528px}
.narrow,.plot:has(.paper) .wide{display:none}
.paper{display:block}
.figure:is(.chart-readings,.chart-evidence-ladder,.chart-alignment-profile){grid-template-columns:528px minmax(0,1fr)}
.notes p+p,.notes p+dl,.notes dl+p{margin-top:4px}
.notes dd+dt{margin-top:0}
.notes:has(dl){columns:2;column-gap:24px}
.notes dt,.notes dd{display:inline}
.notes dd::after{content:"";display:block}
.notes dt::after{content:": "}
#series>.body{columns:3;column-gap:20px}
#relations>.body{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 24px}
:is(#relations>.body>p,#relations-ab){grid-column:1/-1}
#relations .figure+.figure .plot{max-width:324px}
#series>.body>p{column-span:all}
#series .figure{display:block;break-inside:avoid}
#relations .figure+.figure h3{font-size:.8125rem;line-height:1.3}
#series h3{font-size:var(--m);line-height:1.25}
#series .figure{margin-top:10px}
#series .foot{padding-top:2px}
#series .plot{max-width:222px}
.chart-series .notes,#relations .figure+.figure :is(.foot,.notes){display:none}
svg.chart{max-height:236mm}
svg.chart a text{fill:var(--ink);text-decoration:none}
`,
};
