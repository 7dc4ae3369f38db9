import { existsSync, mkdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { undoneIfInterrupted } from '../../core/cleanup.js';
import { EnvironmentError } from '../../core/errors.js';
import { BusyError, finishAbandoned, moveAll, stagedMoves } from './journal.js';
import { filesOf, nearestFolder, openStage, rootOf } from './stage.js';

export { finishAbandoned } from './journal.js';

/** What is to be written, by the name of the file. */
export type FileContents = Readonly<Record<string, string | Uint8Array>>;

/** Files that fill up unseen and appear together, or not at all: the one way in which anything is written. */
export interface Staging {
  /** Write files, named from the folder; a full path may lie elsewhere. */
  write(files: FileContents): void;
  /** Where to write one file oneself, for one that is too large to be held. */
  place(name: string): string;
  /** Remove a file of the folder once the others are in place. */
  remove(name: string): void;
  /** Put everything into place; files of the same name are replaced, others stay. Returns the paths. */
  commit(): string[];
  /** Leave everything as it was before. Does nothing after `commit`. */
  discard(): void;
}

/** The files of one stage by their paths below its root. */
interface Stage {
  readonly folder: string;
  readonly names: string[];
  readonly removed: string[];
}

/**
 * Opens a folder to be written to, or one that is to be made. A process that is killed leaves the old set or, from the moment
 * that the new one is decided, what completes it: the next run that writes there, or opens a panel there, does so.
 *
 * @param hint what to do where the folder cannot be written to
 * @throws EnvironmentError, here and on writing, where it cannot
 */
export function openStaging(
  dir: string,
  hint = 'name a folder that can be created or written to',
): Staging {
  return new OpenStaging(dir, hint);
}

/** Write files into a folder, all or none. @throws EnvironmentError where it cannot be written to */
export function writeFiles(dir: string, files: FileContents): string[] {
  const staging = openStaging(dir);
  try {
    staging.write(files);
    return staging.commit();
  } finally {
    staging.discard();
  }
}

class OpenStaging implements Staging {
  private readonly stages: Stage[] = [];
  private readonly paths: string[] = [];
  private readonly finished: () => void;
  private isOpen = true;

  constructor(
    private readonly dir: string,
    private readonly hint: string,
  ) {
    this.attempt(() => this.stageBelow(realpathSync(nearestFolder(resolve(dir)))));
    this.finished = undoneIfInterrupted(() => this.close());
  }

  write(files: FileContents): void {
    for (const [name, content] of Object.entries(files)) {
      const path = this.place(name);
      this.attempt(() => writeFileSync(path, content));
    }
  }

  place(name: string): string {
    return this.attempt(() => {
      const place = realPlace(resolve(this.dir, name));
      const { folder, names } = this.stageBelow(nearestFolder(dirname(place)));
      const below = relative(rootOf(folder), place);
      const staged = join(filesOf(folder), below);
      mkdirSync(dirname(staged), { recursive: true });
      names.push(below);
      this.paths.push(resolve(name) === name ? name : join(this.dir, name));
      return staged;
    });
  }

  remove(name: string): void {
    this.attempt(() => {
      const place = resolve(this.dir, name);
      const folder = realpathSync(nearestFolder(dirname(place)));
      const stage = this.stageBelow(folder);
      stage.removed.push(relative(rootOf(stage.folder), join(folder, basename(place))));
    });
  }

  commit(): string[] {
    this.attempt(() =>
      moveAll(this.stages.map(({ folder, names, removed }) => stagedMoves(folder, names, removed))),
    );
    this.discard();
    return this.paths;
  }

  discard(): void {
    if (!this.isOpen) return;
    this.close();
    this.finished();
  }

  private close(): void {
    this.isOpen = false;
    for (const { folder } of this.stages) rmSync(folder, { recursive: true, force: true });
  }

  /** The stage for what lies in a folder, opened where there is none: one serves all below its root in the same file system. */
  private stageBelow(root: string): Stage {
    const found = this.stages.find(
      ({ folder }) =>
        !relative(rootOf(folder), root).split(sep).includes('..') &&
        statSync(rootOf(folder)).dev === statSync(root).dev,
    );
    if (found !== undefined) return found;
    const stage = { folder: openStage(root), names: [], removed: [] };
    this.stages.push(stage);
    finishAbandoned(root, stage.folder);
    return stage;
  }

  private attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (cause) {
      throw new EnvironmentError(`cannot write into ${this.dir}: ${(cause as Error).message}`, {
        code: 'cannot-write',
        details: { file: this.dir },
        hint: isBusy(cause) ? 'run the command again when the other run has ended' : this.hint,
        cause,
      });
    }
  }
}

/** A place by the folder that really holds it, and by the file that it is a link to: a link stays one. */
function realPlace(place: string): string {
  if (existsSync(place)) return realpathSync(place);
  const folder = nearestFolder(dirname(place));
  return join(realpathSync(folder), relative(folder, place));
}

/** Another run is in the way, or has made the same folder meanwhile. */
const isBusy = (cause: unknown): boolean =>
  cause instanceof BusyError ||
  ['ENOTEMPTY', 'EEXIST'].includes((cause as NodeJS.ErrnoException).code ?? '');
