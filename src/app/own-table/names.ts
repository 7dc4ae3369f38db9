/** A text as a name that SQL takes without quotes: letters of English, digits and underscores. */
export function plainSqlName(text: string, otherwise: string): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 48);
  if (plain === '') return otherwise;
  return /^\d/.test(plain) ? `_${plain}` : plain;
}

/** The same name again has a number behind it. */
export function unusedName(name: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? name : `${name}_${n}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** Names for columns, none twice and none of those taken. */
export function columnNames(headers: readonly string[], taken: readonly string[]): string[] {
  const used = new Set(taken);
  return headers.map((header) => {
    const name = unusedName(plainSqlName(header, 'value'), used);
    used.add(name);
    return name;
  });
}
