import { formatFixed, formatOdds, formatPercent } from '../../charts/format.js';
import type { ClaimResult } from '../../app/assessment.js';
import type { ReportContext } from '../context.js';
import { html, type Html, type HtmlValue } from '../html.js';
import { thesisVerdict } from '../thesis.js';
import { badge, groupOf, holdsWord } from '../words.js';

/** Where data and case disagree stands before the rest: the conclusion of the work tested, then single claims. */
export function contradictions(context: ReportContext): Html {
  const { claims } = context.assessment;
  const against = claims.filter(({ verdict }) => verdict === 'contradicted');
  const split = claims.filter(
    ({ verdict, predicates }) =>
      verdict === 'mixed' &&
      predicates?.some(({ holds }) => holds === 'yes') &&
      predicates.some(({ holds }) => holds === 'no'),
  );
  const conclusion = conclusionCard(context);
  const loud = against.length > 0 || conclusion !== null;
  return html`<section
    id="against-the-case"
    class="alert${loud && ' loud'}"
    aria-labelledby="against-the-case-title"
  >
    <h3 id="against-the-case-title">Where the data contradict the case</h3>
    ${against.length === 0 && html`<p>No single claim is contradicted by the data at hand.</p>`}
    ${
      loud &&
      html`<ul class="cards">
        ${conclusion} ${against.map((claim) => card(claim, context))}
      </ul>`
    }
    ${
      split.length > 0 &&
      html`<h4>Where parts or sources disagree</h4>
        <ul class="cards">
          ${split.map((claim) => card(claim, context))}
        </ul>`
    }
  </section> `;
}

function conclusionCard(context: ReportContext): HtmlValue {
  const verdict = thesisVerdict(context);
  if (verdict === null || verdict.behind < 1) return null;
  const { source, concluded, leader, behind } = verdict;
  return html`<li>
    ${verdict.behind >= 3 && badge('contradicted')} The conclusion of “${source}”,
    “${concluded.title}”, has ${formatPercent(concluded.posterior)} and lies
    ${formatFixed(behind, 1)} dB (${formatOdds(behind)}) behind “${leader.title}”.
  </li> `;
}

function card(claim: ClaimResult, context: ReportContext): Html {
  const tests = claim.predicates ?? [];
  return html`<li>
    ${badge(groupOf(claim))} ${context.claimLink(claim.id)}: ${claim.statement}
    ${
      tests.length > 0 &&
      html`<ul class="small">
        ${tests.map(({ finding, holds }) => html`<li>${holdsWord(holds)}: ${finding}</li>`)}
      </ul>`
    }
  </li> `;
}
