import { article, reference } from '../references.js';

export const cow2017 = reference(
  'dataset',
  'cow2017',
  'Correlates of War Project (2017)',
  'State System Membership List, v2016',
  { url: 'https://correlatesofwar.org' },
);

export const gleditschWard1999 = article(
  'gleditsch1999',
  'Gleditsch, Kristian S.; Ward, Michael D. (1999)',
  'A Revised List of Independent States since the Congress of Vienna',
  ['International Interactions', '25(4)', '393-413'],
  '10.1080/03050629908434958',
);

export const arelBundock2018 = article(
  'arelbundock2018',
  'Arel-Bundock, Vincent; Enevoldsen, Nils; Yetman, C. J. (2018)',
  'countrycode: An R package to convert country names and country codes',
  ['Journal of Open Source Software', '3(28)', '848'],
  '10.21105/joss.00848',
);
