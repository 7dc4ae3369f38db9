import type { Reference } from '../references.js';

export const signorinoRitter1999: Reference = {
  key: 'signorino1999',
  type: 'article',
  authors: ['Signorino, Curtis S.', 'Ritter, Jeffrey M.'],
  year: 1999,
  title: 'Tau-b or Not Tau-b: Measuring the Similarity of Foreign Policy Positions',
  container: 'International Studies Quarterly',
  volume: '43(1)',
  pages: '115-144',
  doi: '10.1111/0020-8833.00113',
};

export const scott1955: Reference = {
  key: 'scott1955',
  type: 'article',
  authors: ['Scott, William A.'],
  year: 1955,
  title: 'Reliability of Content Analysis: The Case of Nominal Scale Coding',
  container: 'Public Opinion Quarterly',
  volume: '19(3)',
  pages: '321-325',
  doi: '10.1086/266577',
};

export const kendall1945: Reference = {
  key: 'kendall1945',
  type: 'article',
  authors: ['Kendall, Maurice G.'],
  year: 1945,
  title: 'The Treatment of Ties in Ranking Problems',
  container: 'Biometrika',
  volume: '33(3)',
  pages: '239-251',
  doi: '10.1093/biomet/33.3.239',
};

export const buenoDeMesquita1975: Reference = {
  key: 'buenodemesquita1975',
  type: 'article',
  authors: ['Bueno de Mesquita, Bruce'],
  year: 1975,
  title: 'Measuring Systemic Polarity',
  container: 'Journal of Conflict Resolution',
  volume: '19(2)',
  pages: '187-216',
  doi: '10.1177/002200277501900201',
};

export const millerFpsim: Reference = {
  key: 'miller2025fpsim',
  type: 'misc',
  authors: ['Miller, Steven V.'],
  year: 2025,
  title: 'fpsim: Compute Measures of Foreign Policy Similarity/Agreement',
  container: 'R package version 0.1.0',
  doi: '10.32614/CRAN.package.fpsim',
};
