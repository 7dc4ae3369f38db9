import { isBinaryUnit } from './binary.js';
import { formatPercent } from './format.js';
import { formatValue } from './units.js';

/**
 * Questions that a group answers by its members: each of them is as close as it is, and the group's answer is the weighted
 * geometric mean of theirs (a logarithmic opinion pool). Who depends is answered for the group as a whole.
 */
export const answeredByMembers: ReadonlySet<string> = new Set(['what']);

interface OfGroup {
  readonly of?: readonly string[] | undefined;
  readonly unit?: string | undefined;
  readonly ofMembers?:
    { readonly value: number; readonly members: number; readonly withValue: number } | undefined;
}

/** What weighs of a row on how close a group is: the mean over its members. Undefined where no group is in the pair. */
export function meanOfMembersText({ of = [], unit = '', ofMembers }: OfGroup): string | undefined {
  if (ofMembers === undefined) return undefined;
  const { value, members, withValue } = ofMembers;
  // Who is weaker differs from pair to pair.
  const role = of.find((one) => one === 'weaker' || one === 'stronger');
  const whose = role === undefined ? '' : `, of the ${role} of each pair`;
  const mean = isBinaryUnit(unit)
    ? `yes for ${formatPercent(value)} of the members by capabilities`
    : `mean of the members ${formatValue(value, unit)}${whose}`;
  return withValue < members ? `${mean}, ${withValue} of ${members} with a value` : mean;
}

/** The same for a question; undefined where the value of the group as a whole weighs. */
export const weighedOfMembersText = (item: OfGroup, question: string): string | undefined =>
  answeredByMembers.has(question) ? meanOfMembersText(item) : undefined;
