import { groupsOf, type CoverageMapState, type CoverageRow } from './coverage-state.js';
import { lineHeight, textWidth } from './layout.js';

export interface CoverageLayout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly rowHeight: number;
  /** Whether each row has the name of its state beside it. */
  readonly named: boolean;
  /** Names of regions above their rows: there is no room beside them. */
  readonly above: boolean;
  readonly rows: readonly { readonly row: CoverageRow; readonly y: number }[];
  readonly groups: readonly {
    readonly name: string;
    readonly y: number;
    readonly height: number;
  }[];
}

const narrowBelow = 560;
/** Of so few states each has its name. */
const mostNamed = 40;
const gap = 4;
export const axisHeight = 24;

/** Places of all rows: from them the picture is drawn, and the cell under a pointer is found. */
export function coverageLayout(
  state: CoverageMapState,
  width: number,
  keyHeight: number,
): CoverageLayout {
  const named = state.states.length <= mostNamed;
  const narrow = width < narrowBelow;
  const byRegion = state.order === 'region';
  const above = byRegion && (narrow || named);
  const rowHeight = named ? lineHeight + 2 : 4;
  const left = named ? (narrow ? 112 : 176) : byRegion ? (narrow ? 0 : 208) : 24;
  const rows: { row: CoverageRow; y: number }[] = [];
  const groups: { name: string; y: number; height: number }[] = [];
  const top = keyHeight + axisHeight;
  let y = top;
  for (const group of groupsOf(state)) {
    const start = y;
    if (above) y += lineHeight + 4;
    for (const row of group.rows) {
      rows.push({ row, y });
      y += rowHeight;
    }
    if (byRegion && !above) y = Math.max(y, start + lineHeight + 2);
    groups.push({ name: group.name, y: start, height: y - start });
    if (byRegion) y += above ? 8 : gap;
  }
  return { ...{ left, top, rowHeight, named, above, rows, groups }, right: width, bottom: y };
}

/** Years that are marked on the axis: as many as there is room for. */
export function markedYears(from: number, to: number, width: number): number[] {
  const room = Math.max(1, Math.floor(width / (textWidth('2000') + 24)));
  const step = [1, 2, 5, 10, 20, 50, 100].find((one) => (to - from + 1) / one <= room) ?? 100;
  const first = Math.ceil(from / step) * step;
  const years: number[] = [];
  for (let year = first; year <= to; year += step) years.push(year);
  return years;
}
