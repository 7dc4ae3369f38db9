/** A vote as it stands in a matrix of roll calls: `absent` where the voter is not listed or did not vote. */
export const voteCodes = { absent: 0, yes: 1, abstain: 2, no: 3 } as const;

/** Roll calls with the vote of everyone, one byte each: of the UN General Assembly, or of a user's own file. */
export interface RollCalls {
  /**
   * Voters in the order of the columns: states by Correlates of War number. Where none is a state, by their place from 1;
   * one that is none among states has 1000 and its place among those, which no state has.
   */
  readonly voters: readonly { readonly id: number; readonly name: string }[];
  /** Roll calls in the order of the rows, by period. */
  readonly ids: readonly string[];
  /** Session or other period of each roll call, ascending. */
  readonly periods: Int16Array;
  /** Calendar year of each roll call; the period where the file has no dates. */
  readonly years: Int16Array;
  /** 1 for a vote on a paragraph or an amendment, 0 for one on a whole resolution, 255 where the file does not say. */
  readonly parts: Uint8Array;
  /** Title of each, where the file has titles; what is bridged is matched by it. */
  readonly titles?: readonly string[];
  /** What each is about at more length, in the words of the source, where it has that beside a title. */
  readonly descriptions?: readonly string[];
  /** Issue codes of each, where the file has issues. */
  readonly issues?: readonly (readonly string[])[];
  /** The vote of voter v in roll call r, a code of `voteCodes`, at `r * voters.length + v`. */
  readonly votes: Uint8Array;
}
