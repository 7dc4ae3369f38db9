import { formerNames, presentNameFrom, unNames } from './former-names.js';
import { stateByCcode } from './membership.js';
import { daysOf, middleOf, overlaps, type When } from './when.js';

/** A name of a state with its period; null bounds are open. */
export interface NameSpell {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Whether the United Nations listed the state under it. */
  readonly un: boolean;
  /** Whether labels show it; others were used beside it. */
  readonly label: boolean;
}

/** Before this day the United Nations had no members. */
const unitedNations = '1945-10-24';

/** Names of a state in the order of their periods, the present ones last. */
export function namesOf(ccode: number): readonly NameSpell[] {
  const record = stateByCcode(ccode);
  if (record === undefined) return [];
  const former = formerNames
    .filter((row) => row[0] === ccode)
    .map(([, name, from, to, marks]) => ({
      name,
      from,
      to,
      un: marks.includes('u'),
      label: !marks.includes('a'),
    }));
  const un = presentUnName(ccode, record.name);
  const present = {
    name: record.name,
    from: presentNameFrom[ccode] ?? null,
    to: null,
    un: un === record.name,
    label: true,
  };
  return un === null || un === record.name
    ? [...former, present]
    : [...former, present, { name: un, from: null, to: null, un: true, label: false }];
}

/**
 * The name that a state bore, for labels: `Zaire` in 1975. In a year in which the name changed, the one of the first
 * of July; without a year or day the present name. States of the past keep their last one.
 */
export function nameOf(ccode: number, when?: When): string {
  const record = stateByCcode(ccode);
  if (record === undefined) return String(ccode);
  if (when === undefined) return record.name;
  const days = middleOf(daysOf(when));
  const era = formerNames.find(
    ([of, , from, to, marks]) => of === ccode && !marks.includes('a') && overlaps(from, to, days),
  );
  return era?.[1] ?? record.name;
}

/**
 * The name under which the United Nations list a state; undefined before 1945 and for states that are no members
 * under their number (Kosovo, Taiwan, South Vietnam) or ended before.
 */
export function unNameOf(ccode: number, when?: When): string | undefined {
  const record = stateByCcode(ccode);
  if (record === undefined) return undefined;
  const last = record.spells.at(-1)?.[1] ?? '';
  if (last < unitedNations) return undefined;
  const days = middleOf(daysOf(when ?? last));
  if (days.to < unitedNations) return undefined;
  const former = formerNames.find(
    ([of, , from, to, marks]) => of === ccode && marks.includes('u') && overlaps(from, to, days),
  );
  return former?.[1] ?? presentUnName(ccode, record.name) ?? undefined;
}

function presentUnName(ccode: number, name: string): string | null {
  const present = unNames[ccode];
  return present === undefined ? name : present;
}
