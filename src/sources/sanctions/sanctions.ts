import type { SanctionType } from '../../core/sanction-types.js';
import { Cells, yearsOf } from '../cells.js';
import { code, count, flag, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { igo } from '../igo/dataset.js';
import { institutions } from '../institutions/dataset.js';
import { membersOfBodies } from './bodies.js';
import { sanctions as dataset, type SanctionCase } from './dataset.js';
import { isAgainstPart } from './against-part.js';
import type { SanctionSide } from './sides.js';
import { stoodAside } from './stood-aside.js';
import { inForce, typeFlags } from './types.js';

/** By whose decision: the state is named; it belongs to a body that acts against an outsider; or against its own member. */
const NAMED = 1;
const BODY = 2;
const WITHIN = 3;

export const sanctions = definePanelTable({
  id: 'sanctions',
  title:
    'Sanctions in force by sender and target, apart by whose decision; a pair without a row has none',
  grain: 'directed-dyad-year',
  from: { sanctions: dataset, institutions, igo },
  columns: {
    ccode1: stateKey('Sender'),
    ccode2: stateKey('Target'),
    year: yearKey(dataset.coverage),
    by: {
      ...code(
        'Whose decision: 1 the sender is named, 2 it belongs to a body that acts against an outsider, 3 against one of its own members',
        'code',
        3,
      ),
      kind: 'key',
    },
    part: {
      ...flag(
        'Aimed at territory or persons beyond the control of the government, which it does not hurt',
      ),
      kind: 'key',
    },
    ...inForce,
    cases: count('Cases in force on a day of the year', 'cases'),
  },
  orderBy: ['ccode1', 'ccode2', 'year', 'by', 'part'],
  build: ({ sanctions, institutions, igo }) => {
    const members = membersOfBodies(institutions, igo);
    const whole = cellsOf(0);
    const part = cellsOf(1);
    for (const one of sanctions)
      for (const year of yearsOf(one.from, one.to))
        for (const target of statesOf(one.target, year, members))
          for (const [sender, by] of sendersOf(one, target, year, members)) {
            if (sender === target) continue;
            const pair = (isAgainstPart(one.id) ? part : whole).at(sender, target, year, by);
            pair.cases++;
            for (const type of one.types) pair.types.add(type);
          }
    return [...whole.values(), ...part.values()].map(({ types, ...pair }) => ({
      ...pair,
      ...typeFlags(types),
    }));
  },
});

/** Pairs by year and by whose decision, all of them against a state as a whole, or all against a part of one. */
const cellsOf = (part: 0 | 1) =>
  new Cells((ccode1: number, ccode2: number, year: number, by: number) => ({
    ...{ ccode1, ccode2, year, by, part },
    cases: 0,
    types: new Set<SanctionType>(),
  }));

type MembersOf = ReturnType<typeof membersOfBodies>;

const namedIn = ({ states }: SanctionSide, year: number): number[] =>
  states.flatMap(({ ccode, from, to }) => (from <= year && year <= to ? [ccode] : []));

function statesOf(side: SanctionSide, year: number, members: MembersOf): ReadonlySet<number> {
  return new Set([
    ...namedIn(side, year),
    ...side.bodies.flatMap((body) => [...members(body, year)]),
  ]);
}

/**
 * The senders of a case, each once. A target that belonged to the body when the case began is its own member: a suspension
 * does not make it an outsider.
 */
function sendersOf(
  { id, sender, from }: SanctionCase,
  target: number,
  year: number,
  members: MembersOf,
): ReadonlyMap<number, number> {
  const senders = new Map<number, number>();
  const add = (ccode: number, by: number): void => {
    senders.set(ccode, Math.min(by, senders.get(ccode) ?? by));
  };
  for (const body of sender.bodies) {
    const by = members(body, from).has(target) ? WITHIN : BODY;
    for (const ccode of members(body, year))
      if (year < (stoodAside[id]?.[ccode] ?? Infinity)) add(ccode, by);
  }
  for (const ccode of namedIn(sender, year)) add(ccode, NAMED);
  return senders;
}
