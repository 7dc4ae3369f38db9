import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { subjectOf } from '../../src/app/cases.js';
import { DataError } from '../../src/core/errors.js';
import type { Service } from '../../src/server/service.js';
import { exportSite } from '../../src/server/site/export-site.js';

it('ends with the error of the answer that cannot be had, and writes nothing', async () => {
  const damaged = new DataError('the table is damaged', { code: 'damaged', details: {} });
  const failing = {
    dataVersion: 'x',
    job: () => Promise.reject(damaged),
    caseOf: () => {
      throw damaged;
    },
  };
  const dir = mkdtempSync(join(tmpdir(), 'export-site-'));
  const written = exportSite({
    service: failing as unknown as Service,
    subject: subjectOf('us-india', undefined, undefined, undefined),
    pages: new Map([['index.html', Buffer.from('<title>Counterpoise</title>')]]),
    dir,
    signal: new AbortController().signal,
    onStep: () => undefined,
  });
  await expect(written).rejects.toBe(damaged);
  expect(readdirSync(dir)).toEqual([]);
  rmSync(dir, { recursive: true });
});
