import type { Reference } from '../references.js';

export const pevehouse2020: Reference = {
  key: 'pevehouse2020',
  type: 'article',
  authors: [
    'Pevehouse, Jon C. W.',
    'Nordstrom, Timothy',
    'McManus, Roseanne W.',
    'Jamison, Anne S.',
  ],
  year: 2020,
  title: 'Tracking Organizations in the World: The Correlates of War IGO Version 3.0 Datasets',
  container: 'Journal of Peace Research',
  volume: '57(3)',
  pages: '492-503',
  doi: '10.1177/0022343319881175',
};

export const vabulasSnidal2013: Reference = {
  key: 'vabulassnidal2013',
  type: 'article',
  authors: ['Vabulas, Felicity', 'Snidal, Duncan'],
  year: 2013,
  title:
    'Organization without Delegation: Informal Intergovernmental Organizations (IIGOs) and the Spectrum of Intergovernmental Arrangements',
  container: 'The Review of International Organizations',
  volume: '8(2)',
  pages: '193-220',
  doi: '10.1007/s11558-012-9161-x',
};

export const duer2014: Reference = {
  key: 'duer2014',
  type: 'article',
  authors: ['Dür, Andreas', 'Baccini, Leonardo', 'Elsig, Manfred'],
  year: 2014,
  title: 'The Design of International Trade Agreements: Introducing a New Dataset',
  container: 'The Review of International Organizations',
  volume: '9(3)',
  pages: '353-375',
  doi: '10.1007/s11558-013-9179-8',
};

export const jaccard1912: Reference = {
  key: 'jaccard1912',
  type: 'article',
  authors: ['Jaccard, Paul'],
  year: 1912,
  title: 'The Distribution of the Flora in the Alpine Zone',
  container: 'New Phytologist',
  volume: '11(2)',
  pages: '37-50',
  doi: '10.1111/j.1469-8137.1912.tb05611.x',
};

export const codedMemberships: Reference = {
  key: 'counterpoisememberships',
  type: 'dataset',
  authors: ['Counterpoise'],
  year: 2026,
  title: 'Memberships in bodies and groups of states, coded with date and public source',
  note: 'coded/institutions.csv and coded/memberships.csv of the project',
  url: 'https://github.com/counterpoise/counterpoise/tree/main/coded',
};
