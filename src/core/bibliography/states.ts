import type { Reference } from '../references.js';

export const cow2017: Reference = {
  key: 'cow2017',
  type: 'dataset',
  authors: ['Correlates of War Project'],
  year: 2017,
  title: 'State System Membership List, v2016',
  url: 'https://correlatesofwar.org',
};

export const gleditschWard1999: Reference = {
  key: 'gleditsch1999',
  type: 'article',
  authors: ['Gleditsch, Kristian S.', 'Ward, Michael D.'],
  year: 1999,
  title: 'A Revised List of Independent States since the Congress of Vienna',
  container: 'International Interactions',
  volume: '25(4)',
  pages: '393-413',
  doi: '10.1080/03050629908434958',
};

export const arelBundock2018: Reference = {
  key: 'arelbundock2018',
  type: 'article',
  authors: ['Arel-Bundock, Vincent', 'Enevoldsen, Nils', 'Yetman, C. J.'],
  year: 2018,
  title: 'countrycode: An R package to convert country names and country codes',
  container: 'Journal of Open Source Software',
  volume: '3(28)',
  pages: '848',
  doi: '10.21105/joss.00848',
};
