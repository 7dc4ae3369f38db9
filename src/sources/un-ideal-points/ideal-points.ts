import { level, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { unIdealPoints } from './dataset.js';

const estimate = (description: string) =>
  level(description, 'ideal-point units', { min: -6, max: 6 });

export const idealPoints = definePanelTable({
  id: 'ideal-points',
  title: 'Ideal points in the General Assembly, final-passage series',
  grain: 'state-year',
  from: { points: unIdealPoints },
  columns: {
    ccode: stateKey(),
    year: yearKey(unIdealPoints.coverage),
    fp: estimate('Ideal point: posterior mean on votes on final passage (July 2025 edition)'),
    fp_q5: estimate('5% quantile of the ideal point'),
    fp_q95: estimate('95% quantile of the ideal point'),
  },
  build: ({ points }) =>
    points.map(({ q5, q95, ...point }) => ({ ...point, fp_q5: q5, fp_q95: q95 })),
});
