import { site, type SiteSubject } from '../api/source.js';
import { common } from '../components/strings.js';
import { isStateCode, pairOf } from '../../core/three-states.js';
import { LATEST } from '../../core/years.js';
import { yearOf } from '../state/address.js';
import { caseAddress, namedCase, namedPair, type Subject } from '../state/subject.js';
import type { Page } from './define.js';

const withYear = (path: string, name: string, year: number | undefined): string =>
  year === undefined ? path : `${path}?${name}=${year}`;

/** A case beside a built-in one. */
function besideAnother(subject: Subject): string {
  const one = caseAddress(subject);
  return `${one}/${one === 'us-india' ? 'russia-china' : 'us-india'}`;
}

/** Every page of the workbench, in the order of the navigation. */
const all: readonly Page[] = [
  {
    id: 'start',
    path: '/',
    start: '/',
    inSite: true,
    load: () => import('./start/start-page.js').then(({ StartPage }) => ({ default: StartPage })),
  },
  {
    id: 'case',
    path: '/case/:subject',
    start: '/case/russia-china',
    hasYear: true,
    names: ({ subject }, query) => ({ ...namedCase(subject), year: yearOf(query, 'asOf') }),
    about: (subject) => withYear(`/case/${caseAddress(subject)}`, 'asOf', subject.year),
    nav: common.nav.case,
    inSite: true,
    load: () => import('./case/case-page.js').then(({ CasePage }) => ({ default: CasePage })),
  },
  {
    id: 'story',
    path: '/story/:subject',
    start: '/story/russia-china',
    hasYear: true,
    names: ({ subject }, query) => ({ ...namedCase(subject), year: yearOf(query, 'asOf') }),
    about: (subject) => withYear(`/story/${caseAddress(subject)}`, 'asOf', subject.year),
    nav: common.nav.story,
    inSite: true,
    load: () => import('./story/story-page.js').then(({ StoryPage }) => ({ default: StoryPage })),
  },
  {
    id: 'dyad',
    path: '/dyad/:a/:b',
    start: '/dyad/RUS/CHN',
    names: ({ a, b }, query) => ({ ...namedPair(a, b), third: query.get('third') ?? undefined }),
    about: ({ pair, third }) =>
      `/dyad/${pair.join('/')}${third === undefined ? '' : `?third=${third}`}`,
    nav: common.nav.dyad,
    inSite: true,
    load: () => import('./dyad/dyad-page.js').then(({ DyadPage }) => ({ default: DyadPage })),
  },
  {
    id: 'evidence',
    path: '/evidence/:subject',
    start: '/evidence/russia-china',
    hasYear: true,
    names: ({ subject }, query) => ({ ...namedCase(subject), year: yearOf(query, 'asOf') }),
    about: (subject) => withYear(`/evidence/${caseAddress(subject)}`, 'asOf', subject.year),
    nav: common.nav.evidence,
    inSite: true,
    load: () =>
      import('./evidence/evidence-page.js').then(({ EvidencePage }) => ({ default: EvidencePage })),
  },
  {
    id: 'arena',
    path: '/arena/:a/:b',
    start: '/arena/RUS/CHN',
    statesOnly: true,
    hasYear: true,
    names: ({ a, b }, query) => ({ ...namedPair(a, b), year: yearOf(query, 'year') }),
    about: ({ pair, year }) => withYear(`/arena/${pair.join('/')}`, 'year', year),
    nav: common.nav.arena,
    inSite: true,
    load: () => import('./arena/arena-page.js').then(({ ArenaPage }) => ({ default: ArenaPage })),
  },
  {
    id: 'network',
    path: '/network/:year',
    start: `/network/${LATEST}`,
    hasYear: true,
    names: ({ year }, query) => {
      const [a, b] = pairOf(query.get('pair') ?? '') ?? [];
      return { ...namedPair(a, b), ...(/^\d{4}$/.test(year ?? '') ? { year: Number(year) } : {}) };
    },
    // Nodes are states: where one of the two is a group, the network as it is.
    about: ({ pair, year }) =>
      `/network/${year ?? LATEST}${pair.every(isStateCode) ? `?pair=${pair.join('-')}` : ''}`,
    nav: common.nav.network,
    inSite: true,
    load: () =>
      import('./network/network-page.js').then(({ NetworkPage }) => ({ default: NetworkPage })),
  },
  {
    id: 'compare',
    path: '/compare/:first/:second?/:third?/:fourth?',
    start: '/compare/russia-china/us-india',
    hasYear: true,
    names: ({ first }, query) => ({ ...namedCase(first), year: yearOf(query, 'asOf') }),
    about: (subject) => withYear(`/compare/${besideAnother(subject)}`, 'asOf', subject.year),
    nav: common.nav.compare,
    load: () =>
      import('./compare/compare-page.js').then(({ ComparePage }) => ({ default: ComparePage })),
  },
  {
    id: 'embed',
    path: '/embed/:subject/:figure',
    start: '/embed',
    inSite: true,
    isBare: true,
    load: () => import('./embed/embed-page.js').then(({ EmbedPage }) => ({ default: EmbedPage })),
  },
  {
    id: 'freshness',
    path: '/freshness/:a?/:b?',
    start: '/freshness/RUS/CHN',
    statesOnly: true,
    names: ({ a, b }) => namedPair(a, b),
    about: ({ pair }) => `/freshness/${pair.join('/')}`,
    nav: common.nav.freshness,
    load: () =>
      import('./freshness/freshness-page.js').then(({ FreshnessPage }) => ({
        default: FreshnessPage,
      })),
  },
  {
    id: 'data',
    path: '/data/:section?/:id?',
    start: '/data',
    isMany: true,
    nav: common.nav.data,
    load: () => import('./data/data-page.js').then(({ DataPage }) => ({ default: DataPage })),
  },
];

/** The pages that there are here: a site without a server has fewer, and begins with its first subject. */
export const pages: readonly Page[] = site === null ? all : pagesOf(site.subjects[0]!);

function pagesOf({ id, pair, third }: SiteSubject): Page[] {
  return all
    .filter(({ inSite }) => inSite)
    .map((page) => ({
      ...page,
      start: page.about?.({ pair, third, caseId: id }) ?? page.start,
    }));
}
