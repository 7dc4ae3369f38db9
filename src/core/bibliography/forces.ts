import type { Reference } from '../references.js';

export const dorazioGalambos2021: Reference = {
  key: 'doraziogalambos2021',
  type: 'dataset',
  authors: ['D’Orazio, Vito', 'Galambos, Kevin'],
  year: 2021,
  title: 'Multinational military exercises, 1980-2010 (version 7), and joint military exercises',
  doi: '10.7910/DVN/KHFODX',
};

export const allenFlynnMachain2022: Reference = {
  key: 'allenflynnmachain2022',
  type: 'article',
  authors: ['Allen, Michael A.', 'Flynn, Michael E.', 'Martinez Machain, Carla'],
  year: 2022,
  title: 'US global military deployments, 1950-2020',
  container: 'Conflict Management and Peace Science',
  volume: '39(3)',
  pages: '351-370',
  doi: '10.1177/07388942211030885',
};

export const russianExercises: Reference = {
  key: 'nonalignedexercises2024',
  type: 'dataset',
  authors: ['zleffel-afk'],
  year: 2024,
  title:
    'Joint exercises of Russia 2009-2018, from notices of the Ministry of Defence and the Russian press',
  url: 'https://github.com/zleffel-afk/Visualization-of-NAM-country-data',
};

export const kinne2020: Reference = {
  key: 'kinne2020',
  type: 'article',
  authors: ['Kinne, Brandon J.'],
  year: 2020,
  title: 'The Defense Cooperation Agreement Dataset (DCAD)',
  container: 'Journal of Conflict Resolution',
  volume: '64(4)',
  pages: '729-755',
  doi: '10.1177/0022002719857796',
};
