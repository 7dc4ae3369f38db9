import { lstatSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

/*
 * A stage is a folder beside the place that is written to, `.writing-HOST-PID-XXXXXX`. The new files lie in its folder
 * `files` as they will lie below the folder that holds the stage, which is called its root.
 */

const host = hostname().replace(/[^A-Za-z0-9]/g, '') || 'host';
const stageName = /^\.writing-([A-Za-z0-9]+)-(\d+)-[A-Za-z0-9]{6}$/;

/** After so long no run still writes, whatever process or machine has its number or name now. */
const longestRunInMs = 7 * 86_400_000;

/** Dates of files are this exact, or better. */
const dateStepInMs = 2000;

/** Folders above the one that is written to where a stage may have been left: so many are looked through. */
const searchedAbove = 8;

export const filesOf = (stage: string): string => join(stage, 'files');
export const rootOf = (stage: string): string => dirname(stage);
export const isStage = (name: string): boolean => stageName.test(name);

/** @throws what the file system throws where the folder cannot be written to */
export function openStage(root: string): string {
  return mkdtempSync(join(root, `.writing-${host}-${process.pid}-`));
}

/**
 * The nearest folder at or above a place that exists: its new folders are made in a stage there. The system's own making of
 * nested folders is not used, since in places such as /proc it never ends.
 *
 * @throws Error where a file is in the way
 */
export function nearestFolder(place: string): string {
  for (let folder = place; ; folder = dirname(folder)) {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found?.isDirectory() === true) return folder;
    if (found !== undefined || isDangling(folder)) throw new Error(`${folder} is not a folder`);
    if (dirname(folder) === folder) throw new Error(`${folder} does not exist`);
  }
}

const isDangling = (place: string): boolean =>
  lstatSync(place, { throwIfNoEntry: false }) !== undefined;

/**
 * Stages that no process works on any more.
 *
 * @param newest a stage that was just opened in the folder, by whose date the age of the others is known; those above the folder
 *   are found as well. Without it the folder is only read, and what may be of this process or another machine is left.
 */
export function abandonedStages(folder: string, newest?: string): string[] {
  const found: string[] = [];
  let at = folder;
  for (let above = 0; above <= (newest === undefined ? 0 : searchedAbove); above++) {
    for (const name of namesIn(at))
      if (isAbandoned(name, join(at, name), newest)) found.push(join(at, name));
    at = dirname(at);
  }
  return [...new Set(found)];
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Numbers of processes come again, in a container at every start: its own is an earlier one's where the stage is older. */
function isAbandoned(name: string, stage: string, newest: string | undefined): boolean {
  const [, of, number] = stageName.exec(name) ?? [];
  if (of === undefined || !isOurs(stage)) return false;
  const isOther = of === host && Number(number) !== process.pid;
  if (isOther && !isRunning(Number(number))) return true;
  if (newest === undefined) return false;
  const age = changedAt(newest) - changedAt(stage);
  const isOwn = of === host && !isOther;
  return age > (isOwn ? process.uptime() * 1000 + dateStepInMs : longestRunInMs);
}

/** A folder of this user: what others have put there is none of our runs. */
export function isOurs(stage: string): boolean {
  const found = lstatSync(stage, { throwIfNoEntry: false });
  const user = process.getuid?.();
  return found?.isDirectory() === true && (user === undefined || found.uid === user);
}

/** A process of another user may not be sent a signal, but is there. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const changedAt = (place: string): number =>
  statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
