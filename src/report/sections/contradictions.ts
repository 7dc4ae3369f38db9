import { nameInText } from '../../app/engine/catalogue.js';
import { CONTRADICTED_DECIBELS } from '../../app/assess/thesis-standing.js';
import { levelDecibels } from '../../evidence/index.js';
import { formatFixed, formatOdds, formatPercent, plural } from '../../core/format.js';
import type { ClaimResult } from '../../app/assess/assessment.js';
import type { PredicateResult } from '../../evidence/types.js';
import type { ReportContext } from '../context.js';
import { html, joined, type Html, type HtmlValue } from '../html.js';
import {
  dividedClaims,
  sourceDisagreements,
  type SourceDisagreement,
} from '../source-disagreements.js';
import { thesisVerdicts, type ThesisVerdict } from '../thesis.js';
import { badge, groupOf, holdsWord, sentence, verdictRule } from '../words.js';

/**
 * Where data and case disagree stands before everything but the answer: conclusions of the work tested and single claims
 * that are contradicted, conclusions that are only not borne out, then where two sources, or the parts of a claim, give
 * different outcomes.
 */
export function contradictionsSection(context: ReportContext): Html {
  const { claims } = context.assessment;
  const against = claims.filter(({ verdict }) => verdict === 'contradicted');
  const bySource = sourceDisagreements(claims);
  const contested = contestItems(context);
  const split = dividedClaims(claims);
  const conclusions = conclusionCards('contradicted', context);
  const unborne = conclusionCards('not-borne-out', context);
  if ([claims, contested, conclusions, unborne].every((of) => of.length === 0)) return html``;
  const loud = against.length > 0 || conclusions.length > 0;
  return html`<section id="against-the-case" aria-labelledby="against-the-case-title">
    <h2 id="against-the-case-title">Contradictions and disagreements</h2>
    ${
      (claims.length > 0 || conclusions.length > 0) &&
      html`<div class="alert${loud && ' loud'}">
        <h3>Where the data contradict the case</h3>
        ${against.length === 0 && claims.length > 0 && html`<p>No single claim is contradicted by the data at hand.</p>`}
        <p class="small">
          ${claims.length > 0 && verdictRule} ${conclusions.length > 0 && conclusionRule}
        </p>
        ${
          loud &&
          html`<ul class="cards">
            ${conclusions} ${against.map((claim) => card(claim, context))}
          </ul>`
        }
      </div>`
    }
    ${list('Where the evidence does not bear out the case', unborne, unborneRule)}
    ${list('Where sources disagree', [...bySource.map((one) => sourceCard(one, context)), ...contested])}
    ${list(
      'Where parts of a claim disagree',
      split.map((claim) => folded(claim, testItems(claim.predicates ?? []), context)),
    )}
  </section> `;
}

const conclusionRule = `A conclusion counts as contradicted when it lies ${CONTRADICTED_DECIBELS} dB or more behind.`;
const unborneRule = `${conclusionRule} One that lies ${levelDecibels} to ${CONTRADICTED_DECIBELS} dB behind is only not borne out.`;

function list(title: string, cards: readonly Html[], note = ''): HtmlValue {
  return (
    cards.length > 0 &&
    html`<div class="alert">
      <h3>${title}</h3>
      ${note !== '' && html`<p class="small">${note}</p>`}
      <ul class="cards">
        ${cards}
      </ul>
    </div>`
  );
}

/** The conclusions of the work that the case tests which stand so. */
const conclusionCards = (wanted: ThesisVerdict['standing'], context: ReportContext): Html[] =>
  thesisVerdicts(context)
    .filter(({ standing }) => standing === wanted)
    .map(conclusionCard);

function conclusionCard({ source, concluded, leader, standing, behind }: ThesisVerdict): Html {
  return html`<li>
    ${standing === 'contradicted' ? badge('contradicted') : html`<b>Not borne out</b>:`} The
    conclusion of “${source}”, “${concluded.title}”, has ${formatPercent(concluded.posterior)} and
    lies ${formatFixed(behind, 1)} dB (${formatOdds(behind)}) behind “${leader.title}”.
  </li> `;
}

function card(claim: ClaimResult, context: ReportContext): Html {
  const tests = claim.predicates ?? [];
  return html`<li>
    ${badge(groupOf(claim))} ${context.claimLink(claim.id)}: ${claim.statement}
    ${
      tests.length > 0 &&
      html`<ul class="small">
        ${testItems(tests)}
      </ul>`
    }
  </li> `;
}

/** A claim whose test holds by one source and fails by another. */
function sourceCard({ claim, tests }: SourceDisagreement, context: ReportContext): Html {
  const items = tests
    .flat()
    .map(
      ({ holds, label, finding, datasets }) =>
        html`<li>
          ${holdsWord(holds)} by ${joined(datasets.map((id) => context.sourceLink(id)))}:
          ${sentence(label)} ${finding}
        </li>`,
    );
  return folded(claim, items, context);
}

/** The tests of a claim that is not contradicted are folded away, and open on paper. */
function folded(claim: ClaimResult, items: readonly Html[], context: ReportContext): Html {
  return html`<li>
    <details class="mixed">
      <summary>${badge(groupOf(claim))} · ${claim.id}: ${claim.statement}</summary>
      <ul class="small">
        ${items}
      </ul>
      <p class="small screen">${context.claimLink(claim.id)} among all claims</p>
    </details>
  </li> `;
}

const testItems = (tests: readonly PredicateResult[]): Html[] =>
  tests.map(
    ({ label, finding, holds }) =>
      html`<li>${holdsWord(holds)}: ${sentence(label)} ${finding}</li>`,
  );

/** States of the arena in whose ties two sources see another side ahead. */
function contestItems(context: ReportContext): Html[] {
  return (context.assessment.contest?.channels ?? []).flatMap(({ id, states }) => {
    const split = states.filter(({ compared }) => compared.disagree.length > 0);
    if (split.length === 0) return [];
    const pair = context.assessment.case.pair.map(({ ccode }) => nameInText(ccode));
    const datasets = new Set(split.flatMap(({ series }) => series.map(({ dataset }) => dataset)));
    return [
      html`<li>
        <a href="#contest-${id}">Contest for third states, ${id}</a>:
        ${joined(
          [...datasets].map((one) => context.sourceLink(one)),
          ' and ',
        )}
        differ on which of ${pair.join(' and ')} is ahead in
        ${split
          .map(
            ({ state, compared }) =>
              `${state.name} (${compared.disagree.length} of ${plural(compared.years, 'year')})`,
          )
          .join(', ')}.
      </li> `,
    ];
  });
}
