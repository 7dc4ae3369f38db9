import type { PopulationQuery } from '../../core/measure-query.js';
import type { Case } from '../../cases/types.js';
import { measureById } from '../../measures/index.js';
import { looksOf } from '../../evidence/index.js';
import { looksByObserve, measuresOf, type ClaimLooks } from './claim-looks.js';
import { contestMeasures } from '../arena/contest.js';
import { rowLooks } from './evidence-items.js';
import { figureMeasures } from './figures.js';
import { institutionNeeds } from './institutions.js';
import { parseParams } from '../engine/measure-params.js';
import { usesOf } from '../engine/measure-uses.js';
import { pairBeforehand, type StatesLook } from '../engine/observe.js';
import type { Workspace } from '../engine/workspace.js';

/** Tell the workspace every measure and table that a case will ask it for, and from which year on. */
export function expectCase(
  workspace: Workspace,
  subject: Case,
  claims: readonly ClaimLooks[],
): void {
  const looks = [...ownLooks(subject), ...claims.flatMap(measuresOf)];
  workspace.expect(withPairs(subject, looks), institutionNeeds);
}

/** Every measure that a case looks at. */
export function allLooks(subject: Case): PopulationQuery[] {
  return withPairs(subject, [...ownLooks(subject), ...measuresOf(looksByObserve(subject))]);
}

/** Looks at arena measures with the pair that they are asked about. */
function withPairs(
  subject: Pick<Case, 'pair' | 'third'>,
  looks: readonly StatesLook[],
): PopulationQuery[] {
  return looks.map((look) => ({ ...look, pair: look.pair ?? pairBeforehand(subject, look) }));
}

/** What a case looks at beside its claims. */
function ownLooks(subject: Case): StatesLook[] {
  const { series, period } = subject;
  const from = period[0];
  return [
    { measure: 'cinc' },
    ...series.flatMap(({ lines }) => lines.map(({ observe }) => ({ ...observe, from }))),
    ...[...figureMeasures(subject), ...contestMeasures(subject)].map((look) => ({ ...look, from })),
    ...rowLooks(subject),
  ];
}

/** The claims of a case in two shares: those evaluated in a thread of their own, and the others. */
export interface ClaimShares {
  readonly apart: {
    readonly claims: Case['claims'];
    /** All that is looked at there, for these claims and for the others. */
    readonly looks: ClaimLooks;
    /** What the others look at, by what is observed as text. */
    readonly forOthers: ReadonlySet<string>;
  };
  readonly here: { readonly claims: Case['claims']; readonly looks: ClaimLooks };
}

/**
 * A claim is evaluated apart where the case asks for its measures in claims alone, or has them computed by the build. Of the other claims those looks are taken
 * there too that the rest of the case does not share, where nothing that they are made of can be drawn again, which takes its tables.
 */
export function claimSharesOf(subject: Case, isKept: Workspace['isKept']): ClaimShares {
  const own = new Set(
    withPairs(subject, ownLooks(subject))
      .filter((look) => !isKept(look) || canBeDrawnAgain(look.measure, look.params ?? {}))
      .map(({ measure }) => measure),
  );
  const isApart = ({ predicates = [] }: Case['claims'][number]): boolean =>
    predicates.length > 0 &&
    predicates.every((predicate) => {
      const looks = looksOf(predicate);
      return looks.length > 0 && looks.every(({ observe }) => !own.has(observe.measure));
    });
  const shares = {
    apart: subject.claims.filter(isApart),
    here: subject.claims.filter((claim) => !isApart(claim)),
  };
  const ofApart = looksByObserve({ claims: shares.apart });
  const ofHere = looksByObserve({ claims: shares.here });
  const forOthers = new Set(
    [...ofHere].flatMap(
      ([
        key,
        {
          observe: { measure, params = {} },
        },
      ]) => (own.has(measure) || canBeDrawnAgain(measure, params) ? [] : [key]),
    ),
  );
  const all = [...looksByObserve(subject)];
  return {
    apart: {
      claims: shares.apart,
      looks: new Map(all.filter(([key]) => ofApart.has(key) || forOthers.has(key))),
      forOthers,
    },
    here: {
      claims: shares.here,
      looks: new Map(all.filter(([key]) => ofHere.has(key) && !forOthers.has(key))),
    },
  };
}

function canBeDrawnAgain(measure: string, params: Readonly<Record<string, unknown>>): boolean {
  const definition = measureById(measure);
  if (definition.resample !== undefined) return true;
  const uses = usesOf(definition, parseParams(definition, params));
  return Object.values(uses).some((use) => canBeDrawnAgain(use.measure, use.params ?? {}));
}
