import { common } from '../strings/common.js';
import type { Page } from './define.js';

/** Every page of the workbench, in the order of the navigation. */
export const pages: readonly Page[] = [
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
    nav: common.nav.case,
    inSite: true,
    load: () => import('./case/case-page.js').then(({ CasePage }) => ({ default: CasePage })),
  },
  {
    id: 'dyad',
    path: '/dyad/:a/:b',
    start: '/dyad/RUS/CHN',
    nav: common.nav.dyad,
    inSite: false,
    load: () => import('./dyad/dyad-page.js').then(({ DyadPage }) => ({ default: DyadPage })),
  },
  {
    id: 'evidence',
    path: '/evidence/:subject',
    start: '/evidence/russia-china',
    nav: common.nav.evidence,
    inSite: false,
    load: () =>
      import('./evidence/evidence-page.js').then(({ EvidencePage }) => ({ default: EvidencePage })),
  },
  {
    id: 'arena',
    path: '/arena/:a/:b',
    start: '/arena/RUS/CHN',
    nav: common.nav.arena,
    inSite: true,
    load: () => import('./arena/arena-page.js').then(({ ArenaPage }) => ({ default: ArenaPage })),
  },
  {
    id: 'network',
    path: '/network/:year',
    start: '/network/2014',
    nav: common.nav.network,
    inSite: false,
    load: () =>
      import('./network/network-page.js').then(({ NetworkPage }) => ({ default: NetworkPage })),
  },
  {
    id: 'data',
    path: '/data/:section?/:id?',
    start: '/data',
    nav: common.nav.data,
    inSite: false,
    load: () => import('./data/data-page.js').then(({ DataPage }) => ({ default: DataPage })),
  },
];
