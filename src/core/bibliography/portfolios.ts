import { article, reference } from '../references.js';

export const signorinoRitter1999 = article(
  'signorino1999',
  'Signorino, Curtis S.; Ritter, Jeffrey M. (1999)',
  'Tau-b or Not Tau-b: Measuring the Similarity of Foreign Policy Positions',
  ['International Studies Quarterly', '43(1)', '115-144'],
  '10.1111/0020-8833.00113',
);

export const scott1955 = article(
  'scott1955',
  'Scott, William A. (1955)',
  'Reliability of Content Analysis: The Case of Nominal Scale Coding',
  ['Public Opinion Quarterly', '19(3)', '321-325'],
  '10.1086/266577',
);

export const kendall1945 = article(
  'kendall1945',
  'Kendall, Maurice G. (1945)',
  'The Treatment of Ties in Ranking Problems',
  ['Biometrika', '33(3)', '239-251'],
  '10.1093/biomet/33.3.239',
);

export const buenoDeMesquita1975 = article(
  'buenodemesquita1975',
  'Bueno de Mesquita, Bruce (1975)',
  'Measuring Systemic Polarity',
  ['Journal of Conflict Resolution', '19(2)', '187-216'],
  '10.1177/002200277501900201',
);

export const millerFpsim = reference(
  'misc',
  'miller2025fpsim',
  'Miller, Steven V. (2025)',
  'fpsim: Compute Measures of Foreign Policy Similarity/Agreement',
  { container: 'R package version 0.1.0', doi: '10.32614/CRAN.package.fpsim' },
);
