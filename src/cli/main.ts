#!/usr/bin/env node
import './tuning.js';
import { undoUnfinished } from '../core/cleanup.js';
import { processEffects } from './effects.js';
import { run } from './run.js';

// A reader that closes early (`| head`) has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// An interruption leaves nothing half written behind. Files that are written in one go are not interrupted.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.on(signal, () => void undoUnfinished().then(() => endBy(signal, code)));

/** By the signal itself, which the shell tells as its code: an orderly exit would tear the database from under its threads. */
function endBy(signal: NodeJS.Signals, code: number): void {
  if (process.platform === 'win32') process.exit(code);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

process.exitCode = await run(process.argv.slice(2), processEffects);
