import type { Reference } from '../references.js';

/* Structural balance of signed networks. */

export const cartwright1956: Reference = {
  key: 'cartwright1956',
  type: 'article',
  authors: ['Cartwright, Dorwin', 'Harary, Frank'],
  year: 1956,
  title: 'Structural Balance: A Generalization of Heider’s Theory',
  container: 'Psychological Review',
  volume: '63(5)',
  pages: '277-293',
  doi: '10.1037/h0046049',
};

export const antal2005: Reference = {
  key: 'antal2005',
  type: 'article',
  authors: ['Antal, T.', 'Krapivsky, P. L.', 'Redner, S.'],
  year: 2005,
  title: 'Dynamics of Social Balance on Networks',
  container: 'Physical Review E',
  volume: '72',
  pages: '036121',
  doi: '10.1103/PhysRevE.72.036121',
};

export const marvel2011: Reference = {
  key: 'marvel2011',
  type: 'article',
  authors: ['Marvel, Seth A.', 'Kleinberg, Jon', 'Kleinberg, Robert D.', 'Strogatz, Steven H.'],
  year: 2011,
  title: 'Continuous-Time Model of Structural Balance',
  container: 'Proceedings of the National Academy of Sciences',
  volume: '108(5)',
  pages: '1771-1776',
  doi: '10.1073/pnas.1013213108',
};

export const kirkley2019: Reference = {
  key: 'kirkley2019',
  type: 'article',
  authors: ['Kirkley, Alec', 'Cantwell, George T.', 'Newman, M. E. J.'],
  year: 2019,
  title: 'Balance in Signed Networks',
  container: 'Physical Review E',
  volume: '99',
  pages: '012320',
  doi: '10.1103/PhysRevE.99.012320',
};
