import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Checker } from '../../src/cases/checker.js';
import { CaseDocument } from '../../src/cases/document.js';
import { loadCase } from '../../src/cases/index.js';

// Compared each with each, what follows would take minutes.
const minute = 60_000;

it(
  'ids and references of 200,000 entries are checked in time that grows with their number',
  { timeout: minute },
  () => {
    const check = new Checker(new CaseDocument('claims.yaml', 'claims: []\n'));
    const entries = Array.from({ length: 200_000 }, (_, at) => ({ id: `C${at}`, facts: [] }));
    check.unique(['claims'], entries);
    const names = { file: 'evidence.yaml', namesOf: () => ['F1'] };
    for (const { id } of entries)
      check.mutual(['facts', 0, 'claims', 0], ['claim', id, 'fact', 'F1'], entries, names);
    expect(check.issues).toEqual([]);
    check.unique(['claims'], [...entries, { id: 'C7', facts: [] }]);
    expect(check.issues.map(({ path, code }) => [...path, code])).toEqual([
      ['claims', 200_000, 'id', 'repeated-id'],
    ]);
  },
);

it('a file of a case that is larger than any case is refused before it is read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'large-case-'));
  try {
    const file = join(folder, 'case.yaml');
    writeFileSync(file, '');
    truncateSync(file, 13_000_000);
    expect(() => loadCase(folder)).toThrow('larger than 12 MB');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it(
  'many aliases are refused before the parser follows them, and many keys are compared in time that grows with their number',
  { timeout: minute },
  () => {
    const aliases = `- &a x\n${'- *a\n'.repeat(200_000)}`;
    const keys = Array.from({ length: 200_000 }, (_, at) => `k${at}: 1\n`).join('');
    expect(() => new CaseDocument('case.yaml', aliases)).toThrow('too many aliases');
    expect(() => new CaseDocument('case.yaml', `${keys}k7: 2\n`)).toThrow('keys must be unique');
  },
);

it('text that begins as an alias is none', () => {
  const list = `items:\n${'  - |\n    *a\n  - "&b"\n'.repeat(60)}`;
  expect(new CaseDocument('case.yaml', list).value).toMatchObject({ items: { length: 120 } });
});
