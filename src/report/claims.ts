import type { Choice, ClaimFilter } from '../views/content.js';
import { html, type Html } from './html.js';
import type { BlockStyle } from './block-style.js';

/** Hidden until the page's script runs, so that without it all rows just stand there. */
export const claimFilter = ({ groups, fits, levels, kinds, claims }: ClaimFilter): Html =>
  html`<form class="filter" id="claim-filter" hidden>
    <label>Verdict or status ${select('group', groups)}</label>
    <label>Fit ${select('fit', fits)}</label>
    <label>Level ${select('level', levels)}</label>
    <label>Kind ${select('kind', kinds)}</label>
    <label>Words <input name="words" type="search" autocomplete="off" /></label>
    <output name="count">${claims} of ${claims} claims</output>
  </form> `;

const select = (name: string, choices: readonly Choice[]): Html =>
  html`<select name="${name}">
    <option value="">all</option>
    ${choices.map(({ id, word, count }) => html`<option value="${id}">${word} (${count})</option>`)}
  </select>`;

/** The filter and the table of claims. On paper the table becomes a list in two columns, with the tests that a verdict rests on. */
export const claimsStyle: BlockStyle = {
  screen: `
.claims{min-width:880px}
.claims thead th:nth-child(1){width:6%}
.claims thead th:nth-child(2){width:15%}
.claims thead th:nth-child(4){width:16%}
.claims thead th:nth-child(5){width:11%}
.claims thead th:nth-child(6){width:14%}
.claims p+p{margin-top:4px}
.claims .group th{padding-top:32px;font-size:var(--m)}
.claims .group .small{display:inline}
.badge{display:inline-flex;gap:8px;align-items:flex-start;font-weight:600}
.icon{width:16px;height:16px;flex:none;margin-top:1px}
.badge:is(.contradicted,.false,.leaning-against){color:var(--against)}
.badge:is(.position,.documented,.untestable,.pending){font-weight:400;color:var(--muted)}
.filter{display:flex;flex-wrap:wrap;gap:16px 24px;align-items:end;margin-top:48px;font-size:var(--s)}
.filter[hidden]{display:none}
.filter+.small{margin-top:16px}
.filter label{display:grid;gap:4px;color:var(--muted)}
.filter select,.filter input{font:inherit;color:var(--ink);background:var(--page);border:1px solid var(--strong);border-radius:4px;padding:8px;min-height:40px;max-width:100%}
.filter output{padding:8px 0}
.test ul{padding-left:16px}
svg.spark{display:block;max-width:112px;width:100%;height:auto;margin-top:8px;overflow:visible}
.test li+li{margin-top:8px}
`,
  print: `
.icon{width:12px;height:12px;margin-top:2px}
.badge{align-items:baseline;gap:4px}
.claims tr.group:not([hidden]){column-span:all;border:0;padding:12px 0 4px}
.claims .group th{padding:0}
.claims tbody th{margin-right:6px}
.claims .verdict{margin-right:4px}
.claims .badge{display:inline}.claims .icon{display:inline;vertical-align:-2px;margin:0 3px 0 0}
.claims tr:not([hidden]) :is(th,td,td p,td ul){display:inline;font-size:var(--s)}
.claims td p+p,.claims .standing{color:var(--muted)}
.claims .standing::before{content:"· "}
.claims td:not(.verdict) p:first-child{font-weight:600}
.claims td :is(p,ul)::before{content:" "}
.claims .halves li{display:inline;color:var(--muted)}
.claims tr:not([hidden]) :is(.observed,.percentile,.sources-cell){display:none}
`,
};
