import type { Reference } from '../references.js';

export const worldBank: Reference = {
  key: 'worldbank2025gdp',
  type: 'dataset',
  authors: ['World Bank'],
  year: 2025,
  title:
    'World Development Indicators: GDP, current US$ (NY.GDP.MKTP.CD); population (SP.POP.TOTL)',
  url: 'https://data.worldbank.org',
};

export const feenstra2015: Reference = {
  key: 'feenstra2015',
  type: 'article',
  authors: ['Feenstra, Robert C.', 'Inklaar, Robert', 'Timmer, Marcel P.'],
  year: 2015,
  title: 'The Next Generation of the Penn World Table',
  container: 'American Economic Review',
  volume: '105(10)',
  pages: '3150-3182',
  doi: '10.1257/aer.20130954',
};

export const imfDots: Reference = {
  key: 'imfdots',
  type: 'dataset',
  authors: ['International Monetary Fund'],
  year: 2024,
  title: 'Direction of Trade Statistics',
  url: 'https://data.imf.org/dot',
};

export const barbieri1996: Reference = {
  key: 'barbieri1996',
  type: 'article',
  authors: ['Barbieri, Katherine'],
  year: 1996,
  title: 'Economic Interdependence: A Path to Peace or a Source of Interstate Conflict?',
  container: 'Journal of Peace Research',
  volume: '33(1)',
  pages: '29-49',
  doi: '10.1177/0022343396033001003',
};

export const hirschman1945: Reference = {
  key: 'hirschman1945',
  type: 'book',
  authors: ['Hirschman, Albert O.'],
  year: 1945,
  title: 'National Power and the Structure of Foreign Trade',
  container: 'University of California Press',
};
