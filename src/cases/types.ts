import type { ReadOnly } from '../core/read-only.js';
import type { CodedFact, Claim, ObservationRow, Question } from '../evidence/types.js';
import type { CaseFile } from './schema.js';

/** A case: a pair, third parties, the questions asked of it, what each reading expects, the claims and coded facts. */
export interface Case extends Omit<ReadOnly<CaseFile>, 'pair' | 'third' | 'arena'> {
  /** Arguments of `assess` that name the case; the folder of a user’s case is not named, so that results hold no path. */
  readonly arguments: string;
  /** Which states are meant, where the command named one under a name of the past. */
  readonly meant?: readonly string[];
  /** The third party that the files of the case name, where another took its place. */
  readonly ownThird?: number;
  /** The latest year, where the case is to be answered as of it as well as of its own. */
  readonly alsoAsOf?: number;
  /** Set where the case is weighed by hand, whatever its questions say. */
  readonly weighting?: 'hand' | undefined;
  /** Resolved Correlates of War codes. */
  readonly pair: readonly [number, number];
  readonly third: readonly number[];
  readonly arena: readonly number[];
  readonly questions: readonly Question[];
  readonly observations: readonly ObservationRow[];
  readonly claims: readonly Claim[];
  /** What several claims may rest on, by letter. */
  readonly bases: Readonly<Record<string, string>>;
  readonly facts: readonly CodedFact[];
}
