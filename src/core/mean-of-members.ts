import { isBinaryUnit } from './binary.js';
import { formatPercent } from './format.js';
import { formatValue } from './units.js';

interface OfGroup {
  readonly unit?: string | undefined;
  readonly ofMembers?:
    { readonly value: number; readonly members: number; readonly withValue: number } | undefined;
}

/** What weighs of a row on how close a group is: the mean over its members. Undefined where no group is in the pair. */
export function meanOfMembersText({ unit = '', ofMembers }: OfGroup): string | undefined {
  if (ofMembers === undefined) return undefined;
  const { value, members, withValue } = ofMembers;
  const mean = isBinaryUnit(unit)
    ? `yes for ${formatPercent(value)} of the members by capabilities`
    : `mean of the members ${formatValue(value, unit)}`;
  return withValue < members ? `${mean}, ${withValue} of ${members} with a value` : mean;
}
