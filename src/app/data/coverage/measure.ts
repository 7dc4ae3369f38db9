import type { CoverageMap } from '../../../contract/index.js';
import { UsageError } from '../../../core/errors.js';
import { missingReasons, type MissingReason } from '../../../core/missing.js';
import { measureById } from '../../../measures/index.js';
import { whyNoRow } from '../../engine/measure.js';
import type { ComputedMeasure, Workspace } from '../../engine/workspace.js';
import { CoverageGrid } from './grid.js';

/**
 * In which states and years a measure has values, with its usual parameters.
 *
 * @throws UsageError `no-coverage-map` for a measure that is not of a state or of a pair
 */
export async function measureCoverage(workspace: Workspace, id: string): Promise<CoverageMap> {
  const { grain } = measureById(id);
  if (grain === 'arena-year' || grain === 'group-year')
    throw new UsageError(`${id} has no map of states and years`, {
      code: 'no-coverage-map',
      details: { value: id, expected: 'a measure of a state, or of a pair' },
      hint:
        grain === 'arena-year'
          ? 'it is computed for one pair at a time: see its series'
          : 'it is computed for a group of states: look at its series',
    });
  return coverageOf(await workspace.compute({ measure: id }));
}

function coverageOf(computed: ComputedMeasure): CoverageMap {
  const { definition, population } = computed;
  const { rows, ccode1, ccode2, year, value, reasons } = population.columns;
  const ofStates = definition.grain === 'state-year';
  const grid = new CoverageGrid(
    ofStates ? 'states' : 'pairs',
    definition.coverage,
    !definition.symmetric,
  );
  const tally = new Reasons();
  for (let row = 0; row < rows; row++) {
    if (Number.isNaN(value[row]!)) {
      tally.add(ccode1[row]!, year[row]!, reasons?.get(row));
      if (ccode2 !== undefined && definition.symmetric)
        tally.add(ccode2[row]!, year[row]!, reasons?.get(row));
    } else if (ccode2 === undefined) grid.addState(ccode1[row]!, year[row]!);
    else grid.addPair(ccode1[row]!, ccode2[row]!, year[row]!);
  }
  const isOfThird = definition.grain === 'triad-year';
  return grid.finish((ccode, at, partner) => {
    const told = tally.commonest(ccode, at);
    if (told !== undefined) return missingReasons[told];
    if (isOfThird) return missingReasons['not-reported'];
    const pair = ofStates
      ? { ccode1: ccode }
      : definition.symmetric && partner < ccode
        ? { ccode1: partner, ccode2: ccode }
        : { ccode1: ccode, ccode2: partner };
    return missingReasons[whyNoRow(computed, { ...pair, year: at })];
  });
}

/** The reasons of the rows without a value, by state and year. */
class Reasons {
  private readonly counts = new Map<number, Map<MissingReason, number>>();

  add(ccode: number, year: number, reason: MissingReason = 'not-reported'): void {
    const key = ccode * 10_000 + year;
    let own = this.counts.get(key);
    if (own === undefined) this.counts.set(key, (own = new Map<MissingReason, number>()));
    own.set(reason, (own.get(reason) ?? 0) + 1);
  }

  /** The one that most rows have. */
  commonest(ccode: number, year: number): MissingReason | undefined {
    const own = this.counts.get(ccode * 10_000 + year);
    return own && [...own].sort(([, a], [, b]) => b - a)[0]![0];
  }
}
