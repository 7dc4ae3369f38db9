import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

it('finds the case of a pair in any order, and is not kept from others by one that cannot be read', () => {
  expect(service.caseOfPair([INDIA, USA])?.id).toBe('mine');
  writeFileSync(join(folder, 'case.yaml'), 'id: [');
  expect(() => service.caseAt('mine')).toThrow(DataError);
  expect(service.caseOfPair([CHINA, RUSSIA])?.id).toBe('russia-china');
  expect(service.caseOfPair([INDIA, USA])?.id).toBe('us-india');
  expect(service.caseOfPair([INDIA, CHINA])).toBeUndefined();
});
