import type { Case } from '../../cases/types.js';
import type { Assessment } from '../../contract/index.js';
import { inOrder } from '../../core/in-order.js';
import { sha256 } from '../../store/sha256.js';
import type { FileContents } from '../../store/staging/index.js';
import { packageVersion } from '../../store/version.js';
import { keptText, keptTextFile, type KeptPlaces } from '../engine/kept-text.js';
import { shippedWeights } from '../learned/model.js';
import { shippedWays } from '../multiverse/kept.js';
import { DRAWS, type ComputeRequest } from './compute.js';

/* The answers of the built-in cases; of a case that was changed, with another seed or number of draws, the answer is computed. */

type Asked = Pick<ComputeRequest, 'seed' | 'draws' | 'oneYear'>;

/** All that an answer depends on beside the panel: the whole of the case, what is asked, what is shipped beside it, the program. */
function keyOf(subject: Case, { seed, draws = DRAWS, oneYear = false }: Asked): string {
  const asked = [inOrder(subject), seed, draws, oneYear];
  return sha256(JSON.stringify([...asked, shippedWeights(), shippedWays(), packageVersion()]));
}

export interface KeptAnswer {
  readonly assessment: Assessment;
  /** Ids of the tables of the panel that it rests on, in the order of the manifest. */
  readonly tables: readonly string[];
}

/** The answer of a case to a request; undefined where none is kept. */
export function keptAnswer(
  subject: Case,
  asked: Asked,
  places?: KeptPlaces,
): KeptAnswer | undefined {
  const answer = keptText('answer', keyOf(subject, asked), places);
  return answer === undefined ? undefined : (JSON.parse(answer) as KeptAnswer);
}

/** The file of an answer, for `keptAnswer`. */
export function answerFile(subject: Case, asked: Asked, made: KeptAnswer): FileContents {
  const { dataVersion } = made.assessment;
  const answer = JSON.stringify(made);
  return keptTextFile('answer', keyOf(subject, asked), { dataVersion, answer });
}
