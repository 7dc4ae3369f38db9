import type { ObservedItem } from '../../contract/index.js';
import type { Frame, FrameNeed } from '../../core/frames.js';
import { runsByReason } from '../../core/year-runs.js';
import type { Panel } from '../../panel/read.js';
import { type DyadYears, dyadYearsOf, latentYears } from './dyad-years.js';
import { flowNeed } from './items/gravity.js';
import { latentItems, type LatentItem } from './items/index.js';

type Pair = readonly [number, number];
type Source = Pick<Panel, 'loadFrame'>;

interface CoverageOptions {
  readonly items?: readonly LatentItem[];
  /** Last year that is looked at. */
  readonly to?: number;
}

/**
 * What was observed of a pair, item by item, and in which years it spoke. The panel is asked for the rows of the pair alone, so
 * that residuals of a fit to all pairs are not worked out: trade counts as observed where both flows are reported, though the
 * model leaves out pairs of which gravity expects hardly any.
 *
 * @returns items in their order; those never observed for the pair are left out
 */
export async function coverageOf(
  panel: Source,
  [a, b]: Pair,
  { items = latentItems, to = latentYears.to }: CoverageOptions = {},
): Promise<ObservedItem[]> {
  const pair: Pair = a < b ? [a, b] : [b, a];
  const dyads = dyadYearsOf(pair, to);
  const found = await Promise.all(items.map((item) => observedItem(panel, item, pair, dyads)));
  return found.filter(({ observed }) => observed.length > 0);
}

async function observedItem(
  panel: Source,
  item: LatentItem,
  pair: Pair,
  dyads: DyadYears,
): Promise<ObservedItem> {
  const { id, title, short, domain, family, silentTo = -Infinity } = item;
  const needsAll = isTrade(item);
  const values = needsAll
    ? await flowsOf(panel, item, pair, dyads)
    : item.values(await framesOf(panel, item.needs, pair), dyads);
  const runsWhere = (isOne: (value: number) => boolean) =>
    runsOf([...dyads.year].filter((year, row) => year > silentTo && isOne(values[row]!)));
  const kind = needsAll || family === 'continuous' ? 'measurement' : 'record';
  return {
    ...{ id, title, short, domain, kind },
    observed: runsWhere((value) => !Number.isNaN(value)),
    spoke: kind === 'record' ? runsWhere((value) => value > 0) : [],
  };
}

const runsOf = (years: readonly number[]): [number, number][] =>
  runsByReason(years.map((year) => ({ year, reason: null }))).map(({ from, to }) => [from, to]);

/** Its values are residuals of a fit to the trade of all pairs. */
const isTrade = ({ needs }: LatentItem): boolean => 'flows' in needs;

/** Trade of the two where both directions are reported. */
async function flowsOf(
  panel: Source,
  { needs }: LatentItem,
  pair: Pair,
  dyads: DyadYears,
): Promise<Float64Array> {
  const flows = await ofPair(panel, flowNeed(needs['flows']!.table), pair);
  const values = new Float64Array(dyads.rows).fill(NaN);
  const { year, imports1, imports2 } = flows.numbers;
  for (let row = 0; row < flows.rows; row++) {
    const found = dyads.rowOf(...pair, year![row]!);
    if (found >= 0) values[found] = imports1![row]! + imports2![row]!;
  }
  return values;
}

/** The tables of an item as far as they are about the pair; lists of bodies as a whole. */
async function framesOf(
  panel: Source,
  needs: LatentItem['needs'],
  pair: Pair,
): Promise<Record<string, Frame>> {
  const isWhole = Object.values(needs).some(({ whole }) => whole === true);
  const load = (need: FrameNeed) => (isWhole ? panel.loadFrame(need) : ofPair(panel, need, pair));
  const loaded = Object.entries(needs).map(async ([name, need]) => [name, await load(need)]);
  return Object.fromEntries(await Promise.all(loaded)) as Record<string, Frame>;
}

/** The rows of a table that are about the two: of the pair, of either direction, or of each state. */
async function ofPair(panel: Source, need: FrameNeed, [a, b]: Pair): Promise<Frame> {
  const wanted =
    need.grain === 'dyad-year'
      ? [{ ccode1: a, ccode2: b }]
      : need.grain === 'directed-dyad-year'
        ? [
            { ccode1: a, ccode2: b },
            { ccode1: b, ccode2: a },
          ]
        : [{ ccode: a }, { ccode: b }];
  const frames: Frame[] = [];
  for (const where of wanted)
    frames.push(await panel.loadFrame({ ...need, where: { ...need.where, ...where } }));
  return joined(frames);
}

/** Frames of the same columns below one another. */
function joined(frames: readonly Frame[]): Frame {
  const [first] = frames;
  if (frames.length === 1) return first!;
  const all = (of: (frame: Frame) => ArrayLike<number>): Float64Array =>
    Float64Array.from(frames.flatMap((frame) => Array.from(of(frame))));
  return {
    ...first!,
    rows: frames.reduce((sum, { rows }) => sum + rows, 0),
    numbers: Object.fromEntries(
      Object.keys(first!.numbers).map((name) => [name, all(({ numbers }) => numbers[name]!)]),
    ),
    texts: Object.fromEntries(
      Object.keys(first!.texts).map((name) => [name, frames.flatMap(({ texts }) => texts[name]!)]),
    ),
  };
}
