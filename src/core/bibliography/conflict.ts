import type { Reference } from '../references.js';

export const thompson2021: Reference = {
  key: 'thompson2021',
  type: 'book',
  authors: ['Thompson, William R.', 'Sakuwa, Kentaro', 'Suhas, Prashant Hosur'],
  year: 2021,
  title:
    'Analyzing Strategic Rivalries in World Politics: Types of Rivalry, Regional Variation, and Escalation/De-escalation',
  container: 'Springer',
  doi: '10.1007/978-981-16-6671-1',
};

export const diehl2021: Reference = {
  key: 'diehl2021',
  type: 'article',
  authors: ['Diehl, Paul F.', 'Goertz, Gary', 'Gallegos, Yahve'],
  year: 2021,
  title: 'Peace data: Concept, measurement, patterns, and research agenda',
  container: 'Conflict Management and Peace Science',
  volume: '38(5)',
  pages: '605-624',
  doi: '10.1177/0738894219870288',
};

export const maoz2007: Reference = {
  key: 'maoz2007',
  type: 'article',
  authors: ['Maoz, Zeev', 'Terris, Lesley G.', 'Kuperman, Ranan D.', 'Talmud, Ilan'],
  year: 2007,
  title:
    'What Is the Enemy of My Enemy? Causes and Consequences of Imbalanced International Relations, 1816-2001',
  container: 'Journal of Politics',
  volume: '69(1)',
  pages: '100-115',
  doi: '10.1111/j.1468-2508.2007.00497.x',
};

export const palmer2022: Reference = {
  key: 'palmer2022',
  type: 'article',
  authors: [
    'Palmer, Glenn',
    'McManus, Roseanne W.',
    'D’Orazio, Vito',
    'Kenwick, Michael R.',
    'Karstens, Mikaela',
    'Bloch, Chase',
    'Dietrich, Nick',
    'Kahn, Kayla',
    'Ritter, Kellan',
    'Soules, Michael J.',
  ],
  year: 2022,
  title: 'The MID5 Dataset, 2011-2014: Procedures, coding rules, and description',
  container: 'Conflict Management and Peace Science',
  volume: '39(4)',
  pages: '470-482',
  doi: '10.1177/0738894221995743',
};

export const gibler2024: Reference = {
  key: 'gibler2024',
  type: 'article',
  authors: ['Gibler, Douglas M.', 'Miller, Steven V.'],
  year: 2024,
  title: 'The Militarized Interstate Events (MIE) dataset, 1816-2014',
  container: 'Conflict Management and Peace Science',
  volume: '41(4)',
  pages: '463-481',
  doi: '10.1177/07388942231191639',
};

export const davies2025: Reference = {
  key: 'davies2025',
  type: 'article',
  authors: ['Davies, Shawn', 'Pettersson, Therése', 'Sollenberg, Margareta', 'Öberg, Magnus'],
  year: 2025,
  title: 'Organized violence 1989-2024, and the challenges of identifying civilian victims',
  container: 'Journal of Peace Research',
  volume: '62(4)',
  pages: '1223-1240',
  doi: '10.1177/00223433251345636',
};

export const gleditsch2002: Reference = {
  key: 'gleditsch2002',
  type: 'article',
  authors: [
    'Gleditsch, Nils Petter',
    'Wallensteen, Peter',
    'Eriksson, Mikael',
    'Sollenberg, Margareta',
    'Strand, Håvard',
  ],
  year: 2002,
  title: 'Armed Conflict 1946-2001: A New Dataset',
  container: 'Journal of Peace Research',
  volume: '39(5)',
  pages: '615-637',
  doi: '10.1177/0022343302039005007',
};

export const brecher2023: Reference = {
  key: 'brecher2023',
  type: 'dataset',
  authors: [
    'Brecher, Michael',
    'Wilkenfeld, Jonathan',
    'Beardsley, Kyle',
    'James, Patrick',
    'Quinn, David',
  ],
  year: 2023,
  title: 'International Crisis Behavior Data, version 15',
  url: 'https://sites.duke.edu/icbdata/',
};

export const hewitt2003: Reference = {
  key: 'hewitt2003',
  type: 'article',
  authors: ['Hewitt, J. Joseph'],
  year: 2003,
  title: 'Dyadic Processes and International Crises',
  container: 'Journal of Conflict Resolution',
  volume: '47(5)',
  pages: '669-692',
  doi: '10.1177/0022002703252973',
};

export const stinnett2002: Reference = {
  key: 'stinnett2002',
  type: 'article',
  authors: [
    'Stinnett, Douglas M.',
    'Tir, Jaroslav',
    'Schafer, Philip',
    'Diehl, Paul F.',
    'Gochman, Charles',
  ],
  year: 2002,
  title: 'The Correlates of War Project Direct Contiguity Data, Version 3',
  container: 'Conflict Management and Peace Science',
  volume: '19(2)',
  pages: '59-67',
  doi: '10.1177/073889420201900203',
};

export const schvitz2022: Reference = {
  key: 'schvitz2022',
  type: 'article',
  authors: [
    'Schvitz, Guy',
    'Girardin, Luc',
    'Rüegger, Seraina',
    'Weidmann, Nils B.',
    'Cederman, Lars-Erik',
    'Gleditsch, Kristian Skrede',
  ],
  year: 2022,
  title: 'Mapping the International System, 1886-2019: The CShapes 2.0 Dataset',
  container: 'Journal of Conflict Resolution',
  volume: '66(1)',
  pages: '144-161',
  doi: '10.1177/00220027211013563',
};

export const miller2022: Reference = {
  key: 'miller2022',
  type: 'article',
  authors: ['Miller, Steven V.'],
  year: 2022,
  title: '{peacesciencer}: An R package for quantitative peace science research',
  container: 'Conflict Management and Peace Science',
  volume: '39(6)',
  pages: '755-779',
  doi: '10.1177/07388942221077926',
};
