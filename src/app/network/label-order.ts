import { isMajorPower } from '../../states/index.js';
import type { LabelledNetwork } from './labelled.js';

/**
 * Numbers of the nodes in the order in which a picture labels them: the requested ones, major powers of the year, then those with
 * the most hostile ties, of as many those with the most ties.
 */
export function inLabelOrder(
  { network, made, placeOf }: LabelledNetwork,
  requested: readonly string[],
): number[] {
  const first = requested.flatMap((name) => {
    const place = placeOf(name);
    return typeof place === 'number' ? [place] : [];
  });
  const powers = new Set(
    made === undefined
      ? []
      : made.states.flatMap(({ ccode }, node) => (isMajorPower(ccode, made.year) ? [node] : [])),
  );
  const [hostile, all] = [
    new Int32Array(network.nodes.length),
    new Int32Array(network.nodes.length),
  ];
  network.sign.forEach((sign, tie) => {
    for (const node of [network.from[tie]!, network.to[tie]!]) {
      all[node]!++;
      if (sign < 0) hostile[node]!++;
    }
  });
  const rank = (node: number): number => {
    const place = first.indexOf(node);
    return place >= 0 ? place - first.length : powers.has(node) ? 0 : 1;
  };
  return [...network.nodes.keys()].sort(
    (a, b) => rank(a) - rank(b) || hostile[b]! - hostile[a]! || all[b]! - all[a]! || a - b,
  );
}
