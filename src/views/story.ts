import type { ClaimResult, QuestionResult } from '../contract/index.js';
import { isUnanswered } from '../core/answer-standing.js';
import { formatPercent, listed } from '../core/format.js';
import { paragraphsOf } from '../core/paragraphs.js';
import { nameInText } from '../states/label.js';
import { figuresIn, type FigureSpec } from './content.js';
import type { ViewContext } from './context.js';
import { sections } from './sections/index.js';
import { thesisVerdicts } from './thesis.js';

/** The states of a story, as they stand in sentences. */
interface Names {
  readonly a: string;
  readonly b: string;
  readonly k: string;
  /** Whether the third party is a group, which sits in no body. */
  readonly isGroupK: boolean;
}

/** A chapter for any pair: the question for a general reader, the figures that answer it, and the claims about it. */
interface ChapterDefinition {
  readonly id: string;
  readonly title: (names: Names) => string;
  /** What the chapter is about. Its numbers stand in the findings of its figures. */
  readonly words: (names: Names, context: ViewContext) => readonly string[];
  readonly figures: readonly string[];
  readonly claims?: (claim: ClaimResult) => boolean;
  /** Whose figures are made of states alone: where one of these actors is a group there are none. */
  readonly ofStates?: 'pair' | 'pair and third';
}

/** Dimensions in which the two may be alike whatever the third party does. */
const shared: readonly string[] = ['norms', 'regime'];
/** Dimensions in which one of the two may need the other more. */
const ofWeight: readonly string[] = ['economy', 'power', 'security', 'status'];

/** The argument of strategic containment in its order, for any pair. */
const chapters: readonly ChapterDefinition[] = [
  {
    id: 'pressure',
    title: ({ k }) => `Pressure: how does ${k} stand to the two?`,
    words: ({ a, b, k }) => [
      `The argument begins outside. Where ${k} is hostile to ${a} and to ${b}, each has a reason to stand with the other. Hostility cannot be read from one source: clashes, crises, armed conflicts, rivalries and sanctions are put together, with an error for every year.`,
    ],
    figures: ['relations-ak', 'relations-bk'],
    ofStates: 'pair and third',
    claims: ({ level, dimension }) => level === 'external' && !shared.includes(dimension),
  },
  {
    id: 'closeness',
    title: ({ a, b }) => `Closeness: what do ${a} and ${b} share?`,
    words: () => [
      'Two can be close in one field and strangers in the next. Peace, security, votes in the United Nations and ties of trade, bodies and agreements need not move together: each has a line of its own.',
    ],
    figures: ['alignment-figure'],
    claims: ({ level, dimension }) =>
      (level === 'external' && shared.includes(dimension)) ||
      (level === 'mutual' && !ofWeight.includes(dimension)),
  },
  {
    id: 'restraint',
    title: () => 'Restraint: do they also hold each other back?',
    words: ({ k }) => [
      `Double containment says that two things are true at once: the two stand together against ${k}, and each stands by the other’s adversaries, in arms, obligations and trade. The figure gives the probability of both as measured; the verdict below corrects it by what the measure finds for known triads.`,
    ],
    figures: ['levels-figure'],
    claims: ({ level, dimension }) => level === 'multilateral' && dimension === 'composite',
  },
  {
    id: 'weight',
    title: () => 'Weight: who needs whom more?',
    words: () => [
      'A partner that needs the other more has less to say. Dependence is measured channel by channel, since a seller of arms may be a buyer of everything else.',
    ],
    figures: ['dependence-figure'],
    ofStates: 'pair',
    claims: ({ level, dimension }) => level === 'mutual' && ofWeight.includes(dimension),
  },
  {
    id: 'institutions',
    title: ({ k, isGroupK }) =>
      `Institutions: who sits in which room${isGroupK ? '' : `, and where is ${k} missing`}?`,
    words: ({ k, isGroupK }) => [
      isGroupK
        ? 'Bodies that hold both are where they can act together, and where each can watch the other.'
        : `Bodies that hold both and leave ${k} out are where restraint of ${k} can be organised. Bodies that hold both are also where each can watch the other.`,
    ],
    figures: ['institution-matrix'],
    ofStates: 'pair',
    claims: ({ level, dimension }) => level === 'multilateral' && dimension !== 'composite',
  },
  {
    id: 'contest',
    title: () => 'The states between them: who is ahead?',
    words: () => [
      'Where both trade, sell arms, seek votes and found bodies, one gains what the other loses. Each map is of one channel, and darker where the lead is larger.',
    ],
    figures: ['contest-map'],
    ofStates: 'pair',
  },
  {
    id: 'sides',
    title: () => 'Third parties: who stands with whom?',
    words: () => [
      'Friends of friends count as well. In the network of friendly and hostile ties the states fall into blocs that leave as few ties as can be at odds.',
    ],
    figures: ['network-blocs', 'network-ties'],
    ofStates: 'pair',
    claims: ({ level }) => level === 'system',
  },
  {
    id: 'verdict',
    title: () => 'The verdict: what is the relationship?',
    words: (_, context) => thesisWords(context),
    figures: ['question-what', 'question-double-containment'],
  },
  {
    id: 'change',
    title: () => 'What would change it?',
    words: (_, context) => changeWords(context),
    figures: ['ladder-question-what'],
  },
];

/** What the work under test concluded, beside what the evidence says. */
const thesisWords = (context: ViewContext): string[] =>
  thesisVerdicts(context).map(({ source, concluded, leader }) => {
    const found = `“${source}” concludes: ${concluded.title}. The evidence gives that a probability of ${formatPercent(concluded.posterior)}`;
    return concluded.id === leader.id
      ? `${found}, more than any other reading.`
      : `${found}, and “${leader.title}” one of ${formatPercent(leader.posterior)}.`;
  });

function changeWords(context: ViewContext): string[] {
  const question = context.question('what') ?? context.assessment.questions[0];
  return question === undefined || isUnanswered(question.standing)
    ? []
    : [
        overturned(question, context),
        'Each bar below is one piece of evidence, and how much better the first reading expected it than the second did.',
      ];
}

function overturned({ leader, robustness }: QuestionResult, context: ViewContext): string {
  const set = robustness.smallestOverturningSet;
  const first = context.readingTitle(leader);
  if (set === null) return `Whatever piece of evidence is left out, “${first}” stays first.`;
  const titleOf = (id: string): string =>
    context.assessment.evidence.find((item) => item.id === id)?.title ?? id;
  return `Without ${listed(set.items.map((id) => `“${titleOf(id)}”`))}, “${context.readingTitle(set.to)}” would come before “${first}”.`;
}

/** A chapter about a pair. */
interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly words: readonly string[];
  readonly figures: readonly FigureSpec[];
  readonly claims: readonly ClaimResult[];
}

/** The states of the case as its sentences name them. */
function namesOf({ assessment }: ViewContext): Names {
  const { pair, third } = assessment.case;
  const [a, b] = pair.map(({ ccode }) => nameInText(ccode));
  const [named] = third;
  const k = named === undefined ? 'the third party' : nameInText(named.ccode);
  return { a: a!, b: b!, k, isGroupK: named?.group !== undefined };
}

/**
 * What is to be known of a case with a group before anything else: how its values are made, and which chapters are left out; empty
 * where every actor is a state.
 */
export function wordsOnGroups(context: ViewContext, told: readonly Chapter[]): string[] {
  const { case: subject, answer } = context.assessment;
  const [inPair, inThird] = [subject.pair, subject.third].map((actors) =>
    actors.some(({ group }) => group !== undefined),
  );
  if (!inPair && !inThird) return [];
  const names = namesOf(context);
  const leftOut = chapters
    .filter(({ ofStates }) => (inPair ? ofStates !== undefined : ofStates === 'pair and third'))
    .filter(({ id }) => told.every((chapter) => chapter.id !== id))
    .map(({ title }) => `“${title(names).split(':')[0]!}”`);
  // An answer about a group begins with how it is made.
  const [made = ''] = paragraphsOf(answer);
  return [made, ...(leftOut.length === 0 ? [] : [leftOutSentence(leftOut)])];
}

const leftOutSentence = (titles: readonly string[]): string =>
  titles.length === 1
    ? `The chapter ${titles[0]!} is left out, since its figures are of states alone.`
    : `The chapters ${listed(titles)} are left out, since their figures are of states alone.`;

/** The chapters that have figures. */
export function storyOf(context: ViewContext): Chapter[] {
  const names = namesOf(context);
  const figures = new Map(
    sections.flatMap(({ content }) => figuresIn(content(context)).map((one) => [one.id, one])),
  );
  return chapters
    .map(({ id, title, words, figures: wanted, claims = () => false }) => ({
      ...{ id, title: title(names), words: words(names, context) },
      figures: wanted.flatMap((one) => figures.get(one) ?? []),
      claims: context.assessment.claims.filter(
        (claim) => claim.status === 'computed' && claims(claim),
      ),
    }))
    .filter((chapter) => chapter.figures.length > 0);
}
