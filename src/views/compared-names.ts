interface Compared {
  /** The word that names the case in a command or an address. */
  readonly name: string;
  readonly pair: readonly { readonly name: string }[];
  readonly third: readonly { readonly name: string }[];
}

/** Names of compared cases: the pair; where two cases share it, also the third party; where they share that too, the word of the command. */
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
