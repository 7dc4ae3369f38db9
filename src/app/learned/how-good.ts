import { isUnanswered } from '../../core/answer-standing.js';
import type {
  Assessment,
  EvidenceResult,
  HowGoodResult,
  QuestionResult,
  ReadingResult,
} from '../../contract/index.js';
import { capitalised, plural } from '../../core/format.js';
import type { Weighting } from '../../evidence/vocabulary.js';
import { isGroup } from '../../states/index.js';
import { heldOutCounts } from './held-out-counts.js';

/** Bands of the probability of the leader. */
export const bands = ['under .5', '.5 to .8', 'over .8'] as const;
export type Band = (typeof bands)[number];

export const bandOf = (posterior: number): Band =>
  posterior < 0.5 ? 'under .5' : posterior <= 0.8 ? '.5 to .8' : 'over .8';

/** Labelled pairs and years, and those of them that are what led. */
export interface HowGood {
  readonly right: number;
  readonly of: number;
}

/**
 * How often a degree of closeness that led with about this probability was right, among labelled pairs that were left out
 * while the weights were learned (docs/methods/assessment.md).
 *
 * @param leader the degree that leads, or `other`
 */
export function howGood(leader: string, posterior: number): HowGood {
  const [right, of] = heldOutCounts[leader]?.[bandOf(posterior)] ?? [0, 0];
  return { right, of };
}

/** Shares of labelled pairs left out whose degree comes out right, by weights; a test holds them to docs/methods/assessment.md. */
export const rightShares: Readonly<Record<Weighting, number>> = { learned: 0.64, hand: 0.24 };

/** How a leader is named, and what pairs are for which it is right: one of them, several. */
const words: Readonly<Record<string, readonly [name: string, one: string, several: string]>> = {
  rivalry: ['rivalry', 'was a rivalry', 'were rivalries'],
  distance: ['distance', 'was distant', 'were distant'],
  convenience: ['convenience', 'was one of convenience', 'were ones of convenience'],
  partnership: ['partnership', 'was a partnership', 'were partnerships'],
  alliance: ['alliance', 'was an alliance', 'were alliances'],
  other: ['“none of these”', 'fitted no degree', 'fitted no degree'],
};

/** `of 31 known relationships left out of the learning in which partnership led with a probability of .5 to .8, 22 were partnerships` */
export function howGoodText(leader: string, posterior: number, aside = ''): string | undefined {
  const named = words[leader];
  if (named === undefined) return undefined;
  const [name, one, several] = named;
  const band = bandOf(posterior);
  const probability = `with a probability ${band === '.5 to .8' ? `of ${band}` : band}`;
  const { right, of } = howGood(leader, posterior);
  if (of === 0)
    return `no known relationship left out of the learning had ${name} in the lead ${probability}`;
  const found = `${right === 0 ? 'none' : right} ${right === 1 ? one : several}`;
  return `of ${plural(of, 'known relationship')} left out of the learning${aside} in which ${name} led ${probability}, ${found}`;
}

/** What is asked of a question to tell how often such a leader is right. */
type Led = Pick<QuestionResult, 'id' | 'leader' | 'standing'> & {
  readonly readings: readonly Pick<ReadingResult, 'id' | 'posterior'>[];
};

/** An item, and what it weighs. */
type Weighed = Pick<EvidenceResult, 'kind' | 'used' | 'learned'> & {
  readonly weight: Readonly<
    Record<string, Pick<EvidenceResult['weight'][string], 'diagnosticity'>>
  >;
};

/** Pairs with a group that were tried, and how many came out as was expected before; a test holds them to docs/methods/groups.md. */
export const groupsTried: HowGood = { right: 21, of: 28 };

/** What is known of answers about groups: no degree of theirs was among what was learned from. */
const groupsSentence = `Of ${groupsTried.of} pairs with a group that were tried, ${groupsTried.right} came out as was expected beforehand. No group was among the known relationships that the weights were learned from.`;

/**
 * How often a degree of closeness that led as this one does was right. Undefined where a measured row is weighed by hand: the
 * record is one of learned weights alone.
 */
function howGoodOf(
  questions: readonly Led[],
  evidence: readonly Weighed[],
  pair: readonly number[],
): HowGoodResult | undefined {
  const question = questions.find(({ id }) => id === 'what');
  const measured = evidence.filter(
    ({ used, kind, weight }) => used && kind === 'measured' && weight['what'] !== undefined,
  );
  const isLearned = measured.every(({ learned }) => learned?.['what'] !== undefined);
  if (question === undefined || measured.length === 0 || !isLearned) return undefined;
  if (isUnanswered(question.standing)) return undefined;
  if (pair.some(isGroup)) return { ...groupsTried, sentence: groupsSentence };
  const { leader } = question;
  const { posterior } = question.readings.find(({ id }) => id === leader)!;
  const hasFacts = evidence.some(
    ({ used, kind, weight }) => used && kind === 'fact' && (weight['what']?.diagnosticity ?? 0) > 0,
  );
  const text = howGoodText(leader, posterior, hasFacts ? ' and weighed without coded facts' : '');
  if (text === undefined) return undefined;
  return {
    ...howGood(leader, posterior),
    sentence: `${capitalised(text)}.`,
  };
}

/** The same as a part of an answer: absent where there is nothing to tell. */
export function withHowGood(
  questions: readonly Led[],
  evidence: readonly Weighed[],
  pair: readonly number[],
): { readonly howGood?: HowGoodResult } {
  const howGood = howGoodOf(questions, evidence, pair);
  return howGood === undefined ? {} : { howGood };
}

/** The same of an answer that is made. */
export const howGoodIn = ({
  case: { pair },
  questions,
  evidence,
}: Pick<Assessment, 'case' | 'questions' | 'evidence'>): ReturnType<typeof withHowGood> =>
  withHowGood(
    questions,
    evidence,
    pair.map(({ ccode }) => ccode),
  );

/** Stands in place of the record where everything is weighed by hand. */
const byHandText =
  'Weighed by hand alone: how often such a leader was right has been counted for learned weights only.';

/** One sentence on how good the answer is; empty where there is nothing to tell. */
export function howGoodSentence({
  weights,
  howGood: found,
}: {
  readonly weights?: Weighting | undefined;
  readonly howGood?: HowGoodResult | undefined;
}): string {
  return weights === 'hand' ? byHandText : (found?.sentence ?? '');
}
