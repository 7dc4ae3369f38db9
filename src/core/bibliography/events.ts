import { article, reference } from '../references.js';

export const boschee2015 = reference(
  'dataset',
  'boschee2015',
  'Boschee, Elizabeth; Lautenschlager, Jennifer; O’Brien, Sean; Shellman, Steve; Starz, James; Ward, Michael (2015)',
  'ICEWS Coded Event Data',
  { container: 'Harvard Dataverse', doi: '10.7910/DVN/28075' },
);

export const netify = reference(
  'misc',
  'netify2026',
  'Minhas, Shahryar; and others (2026)',
  'netify: Creating and Working with Network Data (R package, data set icews)',
  { url: 'https://github.com/netify-dev/netify' },
);

export const leetaruSchrodt2013 = reference(
  'misc',
  'leetaru2013',
  'Leetaru, Kalev; Schrodt, Philip A. (2013)',
  'GDELT: Global Data on Events, Location, and Tone, 1979-2012',
  {
    container: 'Annual Convention of the International Studies Association, San Francisco',
    url: 'https://www.gdeltproject.org',
  },
);

export const gdeltGraphData = reference(
  'dataset',
  'gdeltgraphdata2024',
  'gzemo (2024)',
  'gdelt-graph-data: daily matrices of cooperation and conflict from GDELT 2.0',
  { url: 'https://github.com/gzemo/gdelt-graph-data' },
);

export const goldstein1992 = article(
  'goldstein1992',
  'Goldstein, Joshua S. (1992)',
  'A Conflict-Cooperation Scale for WEIS Events Data',
  ['Journal of Conflict Resolution', '36(2)', '369-385'],
  '10.1177/0022002792036002007',
);

export const turcsanyi2021 = reference(
  'dataset',
  'turcsanyi2021',
  'Turcsányi, Richard Q.; Eckert, Kristina; Šimalčík, Matej; Majsniarová, Gabriela (2021)',
  'WHO|WHERE|WHEN: Travels of Chinese Leaders Abroad, 1949-2020',
  { container: 'Central European Institute of Asian Studies', url: 'https://ceias.eu' },
);

export const officeOfTheHistorian = reference(
  'dataset',
  'historian2020',
  'Office of the Historian, U.S. Department of State (2020)',
  'Travels Abroad of the President',
  { url: 'https://history.state.gov/departmenthistory/travels/president' },
);

export const coltVisits = reference(
  'dataset',
  'colt2025',
  'Diplometrics, Frederick S. Pardee Center for International Futures (2025)',
  'Country and Organization Leader Travel (COLT), heads of state and government 1990-2024',
  {
    container: 'University of Denver',
    url: 'https://korbel.du.edu/pardee',
    note: 'Counts by pair and year derived by the project dse3101-tariffied',
  },
);

export const yan2010 = reference(
  'misc',
  'yan2010',
  'Yan, Xuetong; Institute of International Relations, Tsinghua University (2010)',
  'Quantitative scores of relations between China and major powers since 1950',
  { container: 'Tsinghua University, Beijing', note: 'Data set, continued to 2025.' },
);

export const pewChina2019 = reference(
  'misc',
  'pew2019',
  'Pew Research Center (2019)',
  'Global Attitudes surveys: views of China, 2005 to 2019',
  { url: 'https://www.pewresearch.org/global', note: 'Surveys.' },
);
