import { article } from '../references.js';

/* Signed networks: balance by cycles, walks and clusters, and the frustration index. */

export const heider1946 = article(
  'heider1946',
  'Heider, Fritz (1946)',
  'Attitudes and Cognitive Organization',
  ['The Journal of Psychology', '21(1)', '107-112'],
  '10.1080/00223980.1946.9917275',
);

export const harary1959 = article(
  'harary1959',
  'Harary, Frank (1959)',
  'On the Measurement of Structural Balance',
  ['Behavioral Science', '4(4)', '316-323'],
  '10.1002/bs.3830040405',
);

export const davis1967 = article(
  'davis1967',
  'Davis, James A. (1967)',
  'Clustering and Structural Balance in Graphs',
  ['Human Relations', '20(2)', '181-187'],
  '10.1177/001872676702000206',
);

export const estradaBenzi2014 = article(
  'estrada2014',
  'Estrada, Ernesto; Benzi, Michele (2014)',
  'Walk-Based Measure of Balance in Signed Networks: Detecting Lack of Balance in Social Networks',
  ['Physical Review E', '90(4)', '042802'],
  '10.1103/PhysRevE.90.042802',
);

export const giscardRochetWilson2017 = article(
  'giscard2017',
  'Giscard, Pierre-Louis; Rochet, Paul; Wilson, Richard C. (2017)',
  'Evaluating Balance on Social Networks from their Simple Cycles',
  ['Journal of Complex Networks', '5(5)', '750-775'],
  '10.1093/comnet/cnx005',
);

export const dechter1999 = article(
  'dechter1999',
  'Dechter, Rina (1999)',
  'Bucket Elimination: A Unifying Framework for Reasoning',
  ['Artificial Intelligence', '113(1-2)', '41-85'],
  '10.1016/S0004-3702(99)00059-4',
);

export const rendlRinaldiWiegele2010 = article(
  'rendl2010',
  'Rendl, Franz; Rinaldi, Giovanni; Wiegele, Angelika (2010)',
  'Solving Max-Cut to Optimality by Intersecting Semidefinite and Polyhedral Relaxations',
  ['Mathematical Programming', '121(2)', '307-335'],
  '10.1007/s10107-008-0235-8',
);
