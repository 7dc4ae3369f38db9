/** What undoes the unfinished work of this process: temporary files and folders. */
const unfinished = new Set<() => void>();

/**
 * Keep what undoes a piece of work until that work is finished, for the case that the process is interrupted before.
 * @returns to be called when the work is finished or undone
 */
export function undoneIfInterrupted(undo: () => void): () => void {
  unfinished.add(undo);
  return () => void unfinished.delete(undo);
}

/** Undo whatever is unfinished, the latest first. One failure does not keep the others from being undone. */
export function undoUnfinished(): void {
  for (const undo of [...unfinished].reverse()) {
    try {
      undo();
    } catch {
      // What is left behind is a temporary file; the interruption is what the user asked for.
    }
  }
  unfinished.clear();
}
