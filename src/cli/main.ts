#!/usr/bin/env node
import './tuning.js';
import { processEffects } from './effects.js';
import { hearInterruptions, thisProcess } from './interruption.js';
import { run } from './run.js';

// A reader that closes early (`| head`) has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

hearInterruptions(thisProcess);

process.exitCode = await run(process.argv.slice(2), processEffects);
