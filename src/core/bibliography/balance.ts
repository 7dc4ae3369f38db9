import { article } from '../references.js';

/* Structural balance of signed networks. */

export const cartwright1956 = article(
  'cartwright1956',
  'Cartwright, Dorwin; Harary, Frank (1956)',
  'Structural Balance: A Generalization of Heider’s Theory',
  ['Psychological Review', '63(5)', '277-293'],
  '10.1037/h0046049',
);

export const antal2005 = article(
  'antal2005',
  'Antal, T.; Krapivsky, P. L.; Redner, S. (2005)',
  'Dynamics of Social Balance on Networks',
  ['Physical Review E', '72', '036121'],
  '10.1103/PhysRevE.72.036121',
);

export const marvel2011 = article(
  'marvel2011',
  'Marvel, Seth A.; Kleinberg, Jon; Kleinberg, Robert D.; Strogatz, Steven H. (2011)',
  'Continuous-Time Model of Structural Balance',
  ['Proceedings of the National Academy of Sciences', '108(5)', '1771-1776'],
  '10.1073/pnas.1013213108',
);

export const kirkley2019 = article(
  'kirkley2019',
  'Kirkley, Alec; Cantwell, George T.; Newman, M. E. J. (2019)',
  'Balance in Signed Networks',
  ['Physical Review E', '99', '012320'],
  '10.1103/PhysRevE.99.012320',
);
