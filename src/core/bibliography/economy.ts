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

export const hirschman1964: Reference = {
  key: 'hirschman1964',
  type: 'article',
  authors: ['Hirschman, Albert O.'],
  year: 1964,
  title: 'The Paternity of an Index',
  container: 'American Economic Review',
  volume: '54(5)',
  pages: '761-762',
};

export const andersonNorheim1993: Reference = {
  key: 'andersonnorheim1993',
  type: 'article',
  authors: ['Anderson, Kym', 'Norheim, Hege'],
  year: 1993,
  title:
    'From Imperial to Regional Trade Preferences: Its Effect on Europe’s Intra- and Extra-Regional Trade',
  container: 'Weltwirtschaftliches Archiv',
  volume: '129(1)',
  pages: '78-102',
};

export const wto2018: Reference = {
  key: 'wto2018',
  type: 'book',
  authors: ['World Trade Organization'],
  year: 2018,
  title: 'World Trade Statistical Review 2018: Composition of Geographical and Economic Groupings',
  container: 'World Trade Organization',
  pages: '102',
  url: 'https://www.wto.org/english/res_e/statis_e/wts2018_e/wts18_toc_e.htm',
};

export const brinPage1998: Reference = {
  key: 'brinpage1998',
  type: 'article',
  authors: ['Brin, Sergey', 'Page, Lawrence'],
  year: 1998,
  title: 'The Anatomy of a Large-Scale Hypertextual Web Search Engine',
  container: 'Computer Networks and ISDN Systems',
  volume: '30(1-7)',
  pages: '107-117',
  doi: '10.1016/S0169-7552(98)00110-X',
};

export const haveliwala2003: Reference = {
  key: 'haveliwala2003',
  type: 'article',
  authors: ['Haveliwala, Taher H.'],
  year: 2003,
  title: 'Topic-Sensitive PageRank: A Context-Sensitive Ranking Algorithm for Web Search',
  container: 'IEEE Transactions on Knowledge and Data Engineering',
  volume: '15(4)',
  pages: '784-796',
  doi: '10.1109/TKDE.2003.1208999',
};

export const bonacich1972: Reference = {
  key: 'bonacich1972',
  type: 'article',
  authors: ['Bonacich, Phillip'],
  year: 1972,
  title: 'Factoring and Weighting Approaches to Status Scores and Clique Identification',
  container: 'Journal of Mathematical Sociology',
  volume: '2(1)',
  pages: '113-120',
  doi: '10.1080/0022250X.1972.9989806',
};

export const deBenedictisTajoli2011: Reference = {
  key: 'debenedictistajoli2011',
  type: 'article',
  authors: ['De Benedictis, Luca', 'Tajoli, Lucia'],
  year: 2011,
  title: 'The World Trade Network',
  container: 'The World Economy',
  volume: '34(8)',
  pages: '1417-1454',
  doi: '10.1111/j.1467-9701.2011.01360.x',
};
