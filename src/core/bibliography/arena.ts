import { article } from '../references.js';

export const kuik2008 = article(
  'kuik2008',
  'Kuik, Cheng-Chwee (2008)',
  'The Essence of Hedging: Malaysia and Singapore’s Response to a Rising China',
  ['Contemporary Southeast Asia', '30(2)', '159-185'],
  '10.1355/cs30-2a',
);
