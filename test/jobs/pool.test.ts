import { afterEach, expect, it } from 'vitest';
import type { Parallel } from '../../src/core/parallel.js';
import { openPool } from '../../src/jobs/pool.js';

let pool: Parallel;
afterEach(() => pool.close());

it('hears all that a task tells, however soon it ends, and before its result', async () => {
  pool = openPool(new URL('telling-worker.mjs', import.meta.url), 1);
  for (let run = 0; run < 300; run++) {
    const heard: unknown[] = [];
    const result = await pool.run('tell', {}, undefined, (message) => heard.push(message));
    expect([...heard, result]).toEqual([1, 2, 3, 'done']);
  }
});
