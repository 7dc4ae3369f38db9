import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** What changes something on the disk. */
const changes = [
  'writeFileSync',
  'renameSync',
  'mkdirSync',
  'mkdtempSync',
  'rmSync',
  'rmdirSync',
  'unlinkSync',
  'linkSync',
  'copyFileSync',
] as const;

/** A number that no process has. */
const deadPid = 4_194_305;

export interface Killed {
  /** Whether the work came to its end before. */
  readonly finished: boolean;
  /** Changes that were made. */
  readonly made: number;
}

/**
 * Does what a kill does: from a change of the disk on nothing is changed any more, whatever the work catches or cleans up.
 *
 * @param at how many changes are made before
 */
export function killedAt(at: number, work: () => void): Killed {
  const real = Object.fromEntries(changes.map((name) => [name, fs[name]]));
  const write = fs.writeFileSync;
  const pid = process.pid;
  let made = 0;
  let isKilled = false;
  const patched = Object.fromEntries(
    changes.map((name) => [
      name,
      (...given: unknown[]): unknown => {
        // A file that is being written is half written.
        if (made === at && name === 'writeFileSync' && !isKilled) {
          const [place, content] = given as [string, string];
          write(place, content.slice(0, content.length / 2));
        }
        isKilled ||= made === at;
        if (isKilled) throw new Error('killed');
        made++;
        return (real[name] as (...args: unknown[]) => unknown)(...given);
      },
    ]),
  );
  Object.assign(fs, patched);
  Object.defineProperty(process, 'pid', { value: deadPid, configurable: true });
  syncBuiltinESMExports();
  try {
    work();
    return { finished: true, made };
  } catch {
    return { finished: false, made };
  } finally {
    Object.assign(fs, real);
    Object.defineProperty(process, 'pid', { value: pid, configurable: true });
    syncBuiltinESMExports();
  }
}
