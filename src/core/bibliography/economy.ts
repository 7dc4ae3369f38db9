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

export const barbieri2009: Reference = {
  key: 'barbieri2009',
  type: 'article',
  authors: ['Barbieri, Katherine', 'Keshk, Omar M. G.', 'Pollins, Brian M.'],
  year: 2009,
  title: 'Trading Data: Evaluating Our Assumptions and Coding Rules',
  container: 'Conflict Management and Peace Science',
  volume: '26(5)',
  pages: '471-491',
  doi: '10.1177/0738894209343887',
};

export const barbieriKeshk2016: Reference = {
  key: 'barbierikeshk2016',
  type: 'dataset',
  authors: ['Barbieri, Katherine', 'Keshk, Omar M. G.'],
  year: 2016,
  title: 'Correlates of War Project Trade Data Set Codebook, Version 4.0',
  url: 'https://correlatesofwar.org/data-sets/bilateral-trade/',
};

export const borchert2021: Reference = {
  key: 'borchert2021',
  type: 'article',
  authors: ['Borchert, Ingo', 'Larch, Mario', 'Shikher, Serge', 'Yotov, Yoto V.'],
  year: 2021,
  title: 'The International Trade and Production Database for Estimation (ITPD-E)',
  container: 'International Economics',
  volume: '166',
  pages: '140-166',
  doi: '10.1016/j.inteco.2020.08.001',
};

export const eurostatComext: Reference = {
  key: 'eurostat2023comext',
  type: 'dataset',
  authors: ['Eurostat'],
  year: 2023,
  title: 'EU trade since 1988 by HS2-4-6 and CN8 (Comext, DS-045409), extracted on 22 January 2023',
  url: 'https://ec.europa.eu/eurostat/comext/newxtweb/',
};

export const oneal1997: Reference = {
  key: 'oneal1997',
  type: 'article',
  authors: ['Oneal, John R.', 'Russett, Bruce M.'],
  year: 1997,
  title: 'The Classical Liberals Were Right: Democracy, Interdependence, and Conflict, 1950-1985',
  container: 'International Studies Quarterly',
  volume: '41(2)',
  pages: '267-294',
  doi: '10.1111/1468-2478.00042',
};
