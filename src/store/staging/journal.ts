import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { abandonedStages, filesOf, isOurs, isStage, rootOf } from './stage.js';

/*
 * One rename is done or not done; a set of several may be interrupted between two. So each stage says beforehand what is to be
 * moved (`moves.json`), and the set is decided by one empty file, `decided`, in its first stage. A set that was decided is
 * completed by the next run that comes by, and one that was not is removed. Nothing is moved from outside a stage or to outside
 * its root, and stages of other users are left alone.
 */

/** What one stage moves into its root. */
export interface StagedMoves {
  readonly stage: string;
  /** Files, and folders that are new as a whole, by their path below the root. */
  readonly moved: readonly string[];
  /** Files below the root that go once the others are in place. */
  readonly removed: readonly string[];
}

const journalFile = 'moves.json';
const decidedFile = 'decided';

const journalShape = z.object({
  moved: z.array(z.string()),
  removed: z.array(z.string()),
  /** Stages of the set, the first of which holds the decision, by their path from this one. */
  stages: z.array(z.string()),
});

/** Moves a set into place. Where one move fails, those before it are undone. */
export function moveAll(set: readonly StagedMoves[]): void {
  const steps = set.reduce((sum, { moved, removed }) => sum + moved.length + removed.length, 0);
  if (steps <= 1) return complete(set);
  const decided = join(set[0]!.stage, decidedFile);
  for (const one of set) {
    keepReplaced(one);
    writeJournal(one, set);
  }
  writeFileSync(decided, '');
  try {
    for (const { stage } of set) requireNoOther(stage, set);
    complete(set);
  } catch (error) {
    for (const one of set) undoMoves(one);
    rmSync(decided, { force: true });
    throw error;
  }
}

/** To move a set takes no longer: a decision that is older is of a run that was killed, on whatever machine. */
const longestMoveInMs = 60_000;

/** Sets of two runs that are moved to one place at a time would mix. */
function requireNoOther(stage: string, set: readonly StagedMoves[]): void {
  const root = rootOf(stage);
  const now = decidedAt(set[0]!.stage)!;
  const isMoving = (path: string): boolean => {
    const at = decidedAt(path);
    return at !== undefined && now - at < longestMoveInMs;
  };
  const other = readdirSync(root)
    .map((name) => join(root, name))
    .filter((path) => isStage(basename(path)) && !set.some((one) => one.stage === path))
    .find(isMoving);
  if (other !== undefined) throw new BusyError('another run puts files into place there');
}

/** When a set was decided, in milliseconds; undefined where it is not. */
const decidedAt = (stage: string): number | undefined =>
  lstatSync(join(stage, decidedFile), { throwIfNoEntry: false })?.mtimeMs;

/** Another run is in the way. */
export class BusyError extends Error {}

/** Everything is in place before anything is removed. */
function complete(set: readonly StagedMoves[], stays: (place: string) => boolean = none): void {
  for (const { stage, moved } of set)
    for (const name of moved) {
      const [from, to] = [join(filesOf(stage), name), join(rootOf(stage), name)];
      // What is not there was moved by the run that was interrupted.
      if (isThere(from) && !stays(to)) renameSync(from, to);
    }
  for (const { stage, removed } of set)
    for (const name of removed) {
      const place = join(rootOf(stage), name);
      if (!stays(place)) rmSync(place, { force: true });
    }
}

const none = (): boolean => false;

const isThere = (place: string): boolean =>
  lstatSync(place, { throwIfNoEntry: false }) !== undefined;

function writeJournal({ stage, moved, removed }: StagedMoves, set: readonly StagedMoves[]): void {
  const stages = set.map((other) => relative(stage, other.stage));
  writeFileSync(join(stage, journalFile), JSON.stringify({ moved, removed, stages }));
}

const beforeOf = (stage: string, index: number): string => join(stage, `before-${index}`);

/** What a move replaces is kept in the stage by a second name, or as a copy where there are no second names. */
function keepReplaced({ stage, moved }: StagedMoves): void {
  for (const [index, name] of moved.entries()) {
    const place = join(rootOf(stage), name);
    if (!existsSync(place)) continue;
    try {
      linkSync(place, beforeOf(stage, index));
    } catch {
      copyFileSync(place, beforeOf(stage, index));
    }
  }
}

function undoMoves({ stage, moved }: StagedMoves): void {
  for (const [index, name] of moved.entries()) {
    const from = join(filesOf(stage), name);
    const place = join(rootOf(stage), name);
    if (isThere(from) || !isThere(place)) continue;
    renameSync(place, from);
    if (existsSync(beforeOf(stage, index))) renameSync(beforeOf(stage, index), place);
  }
}

/** Completes or removes what earlier runs left, as far as it may be changed. What cannot be completed now stays for a later run. */
export function finishAbandoned(folder: string, newest?: string): void {
  for (const stage of abandonedStages(folder, newest)) {
    try {
      finish(stage);
    } catch {
      // Neither this run nor what it reads depends on it.
    }
  }
}

function finish(stage: string): void {
  const set = setOf(stage);
  const decided = set.length === 0 ? undefined : decidedAt(set[0]!.stage);
  if (decided !== undefined) {
    // What was written since is newer than the set.
    complete(set, (place) => (lstatSync(place, { throwIfNoEntry: false })?.mtimeMs ?? 0) > decided);
    for (const one of set) rmSync(one.stage, { recursive: true, force: true });
  }
  rmSync(stage, { recursive: true, force: true });
}

/** The set that a stage belongs to; empty where it does not say so, or says what no run would have written. */
function setOf(stage: string): readonly StagedMoves[] {
  const stages = read(stage)?.stages.map((path) => resolve(stage, path)) ?? [];
  const set = stages.flatMap((of) => {
    const journal = isStage(basename(of)) && isOurs(of) ? read(of) : undefined;
    return journal === undefined ? [] : [{ ...journal, stage: of }];
  });
  const isWhole = stages.includes(stage) && set.length === stages.length;
  return isWhole && set.every(isContained) ? set : [];
}

/** What a stage says is to be moved; nothing where it does not, or was ended while it wrote it down. */
function read(stage: string): z.infer<typeof journalShape> | undefined {
  try {
    return journalShape.parse(JSON.parse(readFileSync(join(stage, journalFile), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Whether all that is moved comes out of the stage, and all that is written or removed lies below its root. */
function isContained({ stage, moved, removed }: StagedMoves): boolean {
  const files = filesOf(stage);
  return (
    [...moved, ...removed].every((name) => isBelow(rootOf(stage), resolve(rootOf(stage), name))) &&
    moved.every((name) => !isThere(join(files, name)) || isBelow(stage, resolve(files, name)))
  );
}

/** By the folder that really holds the place, whatever links lead to it. */
function isBelow(root: string, place: string): boolean {
  const folder = dirname(place);
  if (!existsSync(folder)) return false;
  const path = relative(realpathSync(root), realpathSync(folder));
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

/**
 * What it takes to put staged files into place: each file, or the highest of its folders that is new.
 *
 * @throws Error where a folder lies in the place of a file, or a file in that of a folder
 */
export function stagedMoves(
  stage: string,
  names: readonly string[],
  removed: readonly string[],
): StagedMoves {
  const root = rootOf(stage);
  const moved = new Set<string>();
  for (const name of names) {
    const parts = name.split(sep);
    const upTo = parts.map((_, index) => parts.slice(0, index + 1).join(sep));
    moved.add(upTo.find((part) => !isThere(join(root, part))) ?? name);
  }
  for (const name of moved) {
    const place = join(root, name);
    if (!statSync(dirname(place)).isDirectory())
      throw new Error(`${dirname(place)} is not a folder`);
    const found = lstatSync(place, { throwIfNoEntry: false });
    if (found?.isDirectory() === true) throw new Error(`${place} is a folder`);
    if (found?.isFile() === false && !found.isSymbolicLink())
      throw new Error(`${place} is no ordinary file`);
  }
  return { stage, moved: [...moved], removed };
}
