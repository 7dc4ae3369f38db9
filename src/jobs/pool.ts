import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { Parallel } from '../core/parallel.js';

type Hear = (message: unknown) => void;

/** Threads of this machine, each of which runs a module that exports `runTask`, a function of a task and its input. */
export function openPool(module: URL, workers: number): Parallel {
  const pool = new Piscina({
    filename: module.href,
    name: 'runTask',
    minThreads: workers,
    maxThreads: workers,
  });
  return {
    run: async <Output>(task: string, input: unknown, signal?: AbortSignal, hear?: Hear) => {
      const ending = { signal: signal ?? null };
      if (hear === undefined) return (await pool.run({ task, input }, ending)) as Output;
      const { port1, port2 } = new MessageChannel();
      port1.on('message', hear);
      try {
        const told = { task, input, port: port2 };
        return (await pool.run(told, { ...ending, transferList: [port2] })) as Output;
      } finally {
        // The result comes another way and may overtake the last messages.
        for (let left = receiveMessageOnPort(port1); left; left = receiveMessageOnPort(port1))
          hear(left.message);
        port1.close();
      }
    },
    // Other work under way comes to its end: a database must not be torn from under its thread.
    close: () => pool.close({ force: true }),
  };
}
