import { icews, type CleanIcews } from './dataset.js';
import { collectRows } from '../collect.js';
import { definePanelTable, type PanelColumn } from '../define-table.js';
import { stateKey, yearKey } from '../keys.js';

const datasets = ['icews'] as const;

const events = (description: string): PanelColumn => ({
  type: 'uint16',
  kind: 'count',
  unit: 'events',
  min: 0,
  max: 60_000,
  description,
  datasets,
});

export const eventCounts = definePanelTable({
  id: 'event-counts',
  title:
    'Events between states by kind (ICEWS); a pair of two covered states without a row has none in the year',
  grain: 'directed-dyad-year',
  datasets,
  columns: {
    ccode1: stateKey(datasets, 'State that acts'),
    ccode2: stateKey(datasets, 'State that is addressed'),
    year: yearKey(datasets, icews.coverage),
    verbal_cooperation: events('Verbal cooperation: statements, consultations, visits, pledges'),
    material_cooperation: events('Material cooperation: aid, exercises, trade and the like'),
    verbal_conflict: events('Verbal conflict: demands, criticism, refusals, threats'),
    material_conflict: events('Material conflict: protest, posture, coercion, force'),
  },
  orderBy: ['ccode1', 'ccode2', 'year'],
  build: (clean) => {
    const out = collectRows([
      'ccode1',
      'ccode2',
      'year',
      'verbal_cooperation',
      'material_cooperation',
      'verbal_conflict',
      'material_conflict',
    ]);
    for (const counts of (clean.icews as CleanIcews).counts) {
      const { verbalCooperation, materialCooperation, verbalConflict, materialConflict } = counts;
      if (verbalCooperation + materialCooperation + verbalConflict + materialConflict === 0)
        continue;
      out.push({
        ccode1: counts.ccode1,
        ccode2: counts.ccode2,
        year: counts.year,
        verbal_cooperation: verbalCooperation,
        material_cooperation: materialCooperation,
        verbal_conflict: verbalConflict,
        material_conflict: materialConflict,
      });
    }
    return out.finish();
  },
});
