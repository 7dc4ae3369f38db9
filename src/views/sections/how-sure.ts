import { isUnanswered, unansweredText } from '../../core/answer-standing.js';
import type { QuestionResult } from '../../contract/index.js';
import { definitionParts } from '../../core/definition.js';
import { formatFixed, formatNumber, formatPercent, plural } from '../../core/format.js';
import { choiceSweeps, priorSensitivityChart, readingsChart } from '../../charts/index.js';
import { sweptRanges } from '../../evidence/index.js';
import {
  box,
  entryOf,
  figure,
  fold,
  heading,
  list,
  numeric,
  p,
  paragraph,
  table,
} from '../blocks.js';
import type { Content } from '../content.js';
import { bold, element, joined, link, prose, small, span } from '../text.js';
import { anchors, firstAnswered, type ViewContext } from '../context.js';
import type { SectionDefinition } from '../section.js';
import { dimensionWords } from '../words.js';

/** Readings with their posterior, and what it would take to change the leader. */
export const howSureSection: SectionDefinition = {
  id: 'how-sure',
  title: 'How sure',
  figures: 'weighed',
  content: (context) => {
    const { questions } = context.assessment;
    const answered = firstAnswered(context.assessment);
    const shown = questions.find(({ standing }) => standing !== 'left-out');
    return questions.map((question) =>
      question.standing === 'left-out'
        ? p`${bold(question.text)} ${unansweredText(question)}`
        : howSure(question, context, {
            readingsExplained: question === shown,
            priorsExplained: question === answered,
          }),
    );
  },
};

/** The first figure of a kind explains how to read it. */
type Figures = Readonly<Record<'readingsExplained' | 'priorsExplained', boolean>>;

const howSure = (question: QuestionResult, context: ViewContext, figures: Figures): Content => [
  readingsFigure(question, figures.readingsExplained),
  readingList(question, context),
  definitionList(question),
  heading(4, 'What would change the answer'),
  isUnanswered(question.standing)
    ? p`Any item that distinguishes the readings:
              ${link('#not-observed', 'what is not observed yet')} says where to look.`
    : [robustnessList(question, context), leaveOneOutTable(question, context)],
  !isUnanswered(question.standing) && [
    sweepsOf(question),
    priorFigure(question, figures.priorsExplained),
  ],
];

const evidenceBelow = link('#evidence', 'the evidence below');

const readingsFigure = (
  { id, text, standing, readings, robustness }: QuestionResult,
  isFirst: boolean,
): Content =>
  figure(
    readingsChart,
    { question: text, draws: robustness.draws, standing, readings },
    {
      id: anchors.question(id),
      topic: text,
      subtitle: 'Posterior probability of each reading, in percent',
      footer: prose`${formatNumber(robustness.draws)} draws vary the sharpness of the expectations,
        the dependence between items, the prior and the reliabilities. Computed from
        ${evidenceBelow}.`,
      notes: isFirst && [
        p`${bold('Dot')}: posterior. ${bold('Bar')}: 90% of the draws. ${bold('Tick')}: prior.
            “Leads in” counts the draws in which the reading comes first.`,
        p`${bold('Inconsistency')}, below: the decibels that speak against a reading, added
            up, as in the analysis of competing hypotheses; 0 is the best possible. 10 dB are odds
            of 10 to 1.`,
      ],
      dataTitle: `Readings: ${text}`,
    },
  );

export function sweepsState({ text, standing, readings, robustness }: QuestionResult) {
  const sweeps = robustness.sweeps.map((sweep) => ({
    ...sweep,
    assessed: sweptRanges[sweep.parameter].at,
  }));
  return { question: text, standing, readings, sweeps };
}

export function priorState({ text, standing, readings, robustness }: QuestionResult) {
  return {
    question: text,
    standing,
    readings: readings.map(({ id, title, prior, posterior }) => ({
      id,
      title,
      prior,
      posterior,
      toLead: robustness.prior.toLead[id]!,
    })),
  };
}

/** What other choices of the likelihood would give: a picture where another reading comes first, else a sentence. */
function sweepsOf(question: QuestionResult): Content {
  const { leader, robustness } = question;
  const all = robustness.sweeps.flatMap(({ points }) => points.map(({ posterior }) => posterior));
  const shares = all.map((posterior) => posterior[leader]!);
  if (all.some((posterior, at) => Math.max(...Object.values(posterior)) > shares[at]!))
    return sweepsFigure(question);
  const { title } = question.readings.find(({ id }) => id === leader)!;
  const [least, most] = [Math.min(...shares), Math.max(...shares)];
  const range = [...new Set([least, most].map((share) => formatPercent(share)))].join(' to ');
  const { sharpness, dependence } = sweptRanges;
  return p`“${title}” ${wordsOf(question).keeps} at every sharpness of the expectations from ${sharpness.from}
    to ${sharpness.to}, and at every dependence within a source from ${dependence.from} to ${dependence.to},
    that was tried with the other as assessed: with ${range}.`;
}

const sweepsFigure = (question: QuestionResult): Content =>
  figure(choiceSweeps, sweepsState(question), {
    id: `sweeps-${question.id}`,
    topic: 'Other choices of the likelihood',
    subtitle: 'Posterior probability of each reading, in percent, as one choice moves',
    footer: prose`Computed from ${evidenceBelow}, everything else as assessed: sharpness
      ${sweptRanges.sharpness.at}, dependence ${sweptRanges.dependence.at}.`,
    notes: [
      p`${bold('Sharpness')}: how narrow the expectations are: wider than assessed below 1,
          narrower above.`,
      p`${bold('Dependence')}: at 0 every item of a source counts in full, at 1 all of them
          together count as one.`,
    ],
    dataTitle: `Readings along two choices: ${question.text}`,
  });

const priorFigure = (question: QuestionResult, isFirst: boolean): Content =>
  figure(priorSensitivityChart, priorState(question), {
    id: `priors-${question.id}`,
    topic: 'Other priors',
    subtitle: 'Posterior probability of each reading, in percent, as its own prior moves',
    footer: prose`The other readings keep the proportions of their priors. Computed from
      ${evidenceBelow}.`,
    notes:
      isFirst &&
      p`${bold('Dot')}: as assessed. ${bold('Ring')}: from here on the reading comes first.`,
    dataTitle: `Readings along their prior: ${question.text}`,
    onScreen: true,
  });

function readingList(
  { id, readings, leader, standing }: QuestionResult,
  { assessment }: ViewContext,
): Content {
  const thesis = assessment.case.theses?.find(({ question }) => question === id)?.reading;
  const ordered = [...readings].sort((a, b) => b.posterior - a.posterior);
  const tag = (text: string): Content => [' ', span('tag', text)];
  const entries = ordered.map(({ id: reading, title, statement, exposure, inconsistency }) => {
    const speaking = `${plural(exposure, 'item')} ${exposure === 1 ? 'speaks' : 'speak'} to it`;
    const tags = [
      standing === 'leads' && reading === leader && tag('leads'),
      reading === thesis && tag('conclusion of the work tested'),
    ];
    const note = small(`${speaking}; inconsistency ${formatFixed(inconsistency, 1)} dB.`);
    return box(
      entryOf([
        [title, tags],
        [`${statement} `, note],
      ]),
    );
  });
  return element('dl', entries, { style: 'readings' });
}

/** What each reading needs, where it held and who says so, where the case states it. */
function definitionList({ readings }: QuestionResult): Content {
  const entries = readings.flatMap((reading) => {
    const lines = definitionParts(reading).map(({ word, text }) => box(`${word}: ${text}`));
    return lines.length === 0 ? [] : [box(entryOf([reading.title, lines]))];
  });
  return (
    entries.length > 0 &&
    fold('What each reading takes', element('dl', entries, { style: 'readings' }), 'screen')
  );
}

/** How the first reading is spoken of: of two between which the answer is undecided none leads. */
const wordings = {
  leads: {
    changes: 'changes the leader',
    change: 'change the leader',
    head: 'Leads',
    first: 'leads',
    takes: (title: string) => `takes the lead from “${title}”`,
    keeps: 'keeps the lead',
  },
  level: {
    changes: 'changes which reading is ahead',
    change: 'change which reading is ahead',
    head: 'Ahead',
    first: 'is ahead',
    takes: (title: string) => `puts another reading ahead of “${title}”`,
    keeps: 'is ahead',
  },
} as const;

const wordsOf = ({ standing }: QuestionResult): (typeof wordings)['leads' | 'level'] =>
  wordings[standing === 'leads' ? 'leads' : 'level'];

function robustnessList(question: QuestionResult, context: ViewContext): Content {
  const { priorToOverturn: prior } = question.robustness;
  const leader = context.readingTitle(question.leader);
  const words = wordsOf(question);
  return list(
    [
      overturningSet(question, context),
      prior === null
        ? `No prior above zero ${words.takes(leader)}.`
        : `“${leader}” ${words.keeps} as long as its prior is above ${formatPercent(prior, 1)}, the other readings sharing the rest equally.`,
      ...rangesText(question, context),
    ],
    'prose',
  );
}

/** The posterior over all judgements that the case admits, where it gives ranges. */
function rangesText(question: QuestionResult, context: ViewContext): string[] {
  const { ranges } = question.robustness;
  if (ranges === undefined) return [];
  const shares = ranges.readings.map(
    ({ id, low, high }) =>
      `“${context.readingTitle(id)}” ${formatPercent(low)} to ${formatPercent(high)}`,
  );
  const others = ranges.overtake.map((id) => `“${context.readingTitle(id)}”`);
  const ahead =
    others.length === 0
      ? 'none of them puts another reading ahead'
      : `some put ${others.join(', ')} ahead`;
  return [
    `The case gives ranges for ${plural(ranges.items.length, 'item')}. Over all judgements that they admit the posteriors are ${shares.join(', ')}${ranges.exact ? '' : ' at most'}; ${ahead}.`,
  ];
}

/** How many of the removals are shown: those that change the leader or come closest to it. */
const SHOWN_REMOVALS = 10;

function leaveOneOutTable(question: QuestionResult, context: ViewContext): Content {
  const { leaveOneOut } = question.robustness;
  const all = leaveOneOut.length;
  if (all === 0) return null;
  const changes = leaveOneOut.filter((left) => left.changes).length;
  const words = wordsOf(question);
  const count = `${changes} of ${all} ${changes === 1 ? words.changes : words.change}`;
  const title = `Leaving one out: ${changes === 0 ? `nothing ${words.changes}` : count}`;
  const nearest = `The ${SHOWN_REMOVALS} of ${all} that leave “${context.readingTitle(question.leader)}” the lowest odds against its best rival. `;
  return fold(
    title,
    [
      paragraph(
        [
          all > SHOWN_REMOVALS && nearest,
          changes > 0 && `Those that ${words.change} come first, in bold. `,
          'Sorted by the posterior shown, lowest first.',
        ],
        'small',
      ),
      table({
        label: title,
        style: 'plain',
        columns: ['Without', `${words.head} then`, ...numeric('Its posterior')],
        rows: shownRemovals(question).map((left) => {
          const leader = context.readingTitle(left.leader);
          return [
            prose`${left.kind} “${leftOut(left, context)}”`,
            left.changes ? bold(leader) : leader,
            formatPercent(left.posterior),
          ];
        }),
      }),
    ],
    'matrix screen',
    changes > 0,
  );
}

/** The removals that come closest to a change, those that make one before the others, by the posterior shown. */
const shownRemovals = ({ robustness }: QuestionResult) =>
  robustness.leaveOneOut
    .slice(0, SHOWN_REMOVALS)
    .sort((a, b) => Number(b.changes) - Number(a.changes) || a.posterior - b.posterior);

function leftOut(
  { kind, id }: QuestionResult['robustness']['leaveOneOut'][number],
  context: ViewContext,
): Content {
  if (kind === 'item') return context.evidenceLink(id);
  return kind === 'dataset' ? context.sourceLink(id) : dimensionWords(id);
}

function overturningSet(question: QuestionResult, context: ViewContext): Content {
  const { robustness, leader } = question;
  const words = wordsOf(question);
  const set = robustness.smallestOverturningSet;
  if (set === null)
    return `No set of items that can be removed ${words.takes(context.readingTitle(leader))}.`;
  const names = set.items.map((id) => prose`“${context.evidenceLink(id)}”`);
  const single = names.length === 1;
  return prose`The smallest set of evidence whose removal ${words.changes} has
    ${single ? 'one item' : `${names.length} items`}: ${joined(names)}. Without
    ${single ? 'it' : 'them'}, “${context.readingTitle(set.to)}” ${words.first}.`;
}
