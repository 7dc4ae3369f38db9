import { join } from 'node:path';
import type { z } from 'zod';
import { assessmentShape, manifestShape } from '../../contract/assessment.js';
import { networksShape } from '../../contract/network.js';
import type { Assessment, Networks, RunManifest } from '../../contract/index.js';
import { DataError, EnvironmentError, type ErrorDetails, UsageError } from '../../core/errors.js';
import { nearestIssue, valueOf } from '../../core/nearest-issue.js';
import { jsonMistake } from '../files/json-place.js';
import { readBytesOf, usualSize } from '../../store/read-bytes.js';

/**
 * Read an assessment that `assess` wrote.
 * @throws UsageError where there is no such file; DataError for a file that is no JSON or no assessment, naming what is
 *   wrong; EnvironmentError where it cannot be read
 */
export function readAssessment(file: string): Assessment {
  return checked(file, readJson(file), assessmentShape, 'an assessment.json');
}

export type Result =
  | { readonly kind: 'assessment'; readonly assessment: Assessment }
  | { readonly kind: 'manifest'; readonly manifest: RunManifest }
  | { readonly kind: 'network'; readonly written: Networks };

/** Read an assessment, the manifest of a run or signed networks, whichever the file is. Throws what `readAssessment` throws. */
export function readResult(file: string): Result {
  const content = readJson(file);
  const fields = typeof content === 'object' && content !== null ? content : {};
  if ('networks' in fields || ['n', 'm', 'negative'].every((name) => name in fields)) {
    const written = checked(
      file,
      content,
      networksShape,
      'the JSON of counterpoise network',
      'counterpoise network … --out DIR writes network.json',
    );
    return { kind: 'network', written };
  }
  return 'tool' in fields
    ? {
        kind: 'manifest',
        manifest: checked(file, content, manifestShape, 'a manifest.json of a run'),
      }
    : {
        kind: 'assessment',
        assessment: checked(file, content, assessmentShape, 'an assessment.json'),
      };
}

function readJson(file: string): unknown {
  let content: string;
  try {
    content = readBytesOf(file, usualSize).toString('utf8');
  } catch (cause) {
    if (cause instanceof DataError) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR') throw noSuchFile(file, code === 'EISDIR');
    throw new EnvironmentError(`cannot read ${file}: ${(cause as Error).message}`, {
      code: 'cannot-read',
      details: { file, expected: 'an assessment.json that counterpoise assess wrote' },
      hint: 'write one with counterpoise assess … --out DIR',
      cause,
    });
  }
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw notAResult(file, (cause as Error).message, 'JSON', jsonMistake(content));
  }
}

function noSuchFile(file: string, isFolder: boolean): UsageError {
  const problem = isFolder ? 'is a folder, not a file' : 'does not exist';
  return new UsageError(`${file} ${problem}`, {
    code: 'no-such-file',
    details: { value: file, expected: 'an assessment.json that counterpoise assess wrote' },
    hint: isFolder
      ? `name the file in it, for example ${join(file, 'assessment.json')}`
      : 'write one with counterpoise assess … --out DIR',
  });
}

function checked<T>(
  file: string,
  content: unknown,
  schema: z.ZodType<T>,
  what: string,
  hint?: string,
): T {
  const parsed = schema.safeParse(content);
  if (parsed.success) return content as T;
  const issue = nearestIssue(parsed.error.issues[0]!);
  const where = issue.path.join('.');
  throw notAResult(
    file,
    `${where === '' ? '' : `${where}: `}${issue.message}`,
    what,
    where === '' ? {} : { column: where, value: valueOf(issue, content) },
    hint,
  );
}

function notAResult(
  file: string,
  problem: string,
  expected: string,
  place: Pick<ErrorDetails, 'line' | 'column' | 'value'>,
  hint = 'counterpoise assess … --out DIR writes assessment.json and manifest.json',
): DataError {
  return new DataError(`${file} is not ${expected}: ${problem}`, {
    code: 'not-a-result',
    details: { file, ...place, expected },
    hint: `${hint}; an older version of the program may have written other fields`,
  });
}
