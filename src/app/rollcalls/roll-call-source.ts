import type { RollCalls } from '../../core/roll-calls.js';
import type { VoterReading } from './voters.js';

/** Where roll calls come from. */
export interface RollCallSource {
  /** The dataset, or the user’s file without its folder. */
  readonly name: string;
  /** Whether they are those of the UN General Assembly. */
  readonly isUn: boolean;
  /** What was read, with the SHA-256 of its content when it is not compressed. */
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  /** How a user’s file was understood. */
  readonly reading?: FileReading;
}

/** What no error says of a file that can be read, and its user should know. */
export interface FileReading {
  readonly voters: VoterReading;
  /** Voters whose names differ in nothing but case and spaces. */
  readonly alike: readonly (readonly string[])[];
  /** Columns that mean nothing here. */
  readonly unused: readonly string[];
  /** Columns that it has of those that a file may leave out. */
  readonly optional: readonly string[];
  /** Whether votes are written 2, which is abstention, and none is a no. */
  readonly twoWithoutNo: boolean;
}

export interface LoadedRollCalls extends RollCalls {
  readonly source: RollCallSource;
}
