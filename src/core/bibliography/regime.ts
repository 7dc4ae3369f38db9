import { article, reference } from '../references.js';

export const coppedgeVdem = reference(
  'dataset',
  'coppedge2026',
  'Coppedge, Michael; Gerring, John; Knutsen, Carl Henrik; Lindberg, Staffan I.; Teorell, Jan; and others (2026)',
  'V-Dem Country-Year Dataset. Varieties of Democracy Project',
  {
    url: 'https://www.v-dem.net',
    note: 'Index v2x_polyarchy to 2025; the release is not stated in the file that was read',
  },
);

export const teorell2019 = article(
  'teorell2019',
  'Teorell, Jan; Coppedge, Michael; Lindberg, Staffan; Skaaning, Svend-Erik (2019)',
  'Measuring Polyarchy Across the Globe, 1900-2017',
  ['Studies in Comparative International Development', '54(1)', '71-95'],
  '10.1007/s12116-018-9268-z',
);

export const marshallGurrPolity = reference(
  'dataset',
  'marshall2020',
  'Marshall, Monty G.; Gurr, Ted Robert (2020)',
  'Polity5: Political Regime Characteristics and Transitions, 1800-2018',
  {
    container: 'Center for Systemic Peace',
    url: 'https://www.systemicpeace.org/polityproject.html',
  },
);

export const marquez2016 = reference(
  'misc',
  'marquez2016',
  'Márquez, Xavier (2016)',
  'A Quick Method for Extending the Unified Democracy Scores',
  { url: 'https://ssrn.com/abstract=2753830' },
);

export const isard = reference(
  'misc',
  'millerisard',
  'Miller, Steven V. (2026)',
  'isard: Data for the quantitative study of peace and conflict (R package)',
  { url: 'https://github.com/svmiller/isard' },
);
