import { article, reference } from '../references.js';

export const pevehouse2020 = article(
  'pevehouse2020',
  'Pevehouse, Jon C. W.; Nordstrom, Timothy; McManus, Roseanne W.; Jamison, Anne S. (2020)',
  'Tracking Organizations in the World: The Correlates of War IGO Version 3.0 Datasets',
  ['Journal of Peace Research', '57(3)', '492-503'],
  '10.1177/0022343319881175',
);

export const factbook2025 = reference(
  'misc',
  'factbook2025',
  'Central Intelligence Agency (2025)',
  'The World Factbook, editions of 1990 to 2025: International organization participation',
  { container: 'Washington, D.C.' },
);

export const vabulasSnidal2013 = article(
  'vabulassnidal2013',
  'Vabulas, Felicity; Snidal, Duncan (2013)',
  'Organization without Delegation: Informal Intergovernmental Organizations (IIGOs) and the Spectrum of Intergovernmental Arrangements',
  ['The Review of International Organizations', '8(2)', '193-220'],
  '10.1007/s11558-012-9161-x',
);

export const duer2014 = article(
  'duer2014',
  'Dür, Andreas; Baccini, Leonardo; Elsig, Manfred (2014)',
  'The Design of International Trade Agreements: Introducing a New Dataset',
  ['The Review of International Organizations', '9(3)', '353-375'],
  '10.1007/s11558-013-9179-8',
);

export const duncan1955 = article(
  'duncan1955',
  'Duncan, Otis Dudley; Duncan, Beverly (1955)',
  'A Methodological Analysis of Segregation Indexes',
  ['American Sociological Review', '20(2)', '210-217'],
  '10.2307/2088328',
);

export const jaccard1912 = article(
  'jaccard1912',
  'Jaccard, Paul (1912)',
  'The Distribution of the Flora in the Alpine Zone',
  ['New Phytologist', '11(2)', '37-50'],
  '10.1111/j.1469-8137.1912.tb05611.x',
);

export const codedMemberships = reference(
  'dataset',
  'counterpoisememberships',
  'Counterpoise (2026)',
  'Memberships in bodies and groups of states, coded with date and public source',
  {
    note: 'coded/institutions.csv and coded/memberships.csv of the project',
    url: 'https://github.com/counterpoise/counterpoise/tree/main/coded',
  },
);

export const boehmer2004 = reference(
  'article',
  'boehmer2004',
  'Boehmer, Charles; Gartzke, Erik; Nordstrom, Timothy (2004)',
  'Do Intergovernmental Organizations Promote Peace?',
  {
    container: 'World Politics',
    volume: '57(1)',
    pages: '1-38',
    url: 'https://www.cambridge.org/core/journals/world-politics/article/do-intergovernmental-organizations-promote-peace/43ACAA43ACE717BCE926BF4008B6534C',
  },
);

export const codedPacts = reference(
  'dataset',
  'counterpoisepacts',
  'Counterpoise (2026)',
  'Defence pacts since 2019, coded from public sources',
  {
    note: 'coded/pacts.csv of the project, each row with its source',
    url: 'https://github.com/counterpoise/counterpoise/tree/main/coded',
  },
);

export const codedForce = reference(
  'dataset',
  'counterpoiseforce',
  'Counterpoise (2026)',
  'Threat, display and use of force since 2015, coded from public sources',
  {
    note: 'coded/force.csv of the project, each row with its source',
    url: 'https://github.com/counterpoise/counterpoise/tree/main/coded',
  },
);

export const codedMandates = reference(
  'dataset',
  'counterpoisemandates',
  'Counterpoise (2026)',
  'Mandate and depth of bodies of states, coded from treaties and founding documents in two passes',
  {
    note: 'coded/mandates.csv of the project, each row with its source',
    url: 'https://github.com/counterpoise/counterpoise/tree/main/coded',
  },
);
