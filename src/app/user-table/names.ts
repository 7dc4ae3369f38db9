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

/** Words of DuckDB that are no names of columns without quotes. */
const reserved: ReadonlySet<string> = new Set(
  (
    'all analyse analyze and anti any array as asc asof asymmetric at authorization binary both by case cast ' +
    'check collate collation column concurrently constraint create cross default deferrable desc describe ' +
    'distinct do else end except false fetch for foreign freeze from full glob group having ilike in initially ' +
    'inner intersect into is isnull join lambda lateral leading left like limit natural not notnull null ' +
    'offset on only or order outer overlaps pivot pivot_longer pivot_wider placing positional primary qualify ' +
    'references returning right select semi show similar some summarize symmetric table tablesample then to ' +
    'trailing true union unique unpack unpivot using variadic verbose when where window with'
  ).split(' '),
);

/** Names for columns, none twice and none of those taken; a word of SQL has an underscore at its end. */
export function columnNames(headers: readonly string[], taken: readonly string[]): string[] {
  const used = new Set(taken);
  return headers.map((header) => {
    const plain = plainSqlName(header, 'value');
    const name = unusedName(reserved.has(plain) ? `${plain}_` : plain, used);
    used.add(name);
    return name;
  });
}
