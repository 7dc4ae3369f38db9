/** So many unknown names of a file are compared with all known ones: each takes some milliseconds. */
export const mostSearched = 50;

/** Which unknown names of a file are searched for in other spellings: the first ones. */
export class NameSearch {
  private readonly names = new Set<string>();
  private readonly left = new Set<string>();

  readonly takes = (name: string): boolean => {
    if (this.names.has(name)) return true;
    const room = this.names.size < mostSearched;
    (room ? this.names : this.left).add(name);
    return room;
  };

  /** The reason with what was not done about the name. */
  reasonOf(name: string, reason: string): string {
    return this.left.has(name)
      ? `${reason} (other spellings were looked for of the first ${mostSearched} alone: say what those mean, and check again)`
      : reason;
  }
}
