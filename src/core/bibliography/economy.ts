import { article, reference } from '../references.js';

export const worldBank = reference(
  'dataset',
  'worldbank2025gdp',
  'World Bank (2025)',
  'World Development Indicators: GDP, current US$ (NY.GDP.MKTP.CD); population (SP.POP.TOTL)',
  { url: 'https://data.worldbank.org' },
);

export const worldBank2026 = reference(
  'dataset',
  'worldbank2026gdp',
  'World Bank (2026)',
  'World Development Indicators: GDP, current US$ (NY.GDP.MKTP.CD); population (SP.POP.TOTL), updated 13 July 2026',
  { url: 'https://data.worldbank.org' },
);

export const feenstra2015 = article(
  'feenstra2015',
  'Feenstra, Robert C.; Inklaar, Robert; Timmer, Marcel P. (2015)',
  'The Next Generation of the Penn World Table',
  ['American Economic Review', '105(10)', '3150-3182'],
  '10.1257/aer.20130954',
);

export const imfDots = reference(
  'dataset',
  'imfdots',
  'International Monetary Fund (2024)',
  'Direction of Trade Statistics',
  { url: 'https://data.imf.org/dot' },
);

export const barbieri1996 = article(
  'barbieri1996',
  'Barbieri, Katherine (1996)',
  'Economic Interdependence: A Path to Peace or a Source of Interstate Conflict?',
  ['Journal of Peace Research', '33(1)', '29-49'],
  '10.1177/0022343396033001003',
);

export const hirschman1945 = reference(
  'book',
  'hirschman1945',
  'Hirschman, Albert O. (1945)',
  'National Power and the Structure of Foreign Trade',
  { container: 'University of California Press' },
);

export const barbieri2009 = article(
  'barbieri2009',
  'Barbieri, Katherine; Keshk, Omar M. G.; Pollins, Brian M. (2009)',
  'Trading Data: Evaluating Our Assumptions and Coding Rules',
  ['Conflict Management and Peace Science', '26(5)', '471-491'],
  '10.1177/0738894209343887',
);

export const barbieriKeshk2016 = reference(
  'dataset',
  'barbierikeshk2016',
  'Barbieri, Katherine; Keshk, Omar M. G. (2016)',
  'Correlates of War Project Trade Data Set Codebook, Version 4.0',
  { url: 'https://correlatesofwar.org/data-sets/bilateral-trade/' },
);

export const borchert2021 = article(
  'borchert2021',
  'Borchert, Ingo; Larch, Mario; Shikher, Serge; Yotov, Yoto V. (2021)',
  'The International Trade and Production Database for Estimation (ITPD-E)',
  ['International Economics', '166', '140-166'],
  '10.1016/j.inteco.2020.08.001',
);

export const gaulierZignago2010 = reference(
  'misc',
  'gaulierzignago2010',
  'Gaulier, Guillaume; Zignago, Soledad (2010)',
  'BACI: International Trade Database at the Product-Level. The 1994-2007 Version',
  {
    container: 'CEPII Working Paper',
    volume: '2010-23',
    url: 'https://www.cepii.fr/PDF_PUB/wp/2010/wp2010-23.pdf',
  },
);

export const huWang2026 = reference(
  'dataset',
  'huwang2026',
  'Hu; Wang (2026)',
  'Choosing the Ruler',
  { doi: '10.5281/zenodo.21862534' },
);

export const eurostatComext = reference(
  'dataset',
  'eurostat2023comext',
  'Eurostat (2023)',
  'EU trade since 1988 by HS2-4-6 and CN8 (Comext, DS-045409), extracted on 22 January 2023',
  { url: 'https://ec.europa.eu/eurostat/comext/newxtweb/' },
);

export const oneal1997 = article(
  'oneal1997',
  'Oneal, John R.; Russett, Bruce M. (1997)',
  'The Classical Liberals Were Right: Democracy, Interdependence, and Conflict, 1950-1985',
  ['International Studies Quarterly', '41(2)', '267-294'],
  '10.1111/1468-2478.00042',
);

export const hirschman1964 = article(
  'hirschman1964',
  'Hirschman, Albert O. (1964)',
  'The Paternity of an Index',
  ['American Economic Review', '54(5)', '761-762'],
);

export const andersonNorheim1993 = article(
  'andersonnorheim1993',
  'Anderson, Kym; Norheim, Hege (1993)',
  'From Imperial to Regional Trade Preferences: Its Effect on Europe’s Intra- and Extra-Regional Trade',
  ['Weltwirtschaftliches Archiv', '129(1)', '78-102'],
);

export const wto2018 = reference(
  'book',
  'wto2018',
  'World Trade Organization (2018)',
  'World Trade Statistical Review 2018: Composition of Geographical and Economic Groupings',
  {
    container: 'World Trade Organization',
    pages: '102',
    url: 'https://www.wto.org/english/res_e/statis_e/wts2018_e/wts18_toc_e.htm',
  },
);

export const brinPage1998 = article(
  'brinpage1998',
  'Brin, Sergey; Page, Lawrence (1998)',
  'The Anatomy of a Large-Scale Hypertextual Web Search Engine',
  ['Computer Networks and ISDN Systems', '30(1-7)', '107-117'],
  '10.1016/S0169-7552(98)00110-X',
);

export const haveliwala2003 = article(
  'haveliwala2003',
  'Haveliwala, Taher H. (2003)',
  'Topic-Sensitive PageRank: A Context-Sensitive Ranking Algorithm for Web Search',
  ['IEEE Transactions on Knowledge and Data Engineering', '15(4)', '784-796'],
  '10.1109/TKDE.2003.1208999',
);

export const bonacich1972 = article(
  'bonacich1972',
  'Bonacich, Phillip (1972)',
  'Factoring and Weighting Approaches to Status Scores and Clique Identification',
  ['Journal of Mathematical Sociology', '2(1)', '113-120'],
  '10.1080/0022250X.1972.9989806',
);

export const deBenedictisTajoli2011 = article(
  'debenedictistajoli2011',
  'De Benedictis, Luca; Tajoli, Lucia (2011)',
  'The World Trade Network',
  ['The World Economy', '34(8)', '1417-1454'],
  '10.1111/j.1467-9701.2011.01360.x',
);

export const santosSilva2006 = article(
  'santossilva2006',
  'Santos Silva, J. M. C.; Tenreyro, Silvana (2006)',
  'The Log of Gravity',
  ['Review of Economics and Statistics', '88(4)', '641-658'],
  '10.1162/rest.88.4.641',
);
