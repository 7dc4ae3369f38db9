/** Generated parts of a page, each between `<!-- marker: name -->` and `<!-- end -->`. */
export interface PageParts {
  /** The parts that a page holds, by name. */
  readonly partsIn: (page: string) => ReadonlyMap<string, string>;
  /**
   * The page with parts replaced. Every part has its place.
   *
   * @param allows that a place keeps what it holds; otherwise every place has its part
   */
  readonly withParts: (page: string, parts: ReadonlyMap<string, string>, allows?: 'some') => string;
}

export function pageParts(marker: string): PageParts {
  const part = new RegExp(`(<!-- ${marker}: ([\\w -]+) -->\\n)([\\s\\S]*?)(\\n<!-- end -->)`, 'g');
  const partsIn = (page: string): ReadonlyMap<string, string> =>
    new Map([...page.matchAll(part)].map(([, , name, text]) => [name!, text!.trim()]));
  return {
    partsIn,
    withParts(page, parts, allows) {
      const places = partsIn(page);
      const lost = [...parts.keys()].find((name) => !places.has(name));
      if (lost !== undefined) throw new Error(`the page has no place for ${lost}`);
      return page.replaceAll(
        part,
        (all: string, open: string, name: string, _old, close: string) => {
          const text = parts.get(name);
          if (text !== undefined) return `${open}\n${text}\n${close}`;
          if (allows === 'some') return all;
          throw new Error(`there is no part ${name}`);
        },
      );
    },
  };
}
