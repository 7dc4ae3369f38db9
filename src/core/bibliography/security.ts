import { article, reference } from '../references.js';

export const leeds2002 = article(
  'leeds2002',
  'Leeds, Brett Ashley; Ritter, Jeffrey M.; Mitchell, Sara McLaughlin; Long, Andrew G. (2002)',
  'Alliance Treaty Obligations and Provisions, 1815-1944',
  ['International Interactions', '28(3)', '237-260'],
  '10.1080/03050620213653',
);

export const sipriArms = reference(
  'dataset',
  'sipriarms',
  'Stockholm International Peace Research Institute (2026)',
  'SIPRI Arms Transfers Database',
  { url: 'https://www.sipri.org/databases/armstransfers' },
);

export const sipriMilex = reference(
  'dataset',
  'sipri2024milex',
  'Stockholm International Peace Research Institute (2024)',
  'SIPRI Military Expenditure Database 1948-2023',
  { url: 'https://www.sipri.org/databases/milex' },
);

export const sipriMilex2025 = reference(
  'dataset',
  'sipri2025milex',
  'Stockholm International Peace Research Institute (2025)',
  'SIPRI Military Expenditure Database 1949-2024',
  { url: 'https://www.sipri.org/databases/milex' },
);

export const sipriMilex2026 = reference(
  'dataset',
  'sipri2026milex',
  'Stockholm International Peace Research Institute (2026)',
  'SIPRI Military Expenditure Database 1949-2025',
  { url: 'https://www.sipri.org/databases/milex' },
);
