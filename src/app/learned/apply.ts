import type { Case } from '../../cases/types.js';
import type { EvidenceResult } from '../../contract/index.js';
import { answeredByMembers } from '../../core/mean-of-members.js';
import type {
  EvidenceItem,
  LearnedWeight,
  ObservationRow,
  Question,
} from '../../evidence/types.js';
import { standsForInTheEnd } from '../../evidence/stand-ins.js';
import type { Weighting } from '../../evidence/vocabulary.js';
import { inScale, lookOf, meanInScale, meanOutOfScale, type MemberValue } from './look.js';
import {
  decibelsOf,
  FARTHEST,
  shippedWeights,
  type LearnedQuestion,
  type LearnedRow,
} from './model.js';

/** Whether the weights of a question are learned, and what they are. */
export function learnedOf(question: Question): LearnedQuestion | undefined {
  if (question.weights !== 'learned') return undefined;
  const learned = shippedWeights().questions[question.id];
  const ids = question.readings.map(({ id }) => id);
  const fits = learned?.readings.every((id) => ids.includes(id)) === true;
  return fits && ids.length === learned.readings.length ? learned : undefined;
}

/** The questions with the prior that was learned with their weights, unless the case states one. */
export function withLearnedPriors(questions: readonly Question[]): Question[] {
  return questions.map((question) => {
    const learned = learnedOf(question);
    if (learned === undefined || question.prior !== undefined) return question;
    const ids = learned.readings;
    const prior = Object.fromEntries(learned.readings.map((id, at) => [id, learned.prior[at]!]));
    const priorSamples = learned.samples.map((sample) =>
      sample.slice(0, ids.length).map((one) => one / 1000),
    );
    return {
      ...question,
      prior,
      priorSamples: Object.fromEntries(
        learned.readings.map((id, k) => [id, priorSamples.map((one) => one[k]!)]),
      ),
    };
  });
}

/** The questions as they are weighed by hand alone. */
export const byHand = (questions: readonly Question[]): Question[] =>
  questions.map(({ weights: _, ...question }) => question);

/** The case as it is weighed: by what was learned, where it says so, or by hand. */
export const weighedBy = <C extends Pick<Case, 'questions'>>(
  subject: C,
  weighting?: Weighting,
): C & Pick<Case, 'weighting'> =>
  weighting === 'hand' ? { ...subject, weighting, questions: byHand(subject.questions) } : subject;

/** That a case is weighed by hand, as a part of its answer; learned weights go without saying. */
export const weightsIn = ({ weighting }: Pick<Case, 'weighting'>): { readonly weights?: 'hand' } =>
  weighting === undefined ? {} : { weights: weighting };

/** The same as an option of a command that repeats the answer. */
export const weightsOption = (weights: Weighting | undefined): string =>
  weights === 'hand' ? ` --weights ${weights}` : '';

/** What is known of the values of an item. */
type Known = Pick<EvidenceResult, 'value' | 'ofMembers'>;

interface Seen extends EvidenceItem {
  readonly detail: Known;
  readonly members?: readonly MemberValue[];
  readonly isOfMembersAlone?: true;
}

/** Items with the weights that were learned for rows that look at what they look at. */
export function withLearned<I extends Seen>(
  { questions, observations }: Pick<Case, 'questions' | 'observations'>,
  items: readonly I[],
): I[] {
  const learned = questions.flatMap((question) => {
    const of = learnedOf(question);
    return of === undefined ? [] : [{ id: question.id, of }];
  });
  if (learned.length === 0) return [...items];
  const rows = new Map(observations.map((row) => [row.id, row]));
  return items.map((item) => {
    const row = rows.get(item.id);
    if (row === undefined) return item;
    const root = standsForInTheEnd(row, rows);
    const found = learned
      .map(({ id, of }) => ({ id, of, at: placeOf(of, row, root) }))
      .filter(({ id, at }) => at >= 0 && (!item.isOfMembersAlone || answeredByMembers.has(id)));
    if (found.length === 0) return item;
    const byMembers = found.find(({ id }) => answeredByMembers.has(id));
    const mean =
      byMembers &&
      item.members &&
      meanOfMembers(row, byMembers.of.rows[byMembers.at]!, item.members);
    const detail = mean === undefined ? item.detail : { ...item.detail, ofMembers: mean };
    const weights = found.map(({ id, of, at }) => [
      id,
      weightOf(of, at, row, answeredByMembers.has(id) ? detail : { value: detail.value }),
    ]);
    return { ...item, detail, learned: Object.fromEntries(weights) as I['learned'] };
  });
}

function weightOf(
  { rows, readings, samples }: LearnedQuestion,
  at: number,
  row: ObservationRow,
  { value, ofMembers: mean }: Known,
): LearnedWeight {
  const learned = rows[at]!;
  const x =
    mean === undefined
      ? standardised(inScale(row, value!), learned)
      : // A member without a value says nothing.
        mean.share * standardised(meanInScale(row, mean.value), learned);
  const R = readings.length;
  const byReading = (weights: readonly number[]): number[] => {
    const decibels = weights.map((weight) => decibelsOf(weight * x));
    const best = Math.max(...decibels);
    return decibels.map((one) => one - best);
  };
  const point = byReading(learned.weights);
  const sampled = samples.map((sample) =>
    byReading(sample.slice((at + 1) * R, (at + 2) * R)).map(thousandths),
  );
  return {
    byReading: Object.fromEntries(readings.map((id, k) => [id, point[k]!])),
    samples: Object.fromEntries(readings.map((id, k) => [id, sampled.map((one) => one[k]!)])),
  };
}

/**
 * The place of the weights that were learned for what a row looks at; -1 where there are none.
 *
 * @param root the row that it stands in for, and has the weights of if it differs in the parameters of its measure alone
 */
export function placeOf(
  { rows, readings }: LearnedQuestion,
  row: ObservationRow,
  root: ObservationRow,
): number {
  const at = rows.findIndex(({ id }) => id === root.id);
  const { params } = root.observe ?? {};
  const asRoot = row.observe === undefined ? row : { ...row, observe: { ...row.observe, params } };
  return rows[at]?.look === lookOf(asRoot, readings) ? at : -1;
}

/** Samples leave the program: thousandths of a decibel are enough. */
const thousandths = (db: number): number => Math.round(db * 1000) / 1000;

/** Items of an assessment with the samples behind their learned weights, which it leaves out. */
export function withSamples(
  subject: Pick<Case, 'questions' | 'observations'>,
  items: readonly { readonly item: EvidenceItem; readonly known: Known }[],
): EvidenceItem[] {
  const seen = items.map(({ item, known }) => ({ ...item, detail: known }));
  return withLearned(subject, seen).map(({ learned }, at) => {
    const { item } = items[at]!;
    if (item.learned === undefined) return item;
    const both = Object.entries(item.learned).map(
      ([id, { byReading }]): [string, LearnedWeight] => [
        id,
        { byReading, samples: learned![id]!.samples! },
      ],
    );
    return { ...item, learned: Object.fromEntries(both) };
  });
}

/** The mean over the members with a value, by their shares, none of them counted beyond the farthest; undefined where none has any. */
function meanOfMembers(
  row: ObservationRow,
  learned: Pick<LearnedRow, 'mean' | 'sd'>,
  members: readonly MemberValue[],
): Known['ofMembers'] {
  const known = members.filter(({ value }) => !Number.isNaN(value));
  const share = known.reduce((sum, one) => sum + one.share, 0);
  if (share === 0) return undefined;
  const [low, high] = [learned.mean - FARTHEST * learned.sd, learned.mean + FARTHEST * learned.sd];
  // Held inside the ends rather than stated in standard deviations: of zeros the mean is zero.
  const mean = known.reduce(
    (sum, one) =>
      sum + (one.share / share) * Math.min(high, Math.max(low, inScale(row, one.value))),
    0,
  );
  return {
    value: meanOutOfScale(row, mean),
    ...(row.kind === 'yes-no' || (row.scale ?? 'linear') === 'linear' ? {} : { scale: row.scale }),
    members: members.length,
    withValue: known.length,
    share,
  };
}

/** A value in standard deviations from the mean of the labelled pairs. */
export function standardised(
  value: number,
  { mean, sd }: { readonly mean: number; readonly sd: number },
): number {
  return Math.min(FARTHEST, Math.max(-FARTHEST, (value - mean) / sd));
}
