import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { subjectOf } from '../../src/app/cases.js';
import { loadCaseFiles } from '../../src/cases/index.js';
import { noJudgements } from '../../src/evidence/index.js';
import type { Context } from '../../src/server/route.js';
import { caseFile } from '../../src/server/routes/case-file.js';
import { Service } from '../../src/server/service.js';
import { copyOfCase } from '../support/own-case.js';

const root = mkdtempSync(join(tmpdir(), 'judged-case-'));
const folder = join(root, 'files');
copyOfCase('russia-china', folder, { id: 'my-own', title: 'A case of mine' });
appendFileSync(join(folder, 'readings.yaml'), '# a remark of mine\n');
afterAll(() => rmSync(root, { recursive: true }));

describe('a case of a user, judged otherwise', () => {
  it('has the files of its folder, with the judgements in them and all else as it was', async () => {
    const service = await Service.open([folder]);
    try {
      const made = (await caseFile.handle(
        {
          body: {
            case: 'my-own',
            id: 'my-own-2',
            judgements: { ...noJudgements, off: ['treaty-2001'] },
          },
        } as never,
        { service } as Context,
      )) as { readonly files: Readonly<Record<string, string>> };
      const { files } = made;
      const subject = subjectOf(folder, undefined, undefined, undefined);
      const facts = subject.facts.map((fact) =>
        fact.id === 'treaty-2001' ? { ...fact, reliability: 0 } : fact,
      );
      expect(facts).not.toEqual(subject.facts);
      expect(loadCaseFiles(files)).toEqual({ ...subject, id: 'my-own-2', facts });
      expect(files['claims.yaml']).toBe(readFileSync(join(folder, 'claims.yaml'), 'utf8'));
      expect(files['readings.yaml']).toContain('# a remark of mine');
      expect(files['case.yaml']).toContain('# Made from the case my-own. Judged');
      expect(JSON.stringify(files)).not.toContain(root);
    } finally {
      await service.close();
    }
  });
});
