import type { Case } from '../../cases/types.js';
import type { DependenceLine, DependenceResult } from './figure-results.js';
import { measureSeries } from '../engine/measure.js';
import type { Workspace } from '../engine/workspace.js';

/** Sources of bilateral trade, the one with most years first. */
const tradeSources = ['cow', 'itpd', 'dots'];

/** Asymmetry by channel and source, and the minor partner by source, of the first state of the pair towards the second. */
export async function dependenceResult(
  workspace: Workspace,
  { pair }: Case,
  [from, to]: readonly [number, number],
): Promise<DependenceResult> {
  const look = async (
    measure: string,
    channel: DependenceLine['channel'],
    params: Readonly<Record<string, string>>,
  ): Promise<DependenceLine> => ({
    channel,
    ...(params['source'] === undefined ? {} : { source: params['source'] }),
    result: await measureSeries(workspace, { measure, states: pair, params, from, to }),
  });
  const trade: DependenceLine[] = [];
  const minorPartner: DependenceLine[] = [];
  for (const source of tradeSources) {
    trade.push(await look('asymmetry', 'trade', { source }));
    minorPartner.push(await look('minor-partner', 'trade', { source }));
  }
  return {
    asymmetry: [...speaking(trade), await look('asymmetry', 'arms', { channel: 'arms' })],
    minorPartner: speaking(minorPartner),
  };
}

/** Sources that have a value for the pair; where none has, the first, which says why. */
function speaking(lines: readonly DependenceLine[]): DependenceLine[] {
  const found = lines.filter(({ result }) => result.series.some(({ value }) => value !== null));
  return found.length > 0 ? found : lines.slice(0, 1);
}
