import { unIdealPoints, type CleanIdealPoints } from './dataset.js';
import { collectRows } from '../collect.js';
import { definePanelTable } from '../define-table.js';
import { level, stateKey, yearKey } from '../keys.js';

const datasets = ['un-ideal-points'] as const;

const estimate = (description: string) =>
  level(description, datasets, 'ideal-point units', { min: -6, max: 6 });

export const idealPoints = definePanelTable({
  id: 'ideal-points',
  title: 'Ideal points in the General Assembly, final-passage series',
  grain: 'state-year',
  datasets,
  columns: {
    ccode: stateKey(datasets),
    year: yearKey(datasets, unIdealPoints.coverage),
    fp: estimate('Ideal point: posterior mean on votes on final passage (July 2025 edition)'),
    fp_q5: estimate('5% quantile of the ideal point'),
    fp_q95: estimate('95% quantile of the ideal point'),
  },
  orderBy: ['ccode', 'year'],
  build: (clean) => {
    const out = collectRows(['ccode', 'year', 'fp', 'fp_q5', 'fp_q95']);
    for (const point of clean['un-ideal-points'] as CleanIdealPoints)
      out.push({
        ccode: point.ccode,
        year: point.year,
        fp: point.fp,
        fp_q5: point.q5,
        fp_q95: point.q95,
      });
    return out.finish();
  },
});
