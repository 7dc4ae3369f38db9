import type { AnyChart } from './define.js';
import { charts } from './index.js';

const byId = new Map(charts.map((chart) => [chart.id, chart]));

/** The chart that a figure names. */
export function chartOf(id: string): AnyChart {
  const chart = byId.get(id);
  if (chart === undefined) throw new Error(`there is no chart ${id}`);
  return chart;
}
