import { rowFlags, type RowFlag } from '../../core/measure.js';
import { missingReasons, type MissingReason } from '../../core/missing.js';

/** Reasons and flags by number, so that a million of them fit into an array. */
export const reasonNames = Object.keys(missingReasons) as MissingReason[];
export const flagNames = Object.keys(rowFlags) as RowFlag[];

const reasonNumbers = new Map(reasonNames.map((name, code) => [name, code]));
const flagNumbers = new Map(flagNames.map((name, code) => [name, code]));

export const reasonCode = (reason: MissingReason): number => reasonNumbers.get(reason)!;
/** -1 where there is no flag. */
export const flagCode = (flag: RowFlag | undefined): number =>
  flag === undefined ? -1 : flagNumbers.get(flag)!;
