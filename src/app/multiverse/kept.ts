import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInCases } from '../../cases/index.js';
import type { Case } from '../../cases/types.js';
import type { ClaimResult } from '../../contract/index.js';
import type { Claim, Verdict } from '../../evidence/types.js';
import { sha256 } from '../../store/sha256.js';

/** In how many ways a claim was tested, and what came of each. */
export type Ways = NonNullable<ClaimResult['ways']>;

export interface WaysFile {
  readonly dataVersion: string;
  /** By what decides a claim: `waysKey`. */
  readonly claims: Readonly<Record<string, Ways>>;
}

/** Beside the cases whose claims were tested: `npm run ways` writes it. */
export const waysPath = join(builtInCases, 'ways.json');

type Decided = Pick<Claim, 'central' | 'halves'>;

/** A name of what decides a claim: its central tests and the states and year of the case, whatever stands beside them. */
export const waysKey = (
  { pair, third, asOf }: Pick<Case, 'pair' | 'third' | 'asOf'>,
  { central, halves }: Decided,
): string => sha256(JSON.stringify([pair, third, asOf, central, halves])).slice(0, 16);

let read: WaysFile | undefined;

/** The ways that the program ships. */
export const shippedWays = (): WaysFile =>
  (read ??= JSON.parse(readFileSync(waysPath, 'utf8')) as WaysFile);

/** The results of claims, each with the multiverse of its central tests where one was made of the same tests on the same data. */
export function withWays(
  results: readonly ClaimResult[],
  subject: Pick<Case, 'pair' | 'third' | 'asOf' | 'claims'>,
  dataVersion: string,
): ClaimResult[] {
  const { claims, dataVersion: ofFile } = shippedWays();
  const stated = new Map(subject.claims.map((claim) => [claim.id, claim]));
  return results.map((result) => {
    const claim = stated.get(result.id)!;
    const ways = ofFile === dataVersion ? claims[waysKey(subject, claim)] : undefined;
    return ways === undefined || result.status !== 'computed' ? result : { ...result, ways };
  });
}

/** Verdicts that came out at all, with their shares. */
export const sharesMade = (shares: Readonly<Record<Verdict, number>>): Ways['shares'] =>
  Object.fromEntries(Object.entries(shares).filter(([, share]) => share > 0));
