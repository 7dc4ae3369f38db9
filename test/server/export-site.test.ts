import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DataError } from '../../src/core/errors.js';
import type { JobContext } from '../../src/server/job-context.js';
import type { Service } from '../../src/server/service.js';
import type { CaseOverview } from '../../src/contract/index.js';
import { requestKey } from '../../src/core/request-key.js';
import { exportSite } from '../../src/server/site/export-site.js';
import { pageText, sitePages, type Told } from '../../src/server/site/pages.js';
import { siteRequests } from '../../src/server/site/requests.js';
import { siteSubject } from '../../src/server/site/subjects.js';

const damaged = new DataError('the table is damaged', { code: 'damaged', details: {} });
const subjects = [siteSubject('us-india')];
const [{ subject }] = subjects as [ReturnType<typeof siteSubject>];

const exported = (service: object, dir: string, onStep: JobContext['onStep'] = () => undefined) =>
  exportSite({
    service: service as Service,
    pages: new Map([['index.html', Buffer.from('<title>Counterpoise</title>')]]),
    ...{ subjects, dir, onStep, signal: new AbortController().signal },
  });

it('ends with the error of the answer that cannot be had, and writes nothing', async () => {
  const failing = {
    dataVersion: 'x',
    job: () => Promise.reject(damaged),
    subject: () => {
      throw damaged;
    },
  };
  const dir = mkdtempSync(join(tmpdir(), 'export-site-'));
  await expect(exported(failing, dir)).rejects.toBe(damaged);
  expect(readdirSync(dir)).toEqual([]);
  rmSync(dir, { recursive: true });
});

it('tells each year of the replay as a step of its own', async () => {
  const failing = {
    dataVersion: 'x',
    subject: () => subject,
    verdicts: (_: unknown, { from }: { from: number }, { onStep }: JobContext) => {
      for (const index of [0, 1, 2]) {
        const part = index === 0 ? {} : { part: {} };
        onStep({ step: `as of ${from + index}`, index, of: 70, ...part });
      }
      return Promise.reject(damaged);
    },
  };
  const steps: unknown[] = [];
  const dir = mkdtempSync(join(tmpdir(), 'export-site-'));
  await expect(
    exported(failing, dir, ({ step, index, of }) => steps.push([step, index, of])),
  ).rejects.toBe(damaged);
  rmSync(dir, { recursive: true });
  const [from, to] = subject.period;
  const of = siteRequests(subjects).length + to - from + 1;
  expect(steps).toEqual([
    ['/api/states', 1, of],
    ['/api/verdicts', 2, of],
    [`as of ${from + 1}`, 3, of],
    [`as of ${from + 2}`, 4, of],
  ]);
});

it('asks once for what two subjects share, and has an address for every page of each', () => {
  const two = ['us-india', 'IND-PAK-CHN', 'USA-IND-RUS'].map(siteSubject);
  const keys = siteRequests(two).map(requestKey);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toContain('POST /api/overview {"pair":["IND","PAK"],"third":"CHN"}');
  expect(keys.filter((key) => key.startsWith('GET /api/arena?'))).toHaveLength(2);
  const told = two.map((one) => ({
    subject: one,
    overview: {
      sentence: 'The evidence is divided.',
      questions: [{ text: 'How close are they?', answer: 'The evidence is divided.' }],
      case: { pair: one.listed.pair.map((name) => ({ name })) },
    } as unknown as CaseOverview,
    sections: [{ id: 'levels', title: '', figures: [{ id: 'levels-figure', topic: 'Levels' }] }],
  })) as unknown as Told[];
  const folders = sitePages(told).map(({ folder }) => folder);
  expect(new Set(folders).size).toBe(folders.length);
  for (const folder of [
    '',
    'case/IND-PAK-CHN/',
    'story/us-india/',
    'dyad/IND/PAK/',
    'arena/USA/IND/',
    'network/latest/',
    'network/1946/',
    'embed/USA-IND-RUS/levels-figure/',
  ])
    expect(folders).toContain(folder);
});

it('names its files relative to where each page stands, and escapes what is said of it', () => {
  const template =
    '<meta name="description" content="x" /><title>Counterpoise</title><script src="/assets/a.js"></script><div id="root"></div>';
  const page = { folder: 'case/x/', title: 'A “b”', description: '<i> & "c" $1' };
  const text = pageText(template, page, { subjects, url: undefined });
  expect(text).toContain('src="./../../assets/a.js"');
  expect(text).toContain('href="./../../report/us-india.html"');
  expect(text).toMatch(/name="description" content="&lt;i&gt; &amp; &quot;c&quot; \$1"/);
  expect(text).not.toContain('<i>');
  // A crawler takes no address that is relative to the page.
  expect(text).not.toContain('og:image');
  const url = 'https://example.org/x"';
  const placed = pageText(template, page, { subjects, url });
  expect(placed).toContain('property="og:url" content="https://example.org/x&quot;/case/x/"');
  expect(placed).toMatch(
    /property="og:image"\s+content="https:\/\/example.org\/x&quot;\/preview.png"/,
  );
});
