import { defineSource } from '../source.js';
import { tradeBaciClub as dataset } from './dataset.js';
import { tradeBaciClub } from './trade-baci-club.js';

export const tradeBaciClubSource = defineSource({ dataset, tables: [tradeBaciClub] });
