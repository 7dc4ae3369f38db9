import type { Reference } from '../references.js';

export const clintonJackmanRivers2004: Reference = {
  key: 'clinton2004',
  type: 'article',
  authors: ['Clinton, Joshua', 'Jackman, Simon', 'Rivers, Douglas'],
  year: 2004,
  title: 'The Statistical Analysis of Roll Call Data',
  container: 'American Political Science Review',
  volume: '98(2)',
  pages: '355-370',
  doi: '10.1017/S0003055404001194',
};

export const martinQuinn2002: Reference = {
  key: 'martin2002',
  type: 'article',
  authors: ['Martin, Andrew D.', 'Quinn, Kevin M.'],
  year: 2002,
  title:
    'Dynamic Ideal Point Estimation via Markov Chain Monte Carlo for the U.S. Supreme Court, 1953-1999',
  container: 'Political Analysis',
  volume: '10(2)',
  pages: '134-153',
  doi: '10.1093/pan/10.2.134',
};

export const treierJackman2008: Reference = {
  key: 'treier2008',
  type: 'article',
  authors: ['Treier, Shawn', 'Jackman, Simon'],
  year: 2008,
  title: 'Democracy as a Latent Variable',
  container: 'American Journal of Political Science',
  volume: '52(1)',
  pages: '201-217',
  doi: '10.1111/j.1540-5907.2007.00308.x',
};

export const imaiLoOlmsted2016: Reference = {
  key: 'imai2016',
  type: 'article',
  authors: ['Imai, Kosuke', 'Lo, James', 'Olmsted, Jonathan'],
  year: 2016,
  title: 'Fast Estimation of Ideal Points with Massive Data',
  container: 'American Political Science Review',
  volume: '110(4)',
  pages: '631-656',
  doi: '10.1017/S000305541600037X',
};

export const steihaug1983: Reference = {
  key: 'steihaug1983',
  type: 'article',
  authors: ['Steihaug, Trond'],
  year: 1983,
  title: 'The Conjugate Gradient Method and Trust Regions in Large Scale Optimization',
  container: 'SIAM Journal on Numerical Analysis',
  volume: '20(3)',
  pages: '626-637',
  doi: '10.1137/0720042',
};
