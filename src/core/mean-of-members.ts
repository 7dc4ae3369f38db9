import { isBinaryUnit } from './binary.js';
import { formatPercent } from './format.js';
import { formatValue, unitSuffix } from './units.js';

/**
 * Questions that a group answers by its members: each of them is as close as it is, and the group's answer is the weighted
 * geometric mean of theirs (a logarithmic opinion pool). Who depends is answered for the group as a whole.
 */
export const answeredByMembers: ReadonlySet<string> = new Set(['what']);

interface OfGroup {
  readonly of?: readonly string[] | undefined;
  readonly unit?: string | undefined;
  readonly ofMembers?:
    | {
        readonly value: number;
        readonly scale?: string | undefined;
        readonly members: number;
        readonly withValue: number;
        readonly share: number;
      }
    | undefined;
}

/** In what a mean is taken that is not one of the values themselves. */
const takenIn: Readonly<Record<string, string>> = {
  log: 'logarithms',
  root: 'square roots',
  logit: 'log odds',
};

/** What weighs of a row on how close a group is: the mean over its members. Undefined where no group is in the pair. */
export function meanOfMembersText({ of = [], unit = '', ofMembers }: OfGroup): string | undefined {
  if (ofMembers === undefined) return undefined;
  const { value, scale, members, withValue, share } = ofMembers;
  // Who is weaker differs from pair to pair.
  const role = of.find((one) => one === 'weaker' || one === 'stronger');
  const parts = isBinaryUnit(unit)
    ? [`yes for ${formatPercent(value * share)} of the members by capabilities`]
    : [
        `mean of the members ${formatValue(value, unit)}${unitSuffix(unit, value)}`,
        ...(scale === undefined ? [] : [`taken in ${takenIn[scale]!}`]),
        ...(role === undefined ? [] : [`of the ${role} of each pair`]),
      ];
  const missing = members - withValue;
  return [...parts, ...(missing > 0 ? [`${missing} of ${members} without a value`] : [])].join(
    ', ',
  );
}

/** The same for a question; undefined where the value of the group as a whole weighs. */
export const weighedOfMembersText = (item: OfGroup, question: string): string | undefined =>
  answeredByMembers.has(question) ? meanOfMembersText(item) : undefined;
