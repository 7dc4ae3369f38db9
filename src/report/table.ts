import { html, raw, type Html, type HtmlValue } from './html.js';

export interface TableParts {
  readonly caption: string;
  /** Classes of the table. */
  readonly classes?: string;
  readonly head: readonly { readonly text: HtmlValue; readonly numeric?: boolean }[];
  /** The first cell of a row is its head. */
  readonly rows: readonly (readonly HtmlValue[])[];
}

/** A table that scrolls by itself where it is wider than the page. Columns of numbers stand to the right. */
export function scrollingTable({ caption, classes, head, rows }: TableParts): Html {
  const numeric = head.map((column) => column.numeric === true && raw(' class="num"'));
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}">
    <table${classes !== undefined && html` class="${classes}"`}>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head.map(({ text }, i) => html`<th scope="col" ${numeric[i]}>${text}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell, i) => (i === 0 ? html`<th scope="row">${cell}</th>` : dataCell(cell, numeric[i])))}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

function dataCell(cell: HtmlValue, numeric: HtmlValue): Html {
  if (typeof cell === 'string' && cell.startsWith('no value'))
    return html`<td${numeric} title="${cell}">–<span class="hidden"> ${cell}</span></td>`;
  return html`<td${numeric}>${cell}</td>`;
}
