import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bibliographyOf, cite } from '../../../src/app/cite/cite.js';
import { manifestOf } from '../../../src/app/assess/manifest.js';
import { rollCallMethods } from '../../../src/app/rollcalls/roll-call-methods.js';
import { testMethods } from '../../../src/app/cite/test-methods.js';
import { packageFacts } from '../../../src/store/version.js';
import { datasetById, datasets } from '../../../src/sources/index.js';
import { measureById, measures } from '../../../src/measures/index.js';
import { assessmentFixture } from '../../support/assessment.js';
import { parseBibtex } from '../../support/bibtex.js';

const folder = mkdtempSync(join(tmpdir(), 'cite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const keysOf = (text: string): string[] => parseBibtex(text).map(({ key }) => key);
const sorted = (keys: Iterable<string>): string[] => [...new Set(keys)].sort();

describe('what is cited', () => {
  it.each(measures.map(({ id }) => id))(
    'for the measure %s: its references and data',
    async (id) => {
      const made = await cite(id);
      const { references, datasets: used } = measureById(id);
      const own = [...references, ...used.flatMap((dataset) => datasetById(dataset).citation)];
      const methods = made.measures
        .filter((other) => other !== id)
        .flatMap((other) => measureById(other).references);
      expect(made.kind).toBe('measure');
      expect(sorted(keysOf(made.bibtex))).toEqual(
        sorted([...own, ...methods].map(({ key }) => key)),
      );
    },
  );

  it('for a dataset: its citation', async () => {
    expect(keysOf((await cite('un-votes')).bibtex)).toEqual(
      sorted(datasetById('un-votes').citation.map(({ key }) => key)),
    );
  });

  it('for ideal points: the model, what it is made of, and the votes of the UN', async () => {
    const made = await cite('ideal-points');
    expect(made).toMatchObject({ kind: 'method', measures: [], datasets: ['un-votes'] });
    const data = datasetById('un-votes').citation.map(({ key }) => key);
    expect(keysOf(made.bibtex)).toEqual(
      sorted([
        ...['bailey2017', 'clinton2004', 'imai2016', 'martin2002', 'steihaug1983', 'treier2008'],
        ...data,
      ]),
    );
  });

  it('for a comparison of votes: what its four statistics rest on', async () => {
    const made = await cite('votes');
    const four = ['vote-agreement', 'vote-identity', 'vote-kappa', 'vote-pi'];
    expect(made).toMatchObject({ kind: 'method', measures: four, datasets: ['un-votes'] });
    const own = four.flatMap((id) => measureById(id).references);
    const data = datasetById('un-votes').citation;
    expect(keysOf(made.bibtex)).toEqual(sorted([...own, ...data].map(({ key }) => key)));
  });

  it('for a test: its works, and the measures that it looks at by itself', async () => {
    const lead = await cite('lead-lag');
    expect(lead).toMatchObject({ kind: 'method', measures: [], datasets: [] });
    expect(keysOf(lead.bibtex)).toEqual(['granger1969', 'newey1987', 'toda1995']);
    const pull = await cite('third-party-pull');
    expect(pull.measures).toContain('hostile-probability');
    expect(pull.datasets).toContain('rivalry');
    expect(keysOf(pull.bibtex)).toContain('aronow2015');
  });

  it('a verb or test that can be cited bears no name of a measure, dataset or case', () => {
    const taken = [...measures, ...datasets].map(({ id }) => id);
    for (const id of [...Object.keys(rollCallMethods), ...Object.keys(testMethods)])
      expect(taken).not.toContain(id);
  });

  it('a measure that bears the name of a dataset rests on it', () => {
    const shared = measures.filter(({ id }) => datasets.some((dataset) => dataset.id === id));
    expect(shared.length).toBeGreaterThan(0);
    for (const { id, datasets: used } of shared) expect(used).toContain(id);
  });

  it('for an assessment: data, methods and works that it used, and none else', () => {
    const assessment = assessmentFixture();
    const made = bibliographyOf(assessment, 'x');
    const data = assessment.sources.filter(({ kind }) => kind === 'dataset').map(({ id }) => id);
    const works = assessment.sources.filter(({ kind }) => kind === 'work').map(({ id }) => id);
    expect(made.works).toEqual(sorted(works));
    expect(made.datasets).toEqual(sorted(data));
    const expected = [
      ...works,
      ...data.flatMap((id) => datasetById(id).citation.map(({ key }) => key)),
      ...made.measures.flatMap((id) => measureById(id).references.map(({ key }) => key)),
    ];
    expect(sorted(keysOf(made.bibtex))).toEqual(sorted(expected));
    expect(made.bibtex.split('\n')[0]).toContain(assessment.dataVersion);
  });

  it('is less where the assessment used less', () => {
    const assessment = assessmentFixture();
    const dropped = assessment.sources.find(({ kind }) => kind === 'work')!.id;
    const sources = assessment.sources.filter(({ id }) => id !== dropped);
    const made = bibliographyOf({ ...assessment, sources }, 'x');
    expect(keysOf(made.bibtex)).not.toContain(dropped);
  });

  it('for signed networks: what was told of them, and the measures and data of their ties', async () => {
    const file = join(folder, 'network.json');
    const sources = ['alliance-obligations', 'rivalry'].map((measure) => ({
      ...{ id: measure, title: measure, says: 'a tie', measure },
      ...{ coverage: { from: 1946, to: 2010 }, friendly: 1, hostile: 0, unknown: 0 },
    }));
    const year = {
      label: '2010',
      n: 2,
      m: 1,
      negative: 0,
      rule: { id: 'alliances-and-rivalries', title: 'Alliances and rivalries' },
    };
    const made = { ...year, sources, datasets: ['atop', 'rivalry'], frustration: 0 };
    writeFileSync(file, JSON.stringify({ ...made, dataVersion: 'v1' }));
    const one = await cite(file);
    const data = ['atop', 'rivalry'].flatMap((id) => datasetById(id).citation);
    const methods = sources.flatMap(({ measure }) => measureById(measure).references);
    expect(one).toMatchObject({ kind: 'network', datasets: ['atop', 'rivalry'], warnings: [] });
    expect(sorted(keysOf(one.bibtex))).toEqual(
      sorted([
        ...['harary1959', 'dechter1999', 'rendl2010'],
        ...[...data, ...methods].map(({ key }) => key),
      ]),
    );
    expect(one.bibtex).toContain('2010, rule alliances-and-rivalries, data version v1');
    const windows = ['early', 'late'].map((label) => ({
      ...{ label, n: 2, m: 1, negative: 0 },
      tension: { inTriangles: 0, rewarded: 0, lowersIndex: null, ties: [] },
    }));
    writeFileSync(file, JSON.stringify({ networks: windows, absent: [], file: 'ties.csv' }));
    const several = await cite(file);
    expect(keysOf(several.bibtex)).toContain('antal2005');
    expect(keysOf(several.bibtex)).not.toContain('harary1959');
    expect(several.warnings).toEqual(['the ties are of ties.csv: cite where that is from']);
    writeFileSync(file, JSON.stringify({ n: 1, m: 1, negative: 'none' }));
    await expect(cite(file)).rejects.toMatchObject({ code: 'not-a-result' });
  });

  it('from files: an assessment as it is, a manifest without the works of a case that changed', async () => {
    const assessment = assessmentFixture();
    const [result, manifest] = [join(folder, 'assessment.json'), join(folder, 'manifest.json')];
    writeFileSync(result, JSON.stringify(assessment));
    writeFileSync(manifest, JSON.stringify({ ...manifestOf(assessment), caseDigest: 'other' }));
    const [a, m] = [await cite(result), await cite(manifest)];
    expect(a.bibtex).toBe(bibliographyOf(assessment, result).bibtex);
    expect(m).toMatchObject({ kind: 'manifest', measures: a.measures, works: [] });
    expect(m.datasets).toContain('un-votes-undl');
    expect(m.warnings).toHaveLength(1);
  });

  it.each([
    ['{', 'JSON'],
    ['{"tool": "other"}', 'manifest'],
    ['[]', 'assessment'],
    ['{"case": {"id": 3}}', 'case.id'],
  ])('refuses %s as a result', async (content, expected) => {
    const file = join(folder, 'wrong.json');
    writeFileSync(file, content);
    await expect(cite(file)).rejects.toMatchObject({ exitCode: 3, code: 'not-a-result' });
    await expect(cite(file)).rejects.toThrow(expected);
  });

  it('the program itself: its versions and licence, and nobody as its author', async () => {
    const made = await cite('counterpoise');
    expect(made).toMatchObject({ kind: 'program', measures: [], datasets: [], warnings: [] });
    const [entry, ...others] = parseBibtex(made.bibtex);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ type: 'misc', key: 'counterpoise' });
    expect(Object.keys(entry!.fields)).toEqual(['title', 'note']);
    const { version, license } = packageFacts();
    expect(entry!.fields.note).toContain(`Version ${version}, data version `);
    expect(entry!.fields.note).toMatch(/data version [0-9a-f]{12}\./);
    expect(entry!.fields.note).toContain(`licence ${license}`);
  });

  it.each(['nothing-of-ours', 'constructor', 'toString'])(
    'refuses %s, which is nothing',
    (target) => expect(cite(target)).rejects.toMatchObject({ code: 'unknown-target' }),
  );
});
