import type { AnyChart } from '../../charts/define.js';
import { charts } from '../../charts/index.js';

const byId = new Map(charts.map((chart) => [chart.id, chart]));

/** The chart of an id that the server named. */
export function chartOf(id: string): AnyChart {
  const chart = byId.get(id);
  if (chart === undefined) throw new Error(`there is no chart ${id}`);
  return chart;
}
