import type { Reference } from '../references.js';

export const boschee2015: Reference = {
  key: 'boschee2015',
  type: 'dataset',
  authors: [
    'Boschee, Elizabeth',
    'Lautenschlager, Jennifer',
    'O’Brien, Sean',
    'Shellman, Steve',
    'Starz, James',
    'Ward, Michael',
  ],
  year: 2015,
  title: 'ICEWS Coded Event Data',
  container: 'Harvard Dataverse',
  doi: '10.7910/DVN/28075',
};

export const netify: Reference = {
  key: 'netify2026',
  type: 'misc',
  authors: ['Minhas, Shahryar', 'and others'],
  year: 2026,
  title: 'netify: Creating and Working with Network Data (R package, data set icews)',
  url: 'https://github.com/netify-dev/netify',
};

export const leetaruSchrodt2013: Reference = {
  key: 'leetaru2013',
  type: 'misc',
  authors: ['Leetaru, Kalev', 'Schrodt, Philip A.'],
  year: 2013,
  title: 'GDELT: Global Data on Events, Location, and Tone, 1979-2012',
  container: 'Annual Convention of the International Studies Association, San Francisco',
  url: 'https://www.gdeltproject.org',
};

export const gdeltGraphData: Reference = {
  key: 'gdeltgraphdata2024',
  type: 'dataset',
  authors: ['gzemo'],
  year: 2024,
  title: 'gdelt-graph-data: daily matrices of cooperation and conflict from GDELT 2.0',
  url: 'https://github.com/gzemo/gdelt-graph-data',
};

export const goldstein1992: Reference = {
  key: 'goldstein1992',
  type: 'article',
  authors: ['Goldstein, Joshua S.'],
  year: 1992,
  title: 'A Conflict-Cooperation Scale for WEIS Events Data',
  container: 'Journal of Conflict Resolution',
  volume: '36(2)',
  pages: '369-385',
  doi: '10.1177/0022002792036002007',
};

export const turcsanyi2021: Reference = {
  key: 'turcsanyi2021',
  type: 'dataset',
  authors: [
    'Turcsányi, Richard Q.',
    'Eckert, Kristina',
    'Šimalčík, Matej',
    'Majsniarová, Gabriela',
  ],
  year: 2021,
  title: 'WHO|WHERE|WHEN: Travels of Chinese Leaders Abroad, 1949-2020',
  container: 'Central European Institute of Asian Studies',
  url: 'https://ceias.eu',
};

export const officeOfTheHistorian: Reference = {
  key: 'historian2020',
  type: 'dataset',
  authors: ['Office of the Historian, U.S. Department of State'],
  year: 2020,
  title: 'Travels Abroad of the President',
  url: 'https://history.state.gov/departmenthistory/travels/president',
};

export const coltVisits: Reference = {
  key: 'colt2025',
  type: 'dataset',
  authors: ['Diplometrics, Frederick S. Pardee Center for International Futures'],
  year: 2025,
  title: 'Country and Organization Leader Travel (COLT), heads of state and government 1990-2024',
  container: 'University of Denver',
  url: 'https://korbel.du.edu/pardee',
  note: 'Counts by pair and year derived by the project dse3101-tariffied',
};
