import type { ArenaMapState } from '../../src/charts/arena-map.js';
import { box, boxShapes } from './contest.js';

const sides = {
  first: { code: 'RUS', name: 'Russia' },
  second: { code: 'CHN', name: 'China & others' },
} as const;

/** A state ahead on either side, and one without a value. */
export const nearArena: ArenaMapState = {
  title: 'Trade, one source',
  unit: 'share',
  sides,
  year: 2010,
  shapes: boxShapes,
  entries: [
    { code: 'KAZ', name: 'Kazakhstan', first: 0.4, second: 0.1, reason: null },
    { code: 'KGZ', name: 'Kyrgyzstan', first: 0.2, second: 0.21, reason: null },
    { code: 'TKM', name: 'Turkmenistan', first: null, second: null, reason: 'Not <known>' },
  ],
  selected: 'KGZ',
  view: { zoom: 1.5, x: 0.1, y: 0 },
};

/** An arena around the globe, with states so small that dots stand for them, and one that is level. */
export const wideArena: ArenaMapState = {
  title: 'UN votes',
  unit: 'kappa',
  sides,
  year: 2010,
  shapes: [
    { role: 'arena', code: 'WES', polygons: box(-120, 20, -90, 50) },
    { role: 'arena', code: 'EAS', polygons: box(110, -40, 150, -20) },
    { role: 'arena', code: 'DOA', polygons: box(10, 10, 11, 11) },
    { role: 'arena', code: 'DOB', polygons: box(40, 10, 41, 11) },
    { role: 'arena', code: 'DOC', polygons: box(70, 10, 71, 11) },
    { role: 'other', code: '', polygons: box(-20, 40, 20, 60) },
  ],
  entries: [
    { code: 'WES', name: 'West', first: 0.2, second: 0.2, reason: null },
    { code: 'EAS', name: 'East', first: 0.1, second: 0.9, reason: null },
    { code: 'DOA', name: 'A dot', first: 0.3, second: 0.1, reason: null },
    { code: 'DOB', name: 'Another dot', first: 0.1, second: 0.3, reason: null },
    { code: 'DOC', name: 'A third dot', first: null, second: null, reason: 'no votes' },
  ],
};
