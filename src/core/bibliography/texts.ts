import { article } from '../references.js';

export const laverBenoitGarry2003 = article(
  'laver2003',
  'Laver, Michael; Benoit, Kenneth; Garry, John (2003)',
  'Extracting Policy Positions from Political Texts Using Words as Data',
  ['American Political Science Review', '97(2)', '311-331'],
  '10.1017/S0003055403000698',
);

export const slapinProksch2008 = article(
  'slapin2008',
  'Slapin, Jonathan B.; Proksch, Sven-Oliver (2008)',
  'A Scaling Model for Estimating Time-Series Party Positions from Texts',
  ['American Journal of Political Science', '52(3)', '705-722'],
  '10.1111/j.1540-5907.2008.00338.x',
);

export const baturoDasandiMikhaylov2017 = article(
  'baturo2017',
  'Baturo, Alexander; Dasandi, Niheer; Mikhaylov, Slava J. (2017)',
  'Understanding State Preferences with Text as Data: Introducing the UN General Debate Corpus',
  ['Research & Politics', '4(2)', '1-9'],
  '10.1177/2053168017712821',
);
