import { article } from '../references.js';

export const clintonJackmanRivers2004 = article(
  'clinton2004',
  'Clinton, Joshua; Jackman, Simon; Rivers, Douglas (2004)',
  'The Statistical Analysis of Roll Call Data',
  ['American Political Science Review', '98(2)', '355-370'],
  '10.1017/S0003055404001194',
);

export const martinQuinn2002 = article(
  'martin2002',
  'Martin, Andrew D.; Quinn, Kevin M. (2002)',
  'Dynamic Ideal Point Estimation via Markov Chain Monte Carlo for the U.S. Supreme Court, 1953-1999',
  ['Political Analysis', '10(2)', '134-153'],
  '10.1093/pan/10.2.134',
);

export const treierJackman2008 = article(
  'treier2008',
  'Treier, Shawn; Jackman, Simon (2008)',
  'Democracy as a Latent Variable',
  ['American Journal of Political Science', '52(1)', '201-217'],
  '10.1111/j.1540-5907.2007.00308.x',
);

export const imaiLoOlmsted2016 = article(
  'imai2016',
  'Imai, Kosuke; Lo, James; Olmsted, Jonathan (2016)',
  'Fast Estimation of Ideal Points with Massive Data',
  ['American Political Science Review', '110(4)', '631-656'],
  '10.1017/S000305541600037X',
);

export const steihaug1983 = article(
  'steihaug1983',
  'Steihaug, Trond (1983)',
  'The Conjugate Gradient Method and Trust Regions in Large Scale Optimization',
  ['SIAM Journal on Numerical Analysis', '20(3)', '626-637'],
  '10.1137/0720042',
);
