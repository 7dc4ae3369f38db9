import { article, reference } from '../references.js';

export const thompson2021 = reference(
  'book',
  'thompson2021',
  'Thompson, William R.; Sakuwa, Kentaro; Suhas, Prashant Hosur (2021)',
  'Analyzing Strategic Rivalries in World Politics: Types of Rivalry, Regional Variation, and Escalation/De-escalation',
  { container: 'Springer', doi: '10.1007/978-981-16-6671-1' },
);

export const diehl2021 = article(
  'diehl2021',
  'Diehl, Paul F.; Goertz, Gary; Gallegos, Yahve (2021)',
  'Peace data: Concept, measurement, patterns, and research agenda',
  ['Conflict Management and Peace Science', '38(5)', '605-624'],
  '10.1177/0738894219870288',
);

export const maoz2007 = article(
  'maoz2007',
  'Maoz, Zeev; Terris, Lesley G.; Kuperman, Ranan D.; Talmud, Ilan (2007)',
  'What Is the Enemy of My Enemy? Causes and Consequences of Imbalanced International Relations, 1816-2001',
  ['Journal of Politics', '69(1)', '100-115'],
  '10.1111/j.1468-2508.2007.00497.x',
);

export const palmer2022 = article(
  'palmer2022',
  'Palmer, Glenn; McManus, Roseanne W.; D’Orazio, Vito; Kenwick, Michael R.; Karstens, Mikaela; Bloch, Chase; Dietrich, Nick; Kahn, Kayla; Ritter, Kellan; Soules, Michael J. (2022)',
  'The MID5 Dataset, 2011-2014: Procedures, coding rules, and description',
  ['Conflict Management and Peace Science', '39(4)', '470-482'],
  '10.1177/0738894221995743',
);

export const gibler2024 = article(
  'gibler2024',
  'Gibler, Douglas M.; Miller, Steven V. (2024)',
  'The Militarized Interstate Events (MIE) dataset, 1816-2014',
  ['Conflict Management and Peace Science', '41(4)', '463-481'],
  '10.1177/07388942231191639',
);

export const davies2025 = article(
  'davies2025',
  'Davies, Shawn; Pettersson, Therése; Sollenberg, Margareta; Öberg, Magnus (2025)',
  'Organized violence 1989-2024, and the challenges of identifying civilian victims',
  ['Journal of Peace Research', '62(4)', '1223-1240'],
  '10.1177/00223433251345636',
);

export const davies2026 = reference(
  'dataset',
  'davies2026',
  'Davies, Shawn; and others (2026)',
  'UCDP/PRIO Armed Conflict Dataset, version 26.1',
  { url: 'https://ucdp.uu.se/downloads/' },
);

export const gleditsch2002 = article(
  'gleditsch2002',
  'Gleditsch, Nils Petter; Wallensteen, Peter; Eriksson, Mikael; Sollenberg, Margareta; Strand, Håvard (2002)',
  'Armed Conflict 1946-2001: A New Dataset',
  ['Journal of Peace Research', '39(5)', '615-637'],
  '10.1177/0022343302039005007',
);

export const brecher2023 = reference(
  'dataset',
  'brecher2023',
  'Brecher, Michael; Wilkenfeld, Jonathan; Beardsley, Kyle; James, Patrick; Quinn, David (2023)',
  'International Crisis Behavior Data, version 15',
  { url: 'https://sites.duke.edu/icbdata/' },
);

export const hewitt2003 = article(
  'hewitt2003',
  'Hewitt, J. Joseph (2003)',
  'Dyadic Processes and International Crises',
  ['Journal of Conflict Resolution', '47(5)', '669-692'],
  '10.1177/0022002703252973',
);

export const stinnett2002 = article(
  'stinnett2002',
  'Stinnett, Douglas M.; Tir, Jaroslav; Schafer, Philip; Diehl, Paul F.; Gochman, Charles (2002)',
  'The Correlates of War Project Direct Contiguity Data, Version 3',
  ['Conflict Management and Peace Science', '19(2)', '59-67'],
  '10.1177/073889420201900203',
);

export const schvitz2022 = article(
  'schvitz2022',
  'Schvitz, Guy; Girardin, Luc; Rüegger, Seraina; Weidmann, Nils B.; Cederman, Lars-Erik; Gleditsch, Kristian Skrede (2022)',
  'Mapping the International System, 1886-2019: The CShapes 2.0 Dataset',
  ['Journal of Conflict Resolution', '66(1)', '144-161'],
  '10.1177/00220027211013563',
);

export const miller2022 = article(
  'miller2022',
  'Miller, Steven V. (2022)',
  '{peacesciencer}: An R package for quantitative peace science research',
  ['Conflict Management and Peace Science', '39(6)', '755-779'],
  '10.1177/07388942221077926',
);
