import { mkdirSync, mkdtempSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { undoneIfInterrupted } from '../../core/cleanup.js';
import { EnvironmentError } from '../../core/errors.js';
import type { FileContents } from './write-files.js';

/** A folder that fills up unseen and appears as a whole, or not at all. */
export interface Staging {
  /** Write files, named from the folder. */
  write(files: FileContents): void;
  /** Where to write one file of the folder oneself, for one that is too large to be held. */
  place(name: string): string;
  /** Put everything into place; files of the same name are replaced, others stay. Returns the paths. */
  commit(): string[];
  /** Leave everything as it was before. Does nothing after `commit`. */
  discard(): void;
}

/** @throws EnvironmentError, here and on writing, where the folder cannot be written to */
export function openStaging(dir: string): Staging {
  const names: string[] = [];
  const writing = <T>(work: () => T): T => {
    try {
      return work();
    } catch (cause) {
      throw new EnvironmentError(`cannot write into ${dir}: ${(cause as Error).message}`, {
        code: 'cannot-write',
        details: { file: dir },
        hint: 'name a folder that can be created or written to',
        cause,
      });
    }
  };
  const created = writing(() => mkdirSync(dir, { recursive: true }));
  const temporary = writing(() => mkdtempSync(join(dir, '.writing-')));
  const remove = (): void => rmSync(temporary, { recursive: true, force: true });
  const undo = (): void => {
    remove();
    if (created !== undefined) removeEmpty(dir, created);
  };
  let finished = undoneIfInterrupted(undo);
  const close = (work: () => void): void => {
    work();
    finished();
    finished = () => undefined;
  };
  let open = true;
  return {
    write: (files) =>
      writing(() => {
        for (const [name, content] of Object.entries(files)) {
          mkdirSync(dirname(join(temporary, name)), { recursive: true });
          writeFileSync(join(temporary, name), content);
          names.push(name);
        }
      }),
    place: (name) => {
      names.push(name);
      return join(temporary, name);
    },
    commit: () => {
      writing(() => {
        for (const name of names) {
          mkdirSync(dirname(join(dir, name)), { recursive: true });
          renameSync(join(temporary, name), join(dir, name));
        }
      });
      open = false;
      close(remove);
      return names.map((name) => join(dir, name));
    },
    discard: () => {
      if (open) close(undo);
      open = false;
    },
  };
}

/** Remove folders that were created for the files, from the innermost on, as far as they are empty. */
function removeEmpty(dir: string, created: string): void {
  for (let folder = dir; ; folder = dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
    if (folder === created || dirname(folder) === folder) return;
  }
}
