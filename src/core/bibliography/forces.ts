import { article, reference } from '../references.js';

export const dorazioGalambos2021 = reference(
  'dataset',
  'doraziogalambos2021',
  'D’Orazio, Vito; Galambos, Kevin (2021)',
  'Multinational military exercises, 1980-2010 (version 7), and joint military exercises',
  { doi: '10.7910/DVN/KHFODX' },
);

export const allenFlynnMachain2022 = article(
  'allenflynnmachain2022',
  'Allen, Michael A.; Flynn, Michael E.; Martinez Machain, Carla (2022)',
  'US global military deployments, 1950-2020',
  ['Conflict Management and Peace Science', '39(3)', '351-370'],
  '10.1177/07388942211030885',
);

export const russianExercises = reference(
  'dataset',
  'nonalignedexercises2024',
  'zleffel-afk (2024)',
  'Joint exercises of Russia 2009-2018, from notices of the Ministry of Defence and the Russian press',
  { url: 'https://github.com/zleffel-afk/Visualization-of-NAM-country-data' },
);

export const kinne2020 = article(
  'kinne2020',
  'Kinne, Brandon J. (2020)',
  'The Defense Cooperation Agreement Dataset (DCAD)',
  ['Journal of Conflict Resolution', '64(4)', '729-755'],
  '10.1177/0022002719857796',
);

export const kane2006 = reference(
  'misc',
  'kane2006',
  'Kane, Tim (2006)',
  'Global U.S. Troop Deployment, 1950-2005',
  { container: 'Heritage Foundation' },
);

export const felbermayr2020 = article(
  'felbermayr2020',
  'Felbermayr, Gabriel; Kirilakha, Aleksandra; Syropoulos, Constantinos; Yalcin, Erdal; Yotov, Yoto V. (2020)',
  'The Global Sanctions Data Base',
  ['European Economic Review', '129', '103561'],
  '10.1016/j.euroecorev.2020.103561',
);

export const yalcin2025 = reference(
  'misc',
  'yalcin2025',
  'Yalcin, Erdal; Felbermayr, Gabriel; Kariem, Heider; Kirilakha, Aleksandra; Kwon, Ohyun; Syropoulos, Constantinos; Yotov, Yoto V. (2025)',
  'The Global Sanctions Data Base - Release 4: The Heterogeneous Effects of the Sanctions on Russia',
  { container: 'The World Economy' },
);

export const mastanduno1992 = reference(
  'book',
  'mastanduno1992',
  'Mastanduno, Michael (1992)',
  'Economic Containment: CoCom and the Politics of East-West Trade',
  { container: 'Cornell University Press' },
);

export const weiss2017 = reference(
  'misc',
  'weiss2017',
  'Weiss, Martin A. (2017)',
  'Arab League Boycott of Israel',
  { container: 'Congressional Research Service, RL33961' },
);

export const dominguez1989 = reference(
  'book',
  'dominguez1989',
  'Domínguez, Jorge I. (1989)',
  'To Make a World Safe for Revolution: Cuba’s Foreign Policy',
  { container: 'Harvard University Press' },
);

export const custer2023 = reference(
  'misc',
  'custer2023',
  'Custer, Samantha; Dreher, Axel; Elston, Thai-Binh; and others (2023)',
  'Tracking Chinese Development Finance: An Application of AidData’s TUFF 3.0 Methodology (Global Chinese Development Finance Dataset 3.0)',
  { container: 'AidData at William & Mary' },
);

export const dreher2022 = reference(
  'book',
  'dreher2022',
  'Dreher, Axel; Fuchs, Andreas; Parks, Bradley; Strange, Austin; Tierney, Michael J. (2022)',
  'Banking on Beijing: The Aims and Impacts of China’s Overseas Development Program',
  { container: 'Cambridge University Press', doi: '10.1017/9781108564496' },
);

export const imfDip = reference(
  'dataset',
  'imf2026dip',
  'International Monetary Fund (2026)',
  'Direct Investment Positions by Counterpart Economy (formerly Coordinated Direct Investment Survey)',
  { url: 'https://data.imf.org/en/datasets/IMF.STA:DIP' },
);
