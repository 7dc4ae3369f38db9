import { keysOf } from '../../core/entries.js';
import { rowFlags, type RowFlag } from '../../core/measure.js';
import { missingReasons, type MissingReason } from '../../core/missing.js';

/** Reasons and flags by number, so that a million of them fit into an array. */
export const reasonNames = keysOf(missingReasons);
export const flagNames = keysOf(rowFlags);

const reasonNumbers = new Map(reasonNames.map((name, code) => [name, code]));
const flagNumbers = new Map(flagNames.map((name, code) => [name, code]));

export const reasonCode = (reason: MissingReason): number => reasonNumbers.get(reason)!;
/** -1 where there is no flag. */
export const flagCode = (flag: RowFlag | undefined): number =>
  flag === undefined ? -1 : flagNumbers.get(flag)!;
