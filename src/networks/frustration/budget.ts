/** Why a search ended. */
export type Ending = 'proven' | 'node-limit' | 'time-limit' | 'size-limit';

/** What a search may spend, and what it spent. */
export class Budget {
  /** Branches explored. */
  explored = 0;
  ending: Ending = 'proven';

  /**
   * @param nodes branches at most
   * @param outOfTime asked between steps; once true it stays so
   * @param seed of the search for partitions
   */
  constructor(
    private readonly nodes: number,
    private readonly outOfTime: () => boolean,
    readonly seed: number,
  ) {}

  /** Work of one step, by what it counts itself: where branches are limited each has a limit, too, and only then. */
  stepOf(most: number): number {
    return Number.isFinite(this.nodes) ? most : Infinity;
  }

  /** Whether there is time left. */
  readonly timeLeft = (): boolean => {
    if (this.ending !== 'time-limit' && this.outOfTime()) this.ending = 'time-limit';
    return this.ending !== 'time-limit';
  };

  /** A block is too large for what would prove its partition. */
  isTooLarge(): void {
    if (this.ending === 'proven') this.ending = 'size-limit';
  }

  /** Whether another branch may be explored; it counts as explored then. */
  spend(): boolean {
    if (!this.timeLeft()) return false;
    if (this.explored >= this.nodes) {
      this.ending = 'node-limit';
      return false;
    }
    this.explored++;
    return true;
  }
}
