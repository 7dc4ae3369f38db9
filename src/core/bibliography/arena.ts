import type { Reference } from '../references.js';

export const kuik2008: Reference = {
  key: 'kuik2008',
  type: 'article',
  authors: ['Kuik, Cheng-Chwee'],
  year: 2008,
  title: 'The Essence of Hedging: Malaysia and Singapore’s Response to a Rising China',
  container: 'Contemporary Southeast Asia',
  volume: '30(2)',
  pages: '159-185',
  doi: '10.1355/cs30-2a',
};
