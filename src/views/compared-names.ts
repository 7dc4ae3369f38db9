interface Compared {
  /** The word that names the case in a command or an address. */
  readonly name: string;
  readonly pair: readonly { readonly name: string }[];
  readonly third: readonly { readonly name: string }[];
}

/** What cases that stand side by side are called: by their pairs, where two have the same pair by the third party as well, or else by the word that names them. */
export function comparedNames(cases: readonly Compared[]): string[] {
  const pairs = cases.map(({ pair }) => pair.map(({ name }) => name).join('–'));
  const longer = cases.map(({ third }, at) =>
    third[0] === undefined ? pairs[at]! : `${pairs[at]!} (third party: ${third[0].name})`,
  );
  const isAlone = (names: readonly string[], at: number): boolean =>
    names.every((name, other) => other === at || name !== names[at]);
  return cases.map(({ name }, at) => {
    if (isAlone(pairs, at)) return pairs[at]!;
    return isAlone(longer, at) ? longer[at]! : `${pairs[at]!} (${name})`;
  });
}
