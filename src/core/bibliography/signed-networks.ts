import type { Reference } from '../references.js';

/* Signed networks: balance by cycles, walks and clusters, and the frustration index. */

export const heider1946: Reference = {
  key: 'heider1946',
  type: 'article',
  authors: ['Heider, Fritz'],
  year: 1946,
  title: 'Attitudes and Cognitive Organization',
  container: 'The Journal of Psychology',
  volume: '21(1)',
  pages: '107-112',
  doi: '10.1080/00223980.1946.9917275',
};

export const harary1959: Reference = {
  key: 'harary1959',
  type: 'article',
  authors: ['Harary, Frank'],
  year: 1959,
  title: 'On the Measurement of Structural Balance',
  container: 'Behavioral Science',
  volume: '4(4)',
  pages: '316-323',
  doi: '10.1002/bs.3830040405',
};

export const davis1967: Reference = {
  key: 'davis1967',
  type: 'article',
  authors: ['Davis, James A.'],
  year: 1967,
  title: 'Clustering and Structural Balance in Graphs',
  container: 'Human Relations',
  volume: '20(2)',
  pages: '181-187',
  doi: '10.1177/001872676702000206',
};

export const estradaBenzi2014: Reference = {
  key: 'estrada2014',
  type: 'article',
  authors: ['Estrada, Ernesto', 'Benzi, Michele'],
  year: 2014,
  title:
    'Walk-Based Measure of Balance in Signed Networks: Detecting Lack of Balance in Social Networks',
  container: 'Physical Review E',
  volume: '90(4)',
  pages: '042802',
  doi: '10.1103/PhysRevE.90.042802',
};

export const giscardRochetWilson2017: Reference = {
  key: 'giscard2017',
  type: 'article',
  authors: ['Giscard, Pierre-Louis', 'Rochet, Paul', 'Wilson, Richard C.'],
  year: 2017,
  title: 'Evaluating Balance on Social Networks from their Simple Cycles',
  container: 'Journal of Complex Networks',
  volume: '5(5)',
  pages: '750-775',
  doi: '10.1093/comnet/cnx005',
};

export const dechter1999: Reference = {
  key: 'dechter1999',
  type: 'article',
  authors: ['Dechter, Rina'],
  year: 1999,
  title: 'Bucket Elimination: A Unifying Framework for Reasoning',
  container: 'Artificial Intelligence',
  volume: '113(1-2)',
  pages: '41-85',
  doi: '10.1016/S0004-3702(99)00059-4',
};

export const rendlRinaldiWiegele2010: Reference = {
  key: 'rendl2010',
  type: 'article',
  authors: ['Rendl, Franz', 'Rinaldi, Giovanni', 'Wiegele, Angelika'],
  year: 2010,
  title: 'Solving Max-Cut to Optimality by Intersecting Semidefinite and Polyhedral Relaxations',
  container: 'Mathematical Programming',
  volume: '121(2)',
  pages: '307-335',
  doi: '10.1007/s10107-008-0235-8',
};
