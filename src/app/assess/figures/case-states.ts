import type { Case } from '../../../cases/types.js';
import type { StateGround } from '../../../contract/index.js';
import { predicatesOf, testedSeries } from '../../../evidence/index.js';
import type { Observe } from '../../../evidence/types.js';
import { isGroup, parseState } from '../../../states/index.js';
import { knownFacts } from '../../../cases/known-by.js';
import type { LabelledNetwork } from '../../network/labelled.js';
import { tieTriangles } from '../../network/pair-tension.js';
import { isUnknownRole, type Roles, stateOfRole } from '../../engine/observe.js';

/** More states would make more ties than a reader takes in. */
const MOST_STATES = 5;

/**
 * The states of a case whose ties are shown: the pair, the third parties, and of the others outside its arena those that
 * most of its series, observations, claims and known facts name, of as many those that stand in triangles with the pair in most years.
 */
export function caseStates(
  subject: Case,
  networks: readonly LabelledNetwork[],
): { readonly ccode: number; readonly ground: StateGround }[] {
  const own = [
    ...subject.pair.map((ccode) => ({ ccode, ground: 'pair' as const })),
    ...subject.third
      .filter((ccode) => !isGroup(ccode))
      .map((ccode) => ({ ccode, ground: 'third' as const })),
  ];
  const named = countOf(namedBy(subject));
  const around = countOf(networks.map((named) => thirdsOf(named, subject.pair)));
  const isOther = (ccode: number): boolean =>
    !isGroup(ccode) &&
    !subject.arena.includes(ccode) &&
    !own.some((state) => state.ccode === ccode);
  const others = [...new Set([...named.keys(), ...around.keys()])].filter(isOther);
  const count = (of: ReadonlyMap<number, number>, ccode: number): number => of.get(ccode) ?? 0;
  others.sort(
    (a, b) => count(named, b) - count(named, a) || count(around, b) - count(around, a) || a - b,
  );
  const more = others.slice(0, Math.max(0, MOST_STATES - own.length));
  return [
    ...own,
    ...more.map((ccode) => ({
      ccode,
      ground: named.has(ccode) ? ('named' as const) : ('triangles' as const),
    })),
  ];
}

/** The states that each series, observation, claim and fact of a case names. */
function namedBy(subject: Case): number[][] {
  const [A, B] = subject.pair;
  const roles: Roles = { A, B, K: subject.third[0], weaker: A, stronger: B };
  const statesIn = (observes: readonly Observe[]): number[] =>
    observes
      .flatMap(({ of, third }) => [...of, ...(third === undefined ? [] : [third])])
      .flatMap((name) => (isUnknownRole(roles, name) ? [] : [stateOfRole(roles, name)]));
  return [
    ...subject.series.map(({ lines }) => statesIn(lines.map(({ observe }) => observe))),
    ...subject.observations.map(({ observe }) => statesIn(observe === undefined ? [] : [observe])),
    ...subject.claims.map((claim) =>
      statesIn(
        predicatesOf(claim)
          .flatMap(testedSeries)
          .map(({ observe }) => observe),
      ),
    ),
    ...knownFacts(subject).map(({ actors }) => actors.map((actor) => parseState(actor))),
  ];
}

/** States that have a tie with both of the pair. */
function thirdsOf(named: LabelledNetwork, [a, b]: readonly [number, number]): number[] {
  const [first, second] = [named.placeOf(String(a)), named.placeOf(String(b))];
  if (first === 'absent' || second === 'absent') return [];
  const { nodes } = named.network;
  return tieTriangles(named, [first, second]).thirds.map(
    ({ node }) => named.made!.states[nodes.indexOf(node)]!.ccode,
  );
}

/** In how many of the lists each state is. */
function countOf(lists: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const list of lists)
    for (const ccode of new Set(list)) counts.set(ccode, (counts.get(ccode) ?? 0) + 1);
  return counts;
}
