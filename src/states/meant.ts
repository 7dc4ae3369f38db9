import { formerNames } from './former-names.js';
import { isGroup } from './groups.js';
import { nameInText } from './label.js';
import { normalizeName } from './names.js';
import { nameOf } from './names-by-date.js';
import { parseActor } from './parse.js';

/**
 * Which state a name of the past means, for readers of an answer: `Russia (the Soviet Union until 1991)`. Undefined for a code,
 * a present name and a group.
 *
 * @throws UsageError as `parseActor`
 */
export function meantByFormerName(text: string): string | undefined {
  const ccode = parseActor(text);
  if (isGroup(ccode)) return undefined;
  const key = normalizeName(text);
  const former = formerNames.find(([of, name]) => of === ccode && normalizeName(name) === key);
  if (former === undefined || normalizeName(nameOf(ccode)) === key) return undefined;
  const [, name, , to, marks] = former;
  const year = Number(to.slice(0, 4));
  // Of several names of one time labels show one.
  const shown = marks.includes('a') ? nameOf(ccode, year - 1) : name;
  return withName(ccode, shown === nameOf(ccode) ? name : shown, year);
}

/** The same of a state that had another name in the year; undefined where it had that of today. */
export function meantInYear(ccode: number, year: number): string | undefined {
  if (isGroup(ccode)) return undefined;
  const name = nameOf(ccode, year);
  const former = formerNames.find(([of, one]) => of === ccode && one === name);
  return name === nameOf(ccode) || former === undefined
    ? undefined
    : withName(ccode, name, Number(former[3].slice(0, 4)));
}

const withName = (ccode: number, name: string, year: number): string =>
  `${nameOf(ccode)} (${nameInText(ccode, name)} until ${year})`;
