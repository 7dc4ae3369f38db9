import type { ClaimResult } from '../../contract/index.js';
import { nameInText } from '../../states/label.js';
import { CONTRADICTED_SHARE } from '../../evidence/thesis-standing.js';
import { isContradicted, isPremiseContradicted, levelDecibels } from '../../evidence/index.js';
import { formatFixed, formatOdds, formatPercent, plural } from '../../core/format.js';
import { box, fold, heading, list, p, paragraph } from '../blocks.js';
import type { Content } from '../content.js';
import { bold, joined, link, prose } from '../text.js';
import type { ViewContext } from '../context.js';
import type { SectionDefinition } from '../section.js';
import {
  dividedClaims,
  sourceDisagreements,
  type SourceDisagreement,
} from '../source-disagreements.js';
import { thesisVerdicts, type ThesisVerdict } from '../thesis.js';
import { outcomeWord, verdictSentences } from '../claim-words.js';
import { badge, groupOf, sentence, verdictRule } from '../words.js';

/**
 * Where data and case disagree stands before everything but the answer: conclusions of the work tested and single claims
 * that are contradicted, conclusions that are only not borne out, then where two sources, or the parts of a claim, give
 * different outcomes.
 */
export const contradictionsSection: SectionDefinition = {
  id: 'against-the-case',
  title: 'Contradictions',
  heading: 'Contradictions and disagreements',
  content(context) {
    const { claims } = context.assessment;
    const contested = contestItems(context);
    const conclusions = conclusionCards('contradicted', context);
    const unborne = conclusionCards('not-borne-out', context);
    if ([claims, contested, conclusions, unborne].every((of) => of.length === 0)) return null;
    return [
      (claims.length > 0 || conclusions.length > 0) && contradictedBox(conclusions, context),
      cards('Where the evidence does not bear out the case', unborne, unborneRule),
      cards(
        'Where a premise of a claim is contradicted',
        claims
          .filter(isPremiseContradicted)
          .map((claim) => folded(claim, verdictSentences(claim), context)),
        premiseRule,
      ),
      cards('Where sources disagree', [
        ...sourceDisagreements(claims).map((one) => sourceCard(one, context)),
        ...contested,
      ]),
      cards(
        'Where parts of a claim disagree',
        dividedClaims(claims).map((claim) => folded(claim, verdictSentences(claim), context)),
      ),
      cards(
        'Where the data lean against a claim, or find no difference that matters',
        claims
          .filter(({ verdict }) => verdict === 'leaning-against' || verdict === 'no-difference')
          .map((claim) => folded(claim, verdictSentences(claim), context)),
      ),
    ];
  },
};

const conclusionRule = `A conclusion counts as contradicted when it has ${formatPercent(CONTRADICTED_SHARE)} or less.`;
const unborneRule = `${conclusionRule} One that has more and lies ${levelDecibels} dB or more behind is only not borne out.`;

const premiseRule =
  'These sentences say more than any source shows, and what was tested is only what they start from. That it fails speaks against them and does not settle them.';

function contradictedBox(conclusions: readonly Content[], context: ViewContext): Content {
  const { claims } = context.assessment;
  const against = claims.filter(isContradicted);
  const loud = against.length > 0 || conclusions.length > 0;
  return box(
    [
      heading(3, 'Where the data contradict the case'),
      against.length === 0 &&
        claims.length > 0 &&
        p`No single claim is contradicted by the data at hand.`,
      paragraph(
        [claims.length > 0 && `${verdictRule} `, conclusions.length > 0 && conclusionRule],
        'small',
      ),
      loud && list([...conclusions, ...against.map((claim) => card(claim, context))], 'cards'),
    ],
    loud ? 'alert loud' : 'alert',
  );
}

const cards = (title: string, items: readonly Content[], note?: string): Content =>
  items.length > 0 &&
  box(
    [heading(3, title), note !== undefined && paragraph(note, 'small'), list(items, 'cards')],
    'alert',
  );

/** The conclusions of the work that the case tests which stand so. */
const conclusionCards = (wanted: ThesisVerdict['standing'], context: ViewContext): Content[] =>
  thesisVerdicts(context)
    .filter(({ standing }) => standing === wanted)
    .map(conclusionCard);

function conclusionCard({ source, concluded, leader, standing, behind }: ThesisVerdict): Content {
  const label = standing === 'contradicted' ? badge(standing) : [bold('Not borne out'), ':'];
  return prose`${label} The conclusion of “${source}”, “${concluded.title}”, has
    ${formatPercent(concluded.posterior)} and lies ${formatFixed(behind, 1)} dB (${formatOdds(behind)})
    behind “${leader.title}”.`;
}

function card(claim: ClaimResult, context: ViewContext): Content {
  const rests = verdictSentences(claim);
  return [
    prose`${badge(groupOf(claim))} ${context.claimLink(claim.id)}: ${claim.statement}`,
    rests.length > 0 && list(rests, 'small'),
  ];
}

/** A claim whose test holds by one source and fails by another. */
function sourceCard({ claim, tests }: SourceDisagreement, context: ViewContext): Content {
  const items = tests.flat().map(
    ({ label, finding, datasets, ...outcome }) =>
      prose`${outcomeWord(outcome)} by ${joined(datasets.map((id) => context.sourceLink(id)))}:
          ${sentence(label)} ${finding}`,
  );
  return folded(claim, items, context);
}

/** The tests of a claim that is not contradicted are folded away, and open on paper. */
const folded = (claim: ClaimResult, items: readonly Content[], context: ViewContext): Content =>
  fold(
    prose`${badge(groupOf(claim))} · ${claim.id}: ${claim.statement}`,
    [
      list(items, 'small'),
      paragraph(prose`${context.claimLink(claim.id)} among all claims`, 'small screen'),
    ],
    'divided',
  );

/** Third states of whose ties two sources see another side ahead. */
function contestItems(context: ViewContext): Content[] {
  const pair = context.assessment.case.pair.map(({ ccode }) => nameInText(ccode));
  return (context.assessment.contest?.channels ?? []).flatMap(({ id, states }) => {
    const split = states.filter(({ compared }) => compared.disagree.length > 0);
    if (split.length === 0) return [];
    const datasets = new Set(split.flatMap(({ series }) => series.map(({ dataset }) => dataset)));
    const links = [...datasets].map((one) => context.sourceLink(one));
    const names = split.map(
      ({ state, compared }) =>
        `${state.name} (${compared.disagree.length} of ${plural(compared.years, 'year')})`,
    );
    return [
      prose`${link(`#contest-${id}`, `Contest for third states, ${id}`)}: ${joined(links, ' and ')}
        differ on which of ${pair.join(' and ')} is ahead in ${names.join(', ')}.`,
    ];
  });
}
