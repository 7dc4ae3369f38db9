import { isSeveral, type Column, type Content, type Row, type Table } from '../views/content.js';
import { attributes, element, html, type Html, type HtmlValue } from './html.js';
import type { BlockStyle } from './block-style.js';

/** A table that scrolls by itself where it is wider than the page. Columns of numbers stand to the right. */
export function tableHtml(table: Table, render: (content: Content) => HtmlValue): Html {
  const { id, label, captioned, style, narrow, columns, groups, foot } = table;
  const named = Math.max(
    0,
    columns.findIndex(({ names }) => names),
  );
  const rowHtml = ({ id: anchor, keys = {}, style: own, cells }: Row): Html => {
    const data = Object.entries(keys).map(([key, value]) => [`data-${key}`, value] as const);
    return element(
      'tr',
      { id: anchor, class: own, ...Object.fromEntries(data) },
      cells.map((content, i) => cellHtml(content, columns[i]!, i === named, render)),
    );
  };
  const made = html`<table${attributes({ id, class: style })}>
    ${captioned === true && element('caption', {}, label)}
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

/** On paper a table of evidence becomes a list in two columns, each entry whole. */
export const tableStyle: BlockStyle = {
  screen: `
.scroll{overflow-x:auto;position:relative;--cover:var(--page);margin:16px 0 0}
.scroll,pre{background:linear-gradient(to left,var(--cover) 24px,transparent 48px) right/48px 100% no-repeat local,linear-gradient(to left,var(--strong),transparent) right/12px 100% no-repeat scroll,var(--cover)}
table{border-collapse:collapse;width:100%;text-align:left;font-size:var(--s);line-height:1.4}
caption{text-align:left;padding:8px 0;color:var(--muted)}
th,td{padding:8px 16px 8px 0;vertical-align:top;border-top:1px solid var(--line)}
th:last-child,td:last-child{padding-right:0}
thead th{border-top:0;border-bottom:1px solid var(--strong);vertical-align:bottom;font-weight:600;overflow-wrap:normal;hyphens:none}
tbody th{font-weight:600}
td .small,th .small{display:block;font-weight:400;margin-top:4px}
th.num,td.num,.nums :is(td,thead th+th){text-align:right;white-space:nowrap}
thead th.num,.nums thead th+th{white-space:normal}
.plain{width:auto;min-width:320px}
.plain th,.plain td{padding:4px 24px 4px 0}
.unused{color:var(--muted)}
.dated{margin-top:16px}
.claims,.evidence{table-layout:fixed}
.claims td.num,.evidence td.num{white-space:normal}
.evidence{min-width:800px}
.measured thead th:nth-child(1){width:27%}
.measured thead th:nth-child(2){width:27%}
.measured thead th:nth-child(3){width:11%}
.measured thead th:nth-child(5){width:13%}
.coded thead th:nth-child(1){width:10%}
.coded thead th:nth-child(3){width:13%}
.coded thead th:nth-child(4){width:18%}
.coded thead th:nth-child(5){width:13%}
.evidence td.date{white-space:nowrap;font-variant-numeric:tabular-nums}
tbody :is(.expected,.source,.sources-cell){color:var(--muted)}
tr:target,li:target{background:var(--surface)}
tr:target>*{box-shadow:inset 0 2px var(--link),inset 0 -2px var(--link)}
.strip{vertical-align:middle;margin-right:4px}
.ach{min-width:0}
.ach th,.ach td{padding:4px 16px 4px 0}.ach th .small{display:inline;margin:0 0 0 8px}
.ach td span{display:inline-block;min-width:3em;color:var(--muted);font-size:var(--s)}
.mark-n{color:var(--muted)}.mark-n b{font-weight:400}
.mark-i b{color:var(--against)}
.ach tfoot :is(th,td){border-top:1px solid var(--line);text-align:left}.ach tfoot td{text-align:right;font-weight:600}
@media screen and (max-width:640px){
.holes{min-width:480px}
.holes .strip{display:block;margin:4px 0 4px auto}
.holes td{white-space:normal}
.holes .dimension{display:none}
.ach th,.ach td{padding:4px 6px 4px 0}
.ach td span{display:block;min-width:0}
.ach th .small{margin:0}
.ach th[scope=row]{font-weight:400;overflow-wrap:anywhere}
.scroll:has(.claims,.evidence,.holes,.weights)::before{content:"Scroll sideways →";content:"Scroll sideways →"/"";position:sticky;left:0;color:var(--muted);font-size:var(--s)}
}
`,
  print: `
table{line-height:1.3}
caption{padding:4px 0}
.scroll,pre{overflow:visible;background:var(--cover);margin:8px 0 0}
th,td{padding:3px 10px 3px 0}
.plain{min-width:0;width:100%}
.plain th,.plain td{padding:2px 16px 2px 0}
.plain th .small{display:inline;margin:0}
.plain th .small::before{content:" · "}
thead{display:table-header-group}
thead+tbody>tr:first-child{break-before:avoid}
.holes{table-layout:fixed}.holes :is(th,td){padding:2px 10px 2px 0;white-space:normal}.holes :is(.strip,.dimension){display:none}.holes th:first-child{width:22%}.holes th:nth-last-child(2){width:26%}.holes thead th{font-weight:400}.holes caption{padding:0}
.ach th,.ach td{padding:1px 8px 1px 0}.ach tr{break-inside:avoid}.ach tfoot{display:table-row-group}
.claims,.coded{display:block;columns:2;column-gap:24px;min-width:0}
.claims thead,.coded thead,.measured .expected{display:none}
.measured .strip{display:none}.measured :is(td,th) .small{display:inline;margin:0}.measured th .small::before{content:". "}
.measured .weight :is(ul,li){display:inline}.measured .weight li+li::before{content:"; "}
.measured{min-width:0}.measured :is(th,td){padding:2px 8px 2px 0;break-inside:avoid}
.measured thead th:nth-child(1){width:36%}.measured thead th:nth-child(2){width:34%}.measured thead th:nth-child(3){width:8%}.measured thead th:nth-child(5){width:22%}
:is(.claims,.coded) tbody:not([hidden]){display:block}
:is(.claims,.coded) tr:not([hidden]){display:flow-root;padding:5px 0;border-top:1px solid var(--line)}
:is(.claims,.coded) :is(th,td){display:block;padding:0;border:0;text-align:left}
:is(.claims,.coded) :is(td,th) .small{margin-top:2px}
.coded :is(.source,.weight)::before{font-weight:600;color:var(--ink)}
.evidence :is(td,th){font-size:var(--s)}
.coded :is(.source,.weight),.coded .weight :is(.bare,.bare li){display:inline}
.coded .weight:not(:has(li)){display:none}
.coded .weight li+li::before{content:"; "}
.evidence .source::before{content:"Source: "}
.coded .weight::before{content:" · Weighs: "}
.coded .date{float:left;margin-right:8px}
tr:target,li:target{background:none}
tr:target>*{box-shadow:none}
`,
};
