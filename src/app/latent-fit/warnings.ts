import { formatNumber, plural } from '../../core/format.js';
import type { LatentFit } from './result.js';
import type { LeftOut, PartName } from './parts.js';
import type { SpecItem } from './spec.js';

/** The name of an item, with that of its part where it has several. */
const labelOf = ({ item, name }: { readonly item: SpecItem; readonly name: PartName }): string =>
  name === 'whole' ? item.column : `${item.column} (${name})`;

/** What is questionable in a fit. */
export function warningsOf(fit: Omit<LatentFit, 'warnings'>): string[] {
  return [
    ...fit.leftOut.map(leftOutText),
    ...wrongSigns(fit),
    ...fewItems(fit),
    ...unmoved(fit),
    ...unsettled(fit),
  ];
}

function leftOutText(left: LeftOut): string {
  const { observations, only } = left;
  const what =
    only === null
      ? 'it is never observed'
      : observations === 1
        ? `its only value is ${formatNumber(only)}`
        : `all of its ${plural(observations, 'value')} are ${formatNumber(only)}`;
  return `${labelOf(left)} is left out: ${what}`;
}

const wrongSigns = ({ parts, model }: Omit<LatentFit, 'warnings'>): string[] =>
  parts.flatMap((part, at) => {
    const { sign } = part.item;
    const { slope } = model.items[at]!;
    return sign === undefined || sign * slope >= 0
      ? []
      : [
          `${labelOf(part)} has the wrong sign: it was to ${sign > 0 ? 'rise' : 'fall'} with ${part.item.domain}, and its slope is ${formatNumber(slope * part.unit)}`,
        ];
  });

function fewItems({ spec, parts }: Omit<LatentFit, 'warnings'>): string[] {
  return spec.domains.flatMap((domain, at) => {
    const columns = new Set(
      parts.filter((part) => part.domain === at).map(({ item }) => item.column),
    );
    return columns.size > 1
      ? []
      : [
          `${domain} rests on one item, ${[...columns].join()}: what it shares with others cannot be distinguished from what is its own`,
        ];
  });
}

/** Standard deviation of a step under which a state of variance 1 is taken for one that stands still. */
const STILL = 0.01;

function unmoved({ spec, model: { dynamics, held } }: Omit<LatentFit, 'warnings'>): string[] {
  const states = 2 * spec.domains.length;
  const step = (at: number): number => Math.sqrt(dynamics.innovation[at * states + at]!);
  return spec.domains.flatMap((domain, at) =>
    held || Math.max(step(2 * at), step(2 * at + 1)) >= STILL
      ? []
      : [
          `${domain} stands still: the variance of its steps went to 0, as it may where units or periods are few, and intervals are too narrow; give dynamics: to let it move`,
        ],
  );
}

function unsettled({ states, table }: Omit<LatentFit, 'warnings'>): string[] {
  const count = states.unsettled.length;
  return count === 0
    ? []
    : [`the states of ${plural(count, 'unit')} of ${table.units.length} did not come to rest`];
}
