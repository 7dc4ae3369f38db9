import type { Hono } from 'hono';
import { listedCase } from '../../app/casefiles/cases.js';
import { openStaging } from '../../store/staging/index.js';
import type { ListedCase } from '../../contract/index.js';
import { EnvironmentError } from '../../core/errors.js';
import { requestKey, requestPath, type ApiRequest } from '../../core/request-key.js';
import { html } from '../../report/html.js';
import { createApp } from '../app.js';
import { CancelledError } from '../errors.js';
import type { JobContext } from '../job-context.js';
import type { Service, Subject } from '../service.js';
import { workbenchPolicy, type WorkbenchFiles } from '../workbench.js';
import { siteRequests } from './requests.js';

export interface SiteOptions extends JobContext {
  readonly service: Service;
  readonly subject: Subject;
  readonly pages: WorkbenchFiles;
  readonly dir: string;
}

/**
 * Writes the pages of the workbench that show a case, with the answers that they ask for, as a folder of files that any web server hands
 * out. All or nothing is written; the same case, data and program give the same bytes. Returns the paths.
 */
export async function exportSite({
  service,
  subject,
  pages,
  dir,
  signal,
  onStep,
}: SiteOptions): Promise<string[]> {
  const page = pages.get('index.html');
  if (page === undefined)
    throw new EnvironmentError('the pages of the workbench have not been built', {
      code: 'not-built',
      details: {},
      hint: 'run npm run build, or install the package anew',
    });
  const listed = listedCase(subject);
  const requests = siteRequests(listed);
  const [from, to] = subject.period;
  // The replay takes longest: each year of it is a step as well.
  const of = requests.length + to - from + 1;
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
    staging.write({ 'index.html': sitePage(page.toString('utf8'), listed) });
    for (const [name, content] of pages) {
      if (name !== 'index.html') staging.write({ [name]: content });
    }
    const list = { method: 'GET', path: '/api/cases' } as const;
    // The site is of one case: of the others it has nothing to show.
    staging.write({ 'data/cases.json': JSON.stringify([listed]) });
    const files: Record<string, string> = { [requestKey(list)]: 'cases.json' };
    for (const [i, request] of requests.entries()) {
      told(requestPath(request.path, request.query));
      const file = `${String(i).padStart(3, '0')}.json`;
      staging.write({ [`data/${file}`]: await answerTo(app, request, signal) });
      files[requestKey(request)] = file;
    }
    staging.write({ 'data/index.json': JSON.stringify(files) });
    const report = { method: 'GET', path: `/api/report/${subject.id}` } as const;
    staging.write({ 'report.html': await answerTo(app, report, signal) });
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

/** What the server says of its pages stands in the page here; who may show it in a frame only a server can say. */
const sitePolicy = workbenchPolicy.replace(/; frame-ancestors.*$/, '');

/** The page, told that there is no server, and named after the case. */
function sitePage(page: string, { id, title, pair, third }: ListedCase): string {
  const content = [id, ...pair, third[0] ?? ''].join(' ');
  const head = html`<meta http-equiv="Content-Security-Policy" content="${sitePolicy}" /><meta
      name="counterpoise-site"
      content="${content}"
    /><title>${title}</title>`;
  return page
    .replaceAll('="/assets/', '="./assets/')
    .replace('<title>Counterpoise</title>', () => head.text)
    .replace(
      '<div id="root"></div>',
      '<div id="root"><p>This site needs JavaScript, and a web server to be opened from: <a href="report.html">its report</a> needs neither.</p></div>',
    );
}
