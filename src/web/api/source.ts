/** The case of a site without a server: a folder of files that `export-site` wrote. */
export interface Site {
  readonly id: string;
  readonly pair: readonly [string, string];
  readonly third?: string;
}

const meta = document.querySelector<HTMLMetaElement>('meta[name="counterpoise-site"]');

function siteOf(content: string): Site {
  const [id = '', a = '', b = '', third = ''] = content.split(' ');
  return { id, pair: [a, b], ...(third === '' ? {} : { third }) };
}

/** The case of this site; null where a server answers. */
export const site: Site | null = meta === null ? null : siteOf(meta.content);
export const isSite = site !== null;
