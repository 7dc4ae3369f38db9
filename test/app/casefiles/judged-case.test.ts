import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { subjectOf } from '../../../src/app/casefiles/cases.js';
import { saveJudgedCase } from '../../../src/app/casefiles/save-case.js';
import { loadCase, loadCaseFiles } from '../../../src/cases/index.js';
import { UsageError } from '../../../src/core/errors.js';
import { noJudgements } from '../../../src/evidence/index.js';
import type { Context } from '../../../src/server/route.js';
import { caseFile } from '../../../src/server/routes/case-file.js';
import { Service } from '../../../src/server/service.js';
import { copyOfCase } from '../../support/own-case.js';

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
      const subject = loadCase(folder);
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

describe('a case that is saved beside where one works', () => {
  const dir = join(root, 'here');
  const judgements = { ...noJudgements, off: ['treaty-2001'] };
  const original = subjectOf('russia-china', undefined, undefined, undefined);
  const save = (source: string, id?: string, subject = original) =>
    saveJudgedCase(subject, judgements, {
      ...{ source, taken: ['taken'], dir },
      ...(id === undefined ? {} : { id }),
    });

  it('has a free name, a title that tells it apart, and leaves alone what is there', () => {
    mkdirSync(dir);
    writeFileSync(join(dir, 'russia-china-judged'), 'a file of mine');
    const first = save('russia-china');
    const again = save(
      first.folder,
      undefined,
      subjectOf(first.folder, undefined, undefined, undefined),
    );
    expect([first.id, again.id]).toEqual(['russia-china-judged-2', 'russia-china-judged-3']);
    expect(first.commands[1]).toContain(`compare russia-china ${first.id}`);
    for (const { id, folder, files } of [first, again]) {
      expect(readdirSync(folder).sort()).toEqual([...files].sort());
      const { title, facts } = subjectOf(folder, undefined, undefined, undefined);
      expect(title).toBe(`Russia and China, with the United States as third party (${id})`);
      expect(facts.find((fact) => fact.id === 'treaty-2001')?.reliability).toBe(0);
    }
    for (const name of [first.id, 'russia-china-judged', 'taken', 'us-india'])
      expect(() => save('russia-china', name)).toThrow(/is taken/);
    expect(readFileSync(join(dir, 'russia-china-judged'), 'utf8')).toBe('a file of mine');
  });

  it('is served at once, and no more once its folder is gone', async () => {
    const { id, folder: saved } = save('russia-china', 'kept');
    const service = await Service.open([]);
    try {
      service.serveSaved(id, saved);
      expect(service.cases()[0]?.id).toBe('kept');
      rmSync(saved, { recursive: true });
      expect(service.cases().map((one) => one.id)).not.toContain('kept');
      expect(() => service.subject({ case: 'kept' })).toThrow(/there is no case/);
    } finally {
      await service.close();
    }
  });

  it('leaves nothing behind where it cannot be', () => {
    const before = readdirSync(dir);
    const subject = subjectOf('us-india', undefined, undefined, undefined);
    const wrong = { ...noJudgements, off: ['nothing'] };
    expect(() => saveJudgedCase(subject, wrong, { source: 'us-india', taken: [], dir })).toThrow(
      UsageError,
    );
    expect(readdirSync(dir)).toEqual(before);
  });
});
