import type { Hono } from 'hono';
import type { CaseOverview, FigureSection } from '../../contract/index.js';
import { EnvironmentError } from '../../core/errors.js';
import { requestKey, requestPath, type ApiRequest } from '../../core/request-key.js';
import { openStaging } from '../../store/staging/index.js';
import { createApp } from '../app.js';
import { CancelledError } from '../errors.js';
import type { JobContext } from '../job-context.js';
import type { Service } from '../service.js';
import type { WorkbenchFiles } from '../workbench.js';
import { pageText, sitePages } from './pages.js';
import { siteRequests } from './requests.js';
import type { SiteSubject } from './subjects.js';

export interface SiteOptions extends JobContext {
  readonly service: Service;
  readonly subjects: readonly SiteSubject[];
  readonly pages: WorkbenchFiles;
  readonly dir: string;
  /** Where it will stand, without a slash at its end: only then a link to it can be shown with a picture. */
  readonly url?: string | undefined;
}

/**
 * Writes the pages of the workbench that show some subjects, with the answers that they ask for, as a folder of files that any web server
 * hands out, each page at an address of its own. All or nothing is written; the same subjects, data and program give the same bytes.
 * Returns the paths.
 */
export async function exportSite({
  service,
  subjects,
  pages,
  dir,
  url,
  signal,
  onStep,
}: SiteOptions): Promise<string[]> {
  const page = pages.get('index.html')?.toString('utf8');
  if (page === undefined)
    throw new EnvironmentError('the pages of the workbench have not been built', {
      code: 'not-built',
      details: {},
      hint: 'run npm run build, or install the package anew',
    });
  const requests = siteRequests(subjects);
  // The replay takes longest: each year of it is a step as well.
  const years = subjects.map(({ subject: { period } }) => period[1] - period[0] + 1);
  const of = years.reduce((sum, count) => sum + count, requests.length);
  let index = 0;
  const told = (step: string): void => onStep({ step, index: ++index, of });
  const app = createApp({
    ...{ service, workbenchNow: () => new Map<string, Buffer>(), portOf: () => 80 },
    ending: signal,
    ...{ onBug: rethrown, onError: rethrown },
    onStep: ({ step, part }) => part !== undefined && told(step),
  });
  const staging = openStaging(dir);
  try {
    for (const [name, content] of pages) {
      if (name !== 'index.html') staging.write({ [name]: content });
    }
    const answers = new Map<string, string>();
    const list = { method: 'GET', path: '/api/cases' } as const;
    staging.write({ 'data/cases.json': JSON.stringify(subjects.map(({ listed }) => listed)) });
    const files: Record<string, string> = { [requestKey(list)]: 'cases.json' };
    for (const [i, request] of requests.entries()) {
      told(requestPath(request.path, request.query));
      const file = `${String(i).padStart(3, '0')}.json`;
      const answer = await answerTo(app, request, signal);
      staging.write({ [`data/${file}`]: answer });
      files[requestKey(request)] = file;
      if (/overview|figures/.test(request.path)) answers.set(requestKey(request), answer);
    }
    staging.write({ 'data/index.json': JSON.stringify(files) });
    const known = subjects.map((subject) => {
      const answer = <T>(path: string): T =>
        JSON.parse(answers.get(requestKey({ method: 'POST', path, body: subject.body }))!) as T;
      const { sections } = answer<{ sections: FigureSection[] }>('/api/figures');
      return { subject, overview: answer<CaseOverview>('/api/overview'), sections };
    });
    for (const one of sitePages(known))
      staging.write({ [`${one.folder}index.html`]: pageText(page, one, { subjects, url }) });
    for (const { listed, report } of subjects)
      staging.write({
        [`report/${listed.id}.html`]: await answerTo(app, { method: 'GET', ...report }, signal),
      });
    return staging.commit();
  } finally {
    staging.discard();
  }
}

const rethrown = (error: unknown): never => {
  throw error;
};

/** @throws the error that the server would answer with */
async function answerTo(app: Hono, request: ApiRequest, signal: AbortSignal): Promise<string> {
  const { method, path, query, body } = request;
  const response = await app.request(`http://127.0.0.1:80${requestPath(path, query)}`, {
    method,
    signal,
    headers: { Host: '127.0.0.1:80', 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (signal.aborted) throw new CancelledError('cancelled');
  const text = await response.text();
  if (!response.ok) throw new Error(`${requestKey(request)}: ${text}`);
  return text;
}
