import type { Case } from '../../cases/types.js';
import { capitalised, formatPercent, listed, plural } from '../../core/format.js';
import type { MemberAnswer, QuestionResult } from '../../contract/index.js';
import { measureById } from '../../measures/index.js';
import type { Unobserved } from '../../evidence/types.js';
import { isGroup } from '../../states/index.js';
import { nameInText } from '../../states/label.js';

type Subject = Pick<Case, 'pair' | 'third' | 'observations'>;

/** That an answer is about a group, and how its members answer; empty where every actor is a state. */
export function groupSentence(
  subject: Subject,
  questions: readonly Pick<QuestionResult, 'id' | 'readings'>[],
  members: readonly MemberAnswer[],
  unobserved: readonly Pick<Unobserved, 'id'>[],
): string {
  const { pair, third } = subject;
  const groups = [...pair, ...third].filter(isGroup);
  if (groups.length === 0) return '';
  const [first, ...others] = groups.map((one) => nameInText(one));
  const names = listed([capitalised(first!), ...others]);
  const isOf = groups.length === 1 ? 'is a group of states' : 'are groups of states';
  return [
    `${names} ${isOf}: values are made of those of the members in each year, without states that the question names.`,
    membersSentence(subject, questions, members),
    unsaidSentence(subject, unobserved),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Members named for each degree of closeness. */
const NAMED = 3;

/** How close the members are, by the degree that leads for each: those with the most capabilities first. */
function membersSentence(
  { pair }: Subject,
  questions: readonly Pick<QuestionResult, 'id' | 'readings'>[],
  members: readonly MemberAnswer[],
): string {
  const readings = questions.find(({ id }) => id === 'what')?.readings ?? [];
  const found = readings
    .map(({ id, title }) => ({ title, of: members.filter(({ leader }) => leader === id) }))
    .filter(({ of }) => of.length > 0)
    .map((one) => ({ ...one, share: one.of.reduce((sum, { share }) => sum + share, 0) }))
    .sort((a, b) => b.share - a.share);
  if (found.length === 0) return '';
  const isBoth = pair.every(isGroup);
  const nameOf = ({ pair: states }: MemberAnswer): string =>
    states
      .filter((_, side) => isGroup(pair[side]!))
      .map((state) => nameInText(state))
      .join(' with ');
  const clauses = found.map(({ title, of, share }, at) => {
    const named = of.slice(0, NAMED).map(nameOf);
    const rest = of.length - named.length;
    const all = listed(rest > 0 ? [...named, plural(rest, 'other')] : named);
    return `${at === 0 ? `“${title}” leads` : `“${title}”`} for ${all} (${formatPercent(share)} of the capabilities)`;
  });
  return `Each ${isBoth ? 'pair of members' : 'member'} was assessed by itself on how close it is, and the answers were pooled by capabilities: ${listed(clauses)}.`;
}

/** How many rows have no value of a group. */
function unsaidSentence(
  { observations }: Subject,
  unobserved: readonly Pick<Unobserved, 'id'>[],
): string {
  const silent = new Set(
    observations.flatMap(({ id, observe }) =>
      observe !== undefined && measureById(observe.measure).ofGroups.rule === 'none' ? [id] : [],
    ),
  );
  const unsaid = unobserved.filter(({ id }) => silent.has(id)).length;
  if (unsaid === 0) return '';
  return `${plural(unsaid, 'row has', 'rows have')} no sound value of a group and ${unsaid === 1 ? 'weighs' : 'weigh'} nothing.`;
}
