import { shiftDay } from '../../core/day-shift.js';
import type { RawRow } from '../define.js';
import { firstDay, lastDay, spellOf, wrong, type Spell } from '../institutions/spells.js';

/** What a body is for. */
export const mandateKinds = ['security', 'economic', 'political', 'technical'] as const;
export type MandateKind = (typeof mandateKinds)[number];

/** What one pass said of a body. */
export interface MandateCoding {
  readonly mandate: MandateKind;
  /** 1 minimal, 2 structured, 3 interventionist (Boehmer, Gartzke and Nordstrom 2004). */
  readonly depth: number;
}

/** Mandate and depth of a body from one date to another. */
export interface MandateSpell extends MandateCoding, Spell {
  readonly institution: string;
  readonly secondMandate: MandateKind | null;
  readonly passes: readonly [first: MandateCoding, second: MandateCoding];
  /** What in the treaty or the body shows it. */
  readonly basis: string;
}

interface Row extends RawRow, Spell {
  readonly institution: string;
  readonly mandate: MandateKind;
  readonly second_mandate: MandateKind | null;
  readonly depth: number;
  readonly mandate1: MandateKind;
  readonly depth1: number;
  readonly mandate2: MandateKind;
  readonly depth2: number;
  readonly basis: string;
}

type Body = RawRow & Pick<Spell, 'from' | 'to'> & { readonly id: string };

/**
 * The spells of all bodies. Those of a body begin with it, follow one another day by day, and end with it.
 * @throws RowError with column, value and what was expected
 */
export function mandateSpells(rows: readonly Row[], bodies: readonly Body[]): MandateSpell[] {
  const ids = new Set(bodies.map(({ id }) => id));
  const spells = rows.map((row) => {
    if (!ids.has(row.institution)) throw wrong(row, 'institution', 'an id of institutions.csv');
    return mandateSpell(row);
  });
  for (const body of bodies) checkCovered(body, rows);
  return spells;
}

function mandateSpell(row: Row): MandateSpell {
  const { institution, mandate, depth, basis, source, url, grade } = row;
  const passes = [
    { mandate: row.mandate1, depth: row.depth1 },
    { mandate: row.mandate2, depth: row.depth2 },
  ] as const;
  const spell = spellOf(row);
  for (const column of ['mandate', 'depth'] as const)
    if (!passes.some((pass) => pass[column] === row[column])) {
      const said = passes.map((pass) => pass[column]).join(' or ');
      throw wrong(row, column, `${said}, as one of the two passes says`);
    }
  if (row.second_mandate === mandate)
    throw wrong(row, 'second_mandate', 'a mandate other than the main one, or nothing');
  return {
    ...{ institution, ...spell, mandate, secondMandate: row.second_mandate, depth, passes },
    ...{ basis, source, url, grade },
  };
}

function checkCovered(body: Body, rows: readonly Row[]): void {
  const own = rows
    .filter(({ institution }) => institution === body.id)
    .sort((a, b) => (firstDay(a.from) < firstDay(b.from) ? -1 : 1));
  let due = firstDay(body.from);
  for (const [at, row] of own.entries()) {
    const begins =
      at === 0 ? `${body.from}, when the body began` : `${due}, the day after the last`;
    if (firstDay(row.from) !== due) throw wrong(row, 'from', begins);
    if (row.to === null && at < own.length - 1)
      throw wrong(row, 'to', `a date, since a spell from ${own[at + 1]!.from} follows`);
    if (row.to !== null) due = shiftDay(lastDay(row.to), 1);
  }
  const last = own.at(-1);
  if (last === undefined) throw wrong(body, 'id', 'a body that has a row in mandates.csv');
  const end = body.to === null ? null : lastDay(body.to);
  if (end !== (last.to === null ? null : lastDay(last.to)))
    throw wrong(last, 'to', body.to === null ? 'nothing: the body goes on' : `${body.to}, its end`);
}
