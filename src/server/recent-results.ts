/** A few results by what they were made from; those that were not asked for the longest time go first. */
export class RecentResults<T> {
  private readonly results = new Map<string, T>();

  constructor(private readonly most: number) {}

  get(key: string): T | undefined {
    const found = this.results.get(key);
    if (found !== undefined) this.set(key, found);
    return found;
  }

  set(key: string, result: T): T {
    this.results.delete(key);
    this.results.set(key, result);
    const [oldest] = this.results.keys();
    if (this.results.size > this.most && oldest !== undefined) this.results.delete(oldest);
    return result;
  }
}
