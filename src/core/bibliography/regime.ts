import type { Reference } from '../references.js';

export const coppedgeVdem: Reference = {
  key: 'coppedge2026',
  type: 'dataset',
  authors: [
    'Coppedge, Michael',
    'Gerring, John',
    'Knutsen, Carl Henrik',
    'Lindberg, Staffan I.',
    'Teorell, Jan',
    'and others',
  ],
  year: 2026,
  title: 'V-Dem Country-Year Dataset. Varieties of Democracy Project',
  url: 'https://www.v-dem.net',
  note: 'Index v2x_polyarchy to 2025; the release is not stated in the file that was read',
};

export const teorell2019: Reference = {
  key: 'teorell2019',
  type: 'article',
  authors: ['Teorell, Jan', 'Coppedge, Michael', 'Lindberg, Staffan', 'Skaaning, Svend-Erik'],
  year: 2019,
  title: 'Measuring Polyarchy Across the Globe, 1900-2017',
  container: 'Studies in Comparative International Development',
  volume: '54(1)',
  pages: '71-95',
  doi: '10.1007/s12116-018-9268-z',
};

export const marshallGurrPolity: Reference = {
  key: 'marshall2020',
  type: 'dataset',
  authors: ['Marshall, Monty G.', 'Gurr, Ted Robert'],
  year: 2020,
  title: 'Polity5: Political Regime Characteristics and Transitions, 1800-2018',
  container: 'Center for Systemic Peace',
  url: 'https://www.systemicpeace.org/polityproject.html',
};

export const marquez2016: Reference = {
  key: 'marquez2016',
  type: 'misc',
  authors: ['Márquez, Xavier'],
  year: 2016,
  title: 'A Quick Method for Extending the Unified Democracy Scores',
  url: 'https://ssrn.com/abstract=2753830',
};

export const isard: Reference = {
  key: 'millerisard',
  type: 'misc',
  authors: ['Miller, Steven V.'],
  year: 2026,
  title: 'isard: Data for the quantitative study of peace and conflict (R package)',
  url: 'https://github.com/svmiller/isard',
};
