import { article, reference } from '../references.js';

export const korolev2019 = article(
  'korolev2019',
  'Korolev, Alexander (2019)',
  'On the Verge of an Alliance: Contemporary China-Russia Military Cooperation',
  ['Asian Security', '15(3)', '233-252'],
  '10.1080/14799855.2018.1463991',
);

export const korolev2024 = reference(
  'article',
  'korolev2024',
  'Korolev, Alexander (2024)',
  'The stadial model of alignment formation (SMAF): Conceptualising strategic alignments between states',
  {
    container: 'European Journal of International Security',
    url: 'https://www.cambridge.org/core/journals/european-journal-of-international-security/article/stadial-model-of-alignment-formation-smaf-conceptualising-strategic-alignments-between-states/9DE434BB3C51A31DA45C711CF5C93192',
  },
);

export const ambrosio2017 = article(
  'ambrosio2017',
  'Ambrosio, Thomas (2017)',
  'The Architecture of Alignment: The Russia-China Relationship and International Agreements',
  ['Europe-Asia Studies', '69(1)', '110-156'],
  '10.1080/09668136.2016.1273318',
);

export const codedFacts = reference(
  'dataset',
  'counterpoiseevents',
  'Counterpoise (2026)',
  'Dated facts coded by hand: agreements, exercises, visits, energy deals, sanctions',
  {
    note: 'coded/events.csv of the project, each row with its public source',
    url: 'https://github.com/counterpoise/counterpoise/tree/main/coded',
  },
);

export const wilson1927 = article(
  'wilson1927',
  'Wilson, Edwin B. (1927)',
  'Probable Inference, the Law of Succession, and Statistical Inference',
  ['Journal of the American Statistical Association', '22(158)', '209-212'],
  '10.1080/01621459.1927.10502953',
);
