import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseDigest } from '../../src/app/casefiles/case-digest.js';
import { DataError } from '../../src/core/errors.js';
import { Service } from '../../src/server/service.js';
import { copyOfCase } from '../support/own-case.js';

const [USA, RUSSIA, CHINA, INDIA] = [2, 365, 710, 750] as const;
const root = mkdtempSync(join(tmpdir(), 'own-cases-'));
const folder = join(root, 'files');
let service: Service;
beforeAll(async () => {
  copyOfCase('us-india', folder, { id: 'mine' });
  service = await Service.open([folder]);
});
afterAll(async () => {
  await service.close();
  rmSync(root, { recursive: true });
});

it('lists each case with the digest of its files as they are', () => {
  const digestOf = (id: string) => service.cases().find((one) => one.id === id)?.digest;
  for (const { id, digest } of service.cases())
    expect(digest).toBe(caseDigest(service.subject({ case: id })));
  const before = digestOf('mine');
  const file = join(folder, 'case.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^title: .*$/m, 'title: Another'));
  expect(digestOf('mine')).not.toBe(before);
  writeFileSync(file, text);
  expect(digestOf('mine')).toBe(before);
});

it('finds the case of a pair in any order, and is not kept from others by one that cannot be read', () => {
  expect(service.caseOfPair([INDIA, USA])?.id).toBe('mine');
  writeFileSync(join(folder, 'case.yaml'), 'id: [');
  expect(() => service.caseAt('mine')).toThrow(DataError);
  expect(service.caseOfPair([CHINA, RUSSIA])?.id).toBe('russia-china');
  expect(service.caseOfPair([INDIA, USA])?.id).toBe('us-india');
  expect(service.caseOfPair([INDIA, CHINA])).toBeUndefined();
});
