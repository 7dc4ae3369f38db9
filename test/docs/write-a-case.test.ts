/** The files that the guide to cases shows, put into the folder that its first command makes. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { claimQueries, claimSeries } from '../../src/app/assess/claim-series.js';
import { claimResults } from '../../src/app/assess/claims.js';
import { checkedCase } from '../../src/app/casefiles/checked-case.js';
import { newCase } from '../../src/app/casefiles/new-case.js';
import { rolesOf } from '../../src/app/engine/observe.js';
import { openWorkspace } from '../../src/app/engine/workspace.js';
import { loadCase } from '../../src/cases/index.js';
import { predicateEvaluators } from '../../src/evidence/predicates/index.js';
import { fences, readDocument } from './markdown.js';

const guide = 'docs/guides/write-a-case.md';
const root = mkdtempSync(join(tmpdir(), 'guide-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const shown = (name: string): string =>
  `${fences(guide).find((fence) => fence.name === name)!.text}\n`;

it('the case that the guide writes is sound and decided', async () => {
  const folder = join(root, 'france-germany');
  await newCase(openWorkspace, { a: 'FRA', b: 'DEU', third: 'USA', out: folder });
  for (const name of ['claims.yaml', 'evidence.yaml'])
    writeFileSync(join(folder, name), shown(name));
  appendFileSync(join(folder, 'case.yaml'), shown('sources.yaml'));
  const workspace = await openWorkspace();
  try {
    const { counts, warnings } = await checkedCase(folder, workspace);
    expect(counts).toEqual({ claims: 4, facts: 1, observations: 47 });
    expect(warnings.filter((text) => !text.includes('risks little'))).toEqual([]);
    const subject = loadCase(folder);
    const roles = await rolesOf(workspace, subject);
    const looks = claimQueries(subject);
    const series = await claimSeries(workspace, subject, looks, { roles, seed: 1 });
    const verdicts = claimResults(subject, series, 1).map(({ id, status, verdict }) => [
      id,
      verdict ?? status,
    ]);
    expect(verdicts).toEqual([
      ['C1', 'supported'],
      ['C2', 'documented'],
      ['C3', 'position'],
      ['C4', 'open'],
    ]);
  } finally {
    workspace.close();
  }
});

it('the guide names every kind of test', () => {
  const text = readDocument(guide);
  const silent = Object.keys(predicateEvaluators).filter((kind) => !text.includes(`\`${kind}\``));
  expect(silent, guide).toEqual([]);
});

it('the package holds the schemas that the guide names', () => {
  const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as { files: string[] };
  expect(files).toContain('schemas');
});
