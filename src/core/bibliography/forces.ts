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

export const kane2006: Reference = {
  key: 'kane2006',
  type: 'misc',
  authors: ['Kane, Tim'],
  year: 2006,
  title: 'Global U.S. Troop Deployment, 1950-2005',
  container: 'Heritage Foundation',
};

export const felbermayr2020: Reference = {
  key: 'felbermayr2020',
  type: 'article',
  authors: [
    'Felbermayr, Gabriel',
    'Kirilakha, Aleksandra',
    'Syropoulos, Constantinos',
    'Yalcin, Erdal',
    'Yotov, Yoto V.',
  ],
  year: 2020,
  title: 'The Global Sanctions Data Base',
  container: 'European Economic Review',
  volume: '129',
  pages: '103561',
  doi: '10.1016/j.euroecorev.2020.103561',
};

export const syropoulos2022: Reference = {
  key: 'syropoulos2022',
  type: 'misc',
  authors: [
    'Syropoulos, Constantinos',
    'Felbermayr, Gabriel',
    'Kirilakha, Aleksandra',
    'Yalcin, Erdal',
    'Yotov, Yoto V.',
  ],
  year: 2022,
  title: 'The Global Sanctions Data Base - Release 3: COVID-19, Russia, and Multilateral Sanctions',
  container: 'School of Economics Working Paper Series, Drexel University',
  pages: '2022-11',
};

export const custer2023: Reference = {
  key: 'custer2023',
  type: 'misc',
  authors: ['Custer, Samantha', 'Dreher, Axel', 'Elston, Thai-Binh', 'and others'],
  year: 2023,
  title:
    'Tracking Chinese Development Finance: An Application of AidData’s TUFF 3.0 Methodology (Global Chinese Development Finance Dataset 3.0)',
  container: 'AidData at William & Mary',
};

export const dreher2022: Reference = {
  key: 'dreher2022',
  type: 'book',
  authors: [
    'Dreher, Axel',
    'Fuchs, Andreas',
    'Parks, Bradley',
    'Strange, Austin',
    'Tierney, Michael J.',
  ],
  year: 2022,
  title: 'Banking on Beijing: The Aims and Impacts of China’s Overseas Development Program',
  container: 'Cambridge University Press',
  doi: '10.1017/9781108564496',
};

export const imfDip: Reference = {
  key: 'imf2026dip',
  type: 'dataset',
  authors: ['International Monetary Fund'],
  year: 2026,
  title:
    'Direct Investment Positions by Counterpart Economy (formerly Coordinated Direct Investment Survey)',
  url: 'https://data.imf.org/en/datasets/IMF.STA:DIP',
};
