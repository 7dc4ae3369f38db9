import type { InstitutionResult } from '../../contract/index.js';

/** A state’s place in a body; null: none, or nothing that is known. */
export interface PlaceInBody {
  readonly status: string | null;
  readonly since: string | null;
  /** A state that a complete list leaves out is outside; of an incomplete list nobody knows. */
  readonly belongs: boolean | null;
}

/** Where a state stands in a body; a body that is not there has a place for nobody. */
export function placeIn(body: InstitutionResult | undefined, state: number): PlaceInBody {
  const found = body?.memberships.find(({ ccode }) => ccode === state);
  if (found !== undefined)
    return { status: found.status, since: found.since, belongs: found.belongs };
  const unknown = body === undefined || body.members === null;
  return { status: null, since: null, belongs: unknown ? null : false };
}
