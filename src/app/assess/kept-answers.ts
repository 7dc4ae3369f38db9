import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Case } from '../../cases/types.js';
import type { Assessment } from '../../contract/index.js';
import { inOrder } from '../../core/in-order.js';
import { manifestFile, versionOf } from '../../panel/manifest.js';
import { defaultDataDir, keptDir, shippedDataDir } from '../../store/places.js';
import { sha256 } from '../../store/sha256.js';
import type { FileContents } from '../../store/staging/index.js';
import { packageVersion } from '../../store/version.js';
import { shippedWeights } from '../learned/model.js';
import { shippedWays } from '../multiverse/kept.js';
import { DRAWS, type ComputeRequest } from './compute.js';

/*
 * Answers that are asked for most, which the build has computed of the shipped panel and keeps beside the program: those of the
 * built-in cases. They are in no sense data: of a case that was changed, of other data, with another seed or number of draws, or
 * where the file is not what was written, the answer is computed.
 */

type Asked = Pick<ComputeRequest, 'seed' | 'draws' | 'oneYear'>;

/** All that an answer depends on beside the panel: the whole of the case, what is asked, what is shipped beside it, the program. */
function keyOf(subject: Case, { seed, draws = DRAWS, oneYear = false }: Asked): string {
  const asked = [inOrder(subject), seed, draws, oneYear];
  return sha256(JSON.stringify([...asked, shippedWeights(), shippedWays(), packageVersion()]));
}

const fileOf = (key: string): string => `answer-${key.slice(0, 24)}.json`;

export interface KeptAnswer {
  readonly assessment: Assessment;
  /** Ids of the tables of the panel that it rests on, in the order of the manifest. */
  readonly tables: readonly string[];
}

/** What a file holds: the answer as text, so that its digest is that of what is read. */
interface AnswerFile {
  readonly dataVersion: string;
  readonly key: string;
  readonly sha256: string;
  readonly answer: string;
}

/** The answer of a case to a request; undefined where none is kept. */
export function keptAnswer(
  subject: Case,
  asked: Asked,
  { dataDir = defaultDataDir, dir = keptDir }: { dataDir?: string | undefined; dir?: string } = {},
): KeptAnswer | undefined {
  // A folder of the user is read, whatever its manifest says.
  if (resolve(dataDir) !== resolve(shippedDataDir)) return undefined;
  const key = keyOf(subject, asked);
  try {
    const kept = JSON.parse(readFileSync(join(dir, fileOf(key)), 'utf8')) as AnswerFile;
    const { dataVersion, answer } = kept;
    if (dataVersion !== versionOf(readFileSync(join(dataDir, manifestFile), 'utf8')))
      return undefined;
    if (kept.key !== key || sha256(answer) !== kept.sha256) return undefined;
    return JSON.parse(answer) as KeptAnswer;
  } catch {
    return undefined;
  }
}

/** The file of an answer, for `keptAnswer`. */
export function answerFile(subject: Case, asked: Asked, made: KeptAnswer): FileContents {
  const key = keyOf(subject, asked);
  const answer = JSON.stringify(made);
  const { dataVersion } = made.assessment;
  const kept: AnswerFile = { dataVersion, key, sha256: sha256(answer), answer };
  return { [fileOf(key)]: JSON.stringify(kept) };
}
