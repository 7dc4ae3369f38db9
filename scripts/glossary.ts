/** The entries of docs/glossary.md, as the workbench may show them. */

export interface GlossaryTerm {
  readonly group: string;
  /** The term used here. */
  readonly term: string;
  /** The terms of the literature; `(none)` where there is none. */
  readonly literature: string;
  readonly meaning: string;
  /** The name in JSON and in case files, where it differs. */
  readonly json: string | undefined;
  readonly source: string | undefined;
}

const labels = ['Literature', 'Meaning', 'JSON', 'Source'] as const;
type Label = (typeof labels)[number];

/** Reads the page; throws where an entry has another shape. */
export function readGlossary(markdown: string): GlossaryTerm[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .flatMap((part) => {
      const [group = '', ...entries] = part.split(/^### /m);
      return entries.map((entry) => termOf(group.trim(), entry));
    });
}

function termOf(group: string, entry: string): GlossaryTerm {
  const [term = '', ...lines] = entry.trimEnd().split('\n');
  const fields = new Map<Label, string>();
  for (const item of lines.join('\n').trim().split(/^- /m).slice(1)) {
    const [, name, text = ''] =
      /^\*\*(\w+):\*\* (.+)$/.exec(item.replaceAll(/\s+/g, ' ').trim()) ?? [];
    const label = labels.find((one) => one === name);
    if (label === undefined) throw new Error(`${term}: an entry has ${labels.join(', ')}: ${item}`);
    fields.set(label, text);
  }
  const order = labels.filter((label) => fields.has(label)).join();
  if (order !== [...fields.keys()].join()) throw new Error(`${term}: the order is ${order}`);
  const literature = fields.get('Literature');
  const meaning = fields.get('Meaning');
  if (literature === undefined || meaning === undefined)
    throw new Error(`${term}: Literature and Meaning are needed`);
  const json = fields.get('JSON')?.replaceAll('`', '');
  return { group, term, literature, meaning, json, source: fields.get('Source') };
}
