import type { Reference } from '../references.js';

export const leeds2002: Reference = {
  key: 'leeds2002',
  type: 'article',
  authors: [
    'Leeds, Brett Ashley',
    'Ritter, Jeffrey M.',
    'Mitchell, Sara McLaughlin',
    'Long, Andrew G.',
  ],
  year: 2002,
  title: 'Alliance Treaty Obligations and Provisions, 1815-1944',
  container: 'International Interactions',
  volume: '28(3)',
  pages: '237-260',
  doi: '10.1080/03050620213653',
};

export const sipriArms: Reference = {
  key: 'sipriarms',
  type: 'dataset',
  authors: ['Stockholm International Peace Research Institute'],
  year: 2026,
  title: 'SIPRI Arms Transfers Database',
  url: 'https://www.sipri.org/databases/armstransfers',
};

export const sipriMilex: Reference = {
  key: 'sipri2024milex',
  type: 'dataset',
  authors: ['Stockholm International Peace Research Institute'],
  year: 2024,
  title: 'SIPRI Military Expenditure Database 1948-2023',
  url: 'https://www.sipri.org/databases/milex',
};
