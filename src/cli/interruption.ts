import { onUnfinished, undoUnfinished } from '../core/cleanup.js';

const codes = { SIGINT: 130, SIGTERM: 143 } as const;
const signals = ['SIGINT', 'SIGTERM'] as const;
type Signal = (typeof signals)[number];

/** After a second signal no more than this is waited for. */
const patienceInMs = 1000;

/** What of the process it takes. */
export interface Interruptible {
  on(signal: Signal, hear: () => void): unknown;
  off(signal: Signal, hear: () => void): unknown;
  /** Ends the process as the signal does that nobody hears. */
  end(signal: Signal, code: number): void;
}

/**
 * An interruption leaves nothing half written behind. Where nothing is to be undone it is not listened to, so that the system
 * ends the process at once, whatever it is computing; where undoing takes long, a second one ends it a second later.
 */
export function hearInterruptions(process: Interruptible): void {
  let interrupted = false;
  const heard = (signal: Signal) => () => {
    const end = (): void => process.end(signal, codes[signal]);
    if (interrupted) setTimeout(end, patienceInMs);
    else void undoUnfinished().then(end);
    interrupted = true;
  };
  const hearers = signals.map((signal) => [signal, heard(signal)] as const);
  let listening = false;
  onUnfinished((isUnfinished) => {
    if (isUnfinished === listening || interrupted) return;
    listening = isUnfinished;
    for (const [signal, hear] of hearers)
      if (isUnfinished) process.on(signal, hear);
      else process.off(signal, hear);
  });
}

/** By the signal itself, which the shell tells as its code: an orderly exit would tear the database from under its threads. */
export const thisProcess: Interruptible = {
  on: (signal, hear) => process.on(signal, hear),
  off: (signal, hear) => process.off(signal, hear),
  end: (signal, code) => {
    if (process.platform === 'win32') process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  },
};
