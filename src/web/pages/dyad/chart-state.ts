import type { DyadPanelLine, DyadPanelState } from '../../../charts/dyad-panel-state.js';
import type { Slot } from '../../../charts/palette.js';
import type { DyadLine, DyadPanel } from '../../../contract/index.js';
import { codeOf } from '../../state/address.js';
import { dyadPage } from './strings.js';

export interface Shown {
  readonly years: readonly [number, number];
  readonly as: 'value' | 'percentile';
  readonly large?: boolean;
}

/** What the chart draws of a panel. */
export function chartStateOf(
  panel: DyadPanel,
  { years, as: asked, large = false }: Shown,
): DyadPanelState {
  const { unit, from, context, lines } = panel;
  const title = dyadPage.panelTitle(panel);
  // Nothing would be drawn of what has no place among others.
  const as = isRanked(panel) ? asked : 'value';
  return {
    ...{ title, unit, as, years, from, context, large, population: dyadPage.among(panel) },
    lines: lines.map((line): DyadPanelLine => {
      const { values, percentiles, intervals, n, gaps, flags } = line;
      return {
        label: labelOf(panel, line),
        slot: slotOf(panel, line),
        isSubject: line.role === 'ab',
        broken: line.back && line.role !== 'ab',
        ...{ values, percentiles, intervals, n, gaps, flags },
      };
    }),
  };
}

/** Whether any value has a place among others. */
const isRanked = ({ lines }: DyadPanel): boolean =>
  lines.some(({ percentiles }) => percentiles.some((percentile) => percentile !== null));

/** `RUS–CHN`, or `RUS→CHN` where the order matters. */
export function labelOf({ symmetric }: Pick<DyadPanel, 'symmetric'>, { states }: DyadLine): string {
  return states.map(codeOf).join(symmetric ? '–' : '→');
}

/** Where both directions of the pair are drawn, each has the colour of the state that it is of. */
function slotOf({ lines }: DyadPanel, { role, back }: DyadLine): Slot {
  if (role !== 'ab') return role;
  if (back) return 'b';
  return lines.some((line) => line.role === 'ab' && line.back) ? 'a' : 'ab';
}

/** Whether any line has a value inside the years. */
export function speaks({ from, lines }: DyadPanel, [first, last]: Shown['years']): boolean {
  return lines.some(({ values }) =>
    values.some((value, i) => value !== null && from + i >= first && from + i <= last),
  );
}
