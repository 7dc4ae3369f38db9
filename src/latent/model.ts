import type { Dynamics } from './dynamics.js';
import type { ItemParameters } from './likelihood.js';

/** How states move and what items make of them. */
export interface Model {
  readonly dynamics: Dynamics;
  readonly items: readonly ItemParameters[];
  /** The dynamics are given, and with them the scale: only the items are estimated. */
  readonly held?: true;
  /** No domain says anything of another: covariances between domains are held at 0. */
  readonly apart?: true;
}

/**
 * The items, those that are tied with the parameters that they take.
 *
 * @throws RangeError where an item is tied to one of another family or domain, to one that is tied itself, or to none
 */
export function withTied(items: readonly ItemParameters[]): ItemParameters[] {
  return items.map((item, at) => {
    if (item.tied === undefined) return item;
    const other = items[item.tied];
    if (
      other?.tied !== undefined ||
      other?.family !== item.family ||
      other.domain !== item.domain ||
      other.opportunity.length !== item.opportunity.length
    )
      throw new RangeError(
        `item ${at} is tied to item ${item.tied}, which is no item with parameters of its own, of the family ${item.family}, of domain ${item.domain} and with ${item.opportunity.length} slopes of opportunity`,
      );
    const { slope, thresholds, opportunity, scale } = other;
    return { ...item, slope, thresholds, opportunity, scale };
  });
}
