import type { Choice, ClaimFilter } from '../views/content.js';
import { html, type Html } from './html.js';

/** Hidden until the page's script runs, so that without it all rows just stand there. */
export const claimFilter = ({ groups, kinds, claims }: ClaimFilter): Html =>
  html`<form class="filter" id="claim-filter" hidden>
    <label>Verdict or status ${select('group', groups)}</label>
    <label>Kind ${select('kind', kinds)}</label>
    <label>Words <input name="words" type="search" autocomplete="off" /></label>
    <output name="count">${claims} of ${claims} claims</output>
  </form> `;

const select = (name: string, choices: readonly Choice[]): Html =>
  html`<select name="${name}">
    <option value="">all</option>
    ${choices.map(({ id, word, count }) => html`<option value="${id}">${word} (${count})</option>`)}
  </select>`;
