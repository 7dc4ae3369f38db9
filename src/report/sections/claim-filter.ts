import { claimGroups } from '../../charts/claims-overview.js';
import type { ClaimResult } from '../../app/assess/assessment.js';
import { html, type Html } from '../html.js';
import { groupOf } from '../words.js';

/** Filter of the table of claims; hidden until the page's script runs, so that without it all rows just stand there. */
export function claimFilter(claims: readonly ClaimResult[]): Html {
  const groups = new Map<string, number>();
  const kinds = new Map<string, number>();
  for (const claim of claims) {
    const group = groupOf(claim);
    groups.set(group, (groups.get(group) ?? 0) + 1);
    kinds.set(claim.kind, (kinds.get(claim.kind) ?? 0) + 1);
  }
  const shown = claimGroups.filter(({ id }) => groups.has(id));
  return html`<form class="filter" id="claim-filter" hidden>
    <label
      >Verdict or status
      <select name="group">
        <option value="">all</option>
        ${shown.map(({ id, word }) => html`<option value="${id}">${word} (${groups.get(id)})</option>`)}
      </select></label
    >
    <label
      >Kind
      <select name="kind">
        <option value="">all</option>
        ${[...kinds].map(([kind, count]) => html`<option value="${kind}">${kind} (${count})</option>`)}
      </select></label
    >
    <label>Words <input name="words" type="search" autocomplete="off" /></label>
    <output name="count">${claims.length} of ${claims.length} claims</output>
  </form> `;
}
