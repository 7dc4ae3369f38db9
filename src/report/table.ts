import { isSeveral, type Column, type Content, type Row, type Table } from '../views/content.js';
import { attributes, element, html, type Html, type HtmlValue } from './html.js';

/** A table that scrolls by itself where it is wider than the page. Columns of numbers stand to the right. */
export function tableHtml(table: Table, render: (content: Content) => HtmlValue): Html {
  const { id, label, caption, style, narrow, columns, groups, foot } = table;
  const named = Math.max(
    0,
    columns.findIndex(({ names }) => names),
  );
  const rowHtml = ({ id: anchor, keys = {}, cells }: Row): Html => {
    const data = Object.entries(keys).map(([key, value]) => [`data-${key}`, value] as const);
    return element(
      'tr',
      { id: anchor, ...Object.fromEntries(data) },
      cells.map((content, i) => cellHtml(content, columns[i]!, i === named, render)),
    );
  };
  const made = html`<table${attributes({ id, class: style })}>
    ${caption !== undefined && element('caption', {}, caption)}
    <thead>
      ${element(
        'tr',
        {},
        columns.map((column) =>
          element('th', { scope: 'col', class: classOf(column) }, render(column.text)),
        ),
      )}
    </thead>
    ${groups.map(
      ({ title, rows }) =>
        html`<tbody>
          ${
            title !== undefined &&
            html`<tr class="group">
              <th colspan="${columns.length}" scope="rowgroup">${render(title)}</th>
            </tr>`
          }
          ${rows.map(rowHtml)}
        </tbody>`,
    )}
    ${foot !== undefined && element('tfoot', {}, foot.map(rowHtml))}
  </table>`;
  if (narrow) return made;
  const region = { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': label };
  return element('div', region, made);
}

const classOf = ({ numeric, style }: Column, more?: string): string | undefined =>
  [numeric === true ? 'num' : undefined, style, more].filter((one) => one !== undefined).join(' ');

function cellHtml(
  content: Content,
  column: Column,
  namesRow: boolean,
  render: (content: Content) => HtmlValue,
): Html {
  if (namesRow) return element('th', { scope: 'row' }, render(content));
  if (typeof content === 'string' && content.startsWith('no value')) {
    const unsaid = html`–<span class="hidden"> ${content}</span>`;
    return element('td', { class: classOf(column), title: content }, unsaid);
  }
  const isCell =
    typeof content === 'object' &&
    content !== null &&
    !isSeveral(content) &&
    content.kind === 'cell';
  return element(
    'td',
    { class: classOf(column, isCell ? content.style : undefined) },
    render(content),
  );
}
