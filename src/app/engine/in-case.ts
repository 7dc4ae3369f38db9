import { DataError, UsageError } from '../../core/errors.js';

/**
 * Look at something a case asks for. What is wrong with the request (an unknown part or group) is then wrong with the
 * case: the error names the entry that asks.
 */
export async function inCase<T>(id: string, entry: string, look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new DataError(`case ${id}, ${entry}: ${error.message}`, {
      code: error.code,
      hint: error.hint ?? `correct ${entry}`,
      details: { ...error.details, entry },
      cause: error,
    });
  }
}
