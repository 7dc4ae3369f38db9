import type { Reference } from '../references.js';

export const korolev2019: Reference = {
  key: 'korolev2019',
  type: 'article',
  authors: ['Korolev, Alexander'],
  year: 2019,
  title: 'On the Verge of an Alliance: Contemporary China-Russia Military Cooperation',
  container: 'Asian Security',
  volume: '15(3)',
  pages: '233-252',
  doi: '10.1080/14799855.2018.1463991',
};

export const korolev2024: Reference = {
  key: 'korolev2024',
  type: 'article',
  authors: ['Korolev, Alexander'],
  year: 2024,
  title:
    'The stadial model of alignment formation (SMAF): Conceptualising strategic alignments between states',
  container: 'European Journal of International Security',
  url: 'https://www.cambridge.org/core/journals/european-journal-of-international-security/article/stadial-model-of-alignment-formation-smaf-conceptualising-strategic-alignments-between-states/9DE434BB3C51A31DA45C711CF5C93192',
};

export const ambrosio2017: Reference = {
  key: 'ambrosio2017',
  type: 'article',
  authors: ['Ambrosio, Thomas'],
  year: 2017,
  title:
    'The Architecture of Alignment: The Russia-China Relationship and International Agreements',
  container: 'Europe-Asia Studies',
  volume: '69(1)',
  pages: '110-156',
  doi: '10.1080/09668136.2016.1273318',
};

export const codedFacts: Reference = {
  key: 'counterpoiseevents',
  type: 'dataset',
  authors: ['Counterpoise'],
  year: 2026,
  title: 'Dated facts coded by hand: agreements, exercises, visits, energy deals, sanctions',
  note: 'coded/events.csv of the project, each row with its public source',
  url: 'https://github.com/counterpoise/counterpoise/tree/main/coded',
};

export const wilson1927: Reference = {
  key: 'wilson1927',
  type: 'article',
  authors: ['Wilson, Edwin B.'],
  year: 1927,
  title: 'Probable Inference, the Law of Succession, and Statistical Inference',
  container: 'Journal of the American Statistical Association',
  volume: '22(158)',
  pages: '209-212',
  doi: '10.1080/01621459.1927.10502953',
};
