/** Undoes unfinished work; a promise where the work can only be waited for. */
type Undo = () => void | Promise<void>;

/** What undoes the unfinished work of this process: temporary files and folders. */
const unfinished = new Set<Undo>();

let listener: (isUnfinished: boolean) => void = () => undefined;

/**
 * Keep what undoes a piece of work until that work is finished, for the case that the process is interrupted before.
 * @returns to be called when the work is finished or undone
 */
export function undoneIfInterrupted(undo: Undo): () => void {
  unfinished.add(undo);
  listener(true);
  return () => {
    unfinished.delete(undo);
    listener(unfinished.size > 0);
  };
}

/** Calls back now and from now on, when work begins that is to be undone and when all of it is finished. */
export function onUnfinished(called: (isUnfinished: boolean) => void): void {
  listener = called;
  called(unfinished.size > 0);
}

/**
 * Undo whatever is unfinished, the latest first and one after the other, at once as far as nothing is to be waited for. One
 * failure does not keep the others from being undone.
 */
export async function undoUnfinished(): Promise<void> {
  for (const undo of [...unfinished].reverse()) {
    unfinished.delete(undo);
    try {
      const waiting = undo();
      if (waiting !== undefined) await waiting;
    } catch {
      // What is left behind is a temporary file; the interruption is what the user asked for.
    }
  }
}
