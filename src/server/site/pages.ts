import type { CaseOverview, FigureSection } from '../../contract/index.js';
import { LATEST } from '../../core/years.js';
import { html } from '../../report/html.js';
import { workbenchPolicy } from '../workbench.js';
import { networkYears } from './requests.js';
import type { SiteSubject } from './subjects.js';

/** A page of a site: where it stands, and what is said of it where a link to it is shown. */
export interface SitePage {
  /** Folder below the start page, with a slash at its end; empty for the start page. */
  readonly folder: string;
  readonly title: string;
  readonly description: string;
}

/** What is known of a subject when its pages are written. */
export interface Told {
  readonly subject: SiteSubject;
  readonly overview: CaseOverview;
  readonly sections: readonly FigureSection[];
}

/** Every page that a site has an address for. */
export function sitePages(told: readonly Told[]): SitePage[] {
  const titles = told.map(({ subject }) => subject.listed.title);
  const all = [
    {
      folder: '',
      title: titles.length === 1 ? titles[0]! : 'Counterpoise',
      description: `${titles.join('; ')}: rival readings weighed against evidence.`,
    },
    ...told.flatMap(pagesOf),
    ...[LATEST, ...networkYears()].map((year) => ({
      folder: `network/${year}/`,
      title: `The signed network of states, ${year === LATEST ? 'latest year' : year}`,
      description: 'Who is tied to whom, friendly or hostile, and the two blocs that fit best.',
    })),
  ];
  // Two subjects may be of the same pair.
  return [...new Map(all.map((page) => [page.folder, page])).values()];
}

function pagesOf({ subject: { listed }, overview, sections }: Told): SitePage[] {
  const { id, title, question, pair } = listed;
  const { sentence, questions } = overview;
  const answer = `${questions[0]!.text} ${questions[0]!.answer}`;
  const [a, b] = overview.case.pair.map(({ name }) => name);
  const pairs = pair.join('/');
  return [
    { folder: `case/${id}/`, title, description: sentence },
    { folder: `story/${id}/`, title: `${title}: the story`, description: question },
    { folder: `evidence/${id}/`, title: `${title}: the evidence`, description: sentence },
    {
      folder: `dyad/${pairs}/`,
      title: `${a!} and ${b!}`,
      description: `Measures of all kinds between ${a!} and ${b!}, year by year.`,
    },
    {
      folder: `arena/${pairs}/`,
      title: `${a!} and ${b!}: contested states`,
      description: `The third states for which ${a!} and ${b!} contend.`,
    },
    ...sections.flatMap(({ figures }) =>
      figures.map(({ id: figure, topic }) => ({
        folder: `embed/${id}/${figure}/`,
        title: `${topic ?? figure}: ${title}`,
        description: answer,
      })),
    ),
  ];
}

/** What the server says of its pages stands in the page here; who may show it in a frame only a server can say. */
const sitePolicy = workbenchPolicy.replace(/; frame-ancestors.*$/, '');

interface Site {
  readonly subjects: readonly SiteSubject[];
  readonly url: string | undefined;
}

const property = (name: string, content: string) =>
  html`<meta property="${name}" content="${content}" />`;
const named = (name: string, content: string) => html`<meta name="${name}" content="${content}" />`;

/** The address of a page and the picture for links to it: crawlers need absolute addresses. */
const addresses = (url: string, folder: string) => [
  property('og:url', `${url}/${folder}`),
  property('og:image', `${url}/preview.png`),
  property('og:image:width', '1200'),
  property('og:image:height', '630'),
  property('og:image:alt', 'Counterpoise: two states, what ties them, and a third party'),
];

/** The page of the workbench, told that there is no server, where it stands, and what it is about. */
export function pageText(
  page: string,
  { folder, title, description }: SitePage,
  { subjects, url }: Site,
): string {
  const root = './' + '../'.repeat(folder.split('/').length - 1);
  const listed = subjects.map(({ listed: { id, pair, third } }) => ({
    ...{ id, pair },
    ...(third[0] === undefined ? {} : { third: third[0] }),
  }));
  const head = html`${[
      html`<meta http-equiv="Content-Security-Policy" content="${sitePolicy}" />`,
      named('counterpoise-site', JSON.stringify({ root, subjects: listed })),
      property('og:title', title),
      property('og:description', description),
      property('og:type', 'article'),
      property('og:site_name', 'Counterpoise'),
      named('twitter:card', url === undefined ? 'summary' : 'summary_large_image'),
      ...(url === undefined ? [] : addresses(url, folder)),
    ]}<title>${title}</title>`;
  const report = `${root}report/${subjects[0]!.listed.id}.html`;
  return page
    .replaceAll('="/assets/', `="${root}assets/`)
    .replace(
      /(<meta\s+name="description"\s+content=")[^"]*"/,
      (_, start: string) => `${start}${html`${description}`.text}"`,
    )
    .replace('<title>Counterpoise</title>', () => head.text)
    .replace(
      '<div id="root"></div>',
      () =>
        `<div id="root"><p>This site needs JavaScript, and a web server to be opened from: <a href="${report}">its report</a> needs neither.</p></div>`,
    );
}
