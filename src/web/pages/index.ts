import { site, type Site } from '../api/source.js';
import { common } from '../components/strings.js';
import type { Page } from './define.js';

/** Every page of the workbench, in the order of the navigation. */
const all: readonly Page[] = [
  {
    id: 'start',
    path: '/',
    start: '/',
    inSite: () => '/',
    load: () => import('./start/start-page.js').then(({ StartPage }) => ({ default: StartPage })),
  },
  {
    id: 'case',
    path: '/case/:subject',
    start: '/case/russia-china',
    nav: common.nav.case,
    inSite: ({ id }) => `/case/${id}`,
    load: () => import('./case/case-page.js').then(({ CasePage }) => ({ default: CasePage })),
  },
  {
    id: 'dyad',
    path: '/dyad/:a/:b',
    start: '/dyad/RUS/CHN',
    nav: common.nav.dyad,
    inSite: ({ pair, third }) =>
      `/dyad/${pair.join('/')}${third === undefined ? '' : `?third=${third}`}`,
    load: () => import('./dyad/dyad-page.js').then(({ DyadPage }) => ({ default: DyadPage })),
  },
  {
    id: 'evidence',
    path: '/evidence/:subject',
    start: '/evidence/russia-china',
    nav: common.nav.evidence,
    inSite: ({ id }) => `/evidence/${id}`,
    load: () =>
      import('./evidence/evidence-page.js').then(({ EvidencePage }) => ({ default: EvidencePage })),
  },
  {
    id: 'arena',
    path: '/arena/:a/:b',
    start: '/arena/RUS/CHN',
    nav: common.nav.arena,
    inSite: ({ pair }) => `/arena/${pair.join('/')}`,
    load: () => import('./arena/arena-page.js').then(({ ArenaPage }) => ({ default: ArenaPage })),
  },
  {
    id: 'network',
    path: '/network/:year',
    start: '/network/2014',
    nav: common.nav.network,
    inSite: ({ pair }) => `/network/2014?pair=${pair.join('-')}`,
    load: () =>
      import('./network/network-page.js').then(({ NetworkPage }) => ({ default: NetworkPage })),
  },
  {
    id: 'freshness',
    path: '/freshness/:a?/:b?',
    start: '/freshness/RUS/CHN',
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

/** The pages that there are here: a site without a server has fewer, and leads to its own case. */
export const pages: readonly Page[] = site === null ? all : pagesOf(site);

function pagesOf(here: Site): Page[] {
  return all.flatMap((page) =>
    page.inSite === undefined ? [] : [{ ...page, start: page.inSite(here) }],
  );
}
