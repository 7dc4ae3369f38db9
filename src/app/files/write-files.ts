import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EnvironmentError } from '../../core/errors.js';

/** What is to be written, by the name of the file. */
export type FileContents = Readonly<Record<string, string | Uint8Array>>;

/**
 * Write files into a folder, all or none: every file is first written beside its place and the set is
 * renamed only when all of them are complete.
 */
export function writeFiles(dir: string, files: FileContents): string[] {
  const names = Object.keys(files);
  const temporary = (name: string): string => join(dir, `.${name}.${process.pid}.tmp`);
  try {
    mkdirSync(dir, { recursive: true });
    for (const name of names) writeFileSync(temporary(name), files[name]!);
    for (const name of names) renameSync(temporary(name), join(dir, name));
  } catch (cause) {
    for (const name of names) removeIfThere(temporary(name));
    throw new EnvironmentError(`cannot write into ${dir}: ${(cause as Error).message}`, {
      code: 'cannot-write',
      details: { file: dir },
      hint: 'name a folder that can be created or written to',
      cause,
    });
  }
  return names.map((name) => join(dir, name));
}

/** The error that led here is the one to report, not one of cleaning up after it. */
function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Its folder is no folder: nothing was written there.
  }
}
