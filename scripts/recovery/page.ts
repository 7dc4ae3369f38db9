import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const pagePath = fileURLToPath(new URL('../../docs/methods/assessment.md', import.meta.url));

const part = /(<!-- recovery: ([\w ]+) -->\n)([\s\S]*?)(\n<!-- end -->)/g;

export const readPage = (): string => readFileSync(pagePath, 'utf8');

/** The generated parts that the page holds, by name. */
export function partsIn(page: string): ReadonlyMap<string, string> {
  return new Map([...page.matchAll(part)].map(([, , name, text]) => [name!, text!.trim()]));
}

/** The page with its generated parts replaced. Every part has its place and every place its part. */
export function withParts(page: string, parts: ReadonlyMap<string, string>): string {
  const places = partsIn(page);
  const lost = [...parts.keys()].find((name) => !places.has(name));
  if (lost !== undefined) throw new Error(`the page has no place for ${lost}`);
  return page.replaceAll(part, (_, open: string, name: string, _old, close: string) => {
    const text = parts.get(name);
    if (text === undefined) throw new Error(`there is no part ${name}`);
    return `${open}\n${text}\n${close}`;
  });
}
