/** A subject of a site without a server. */
export interface SiteSubject {
  /** As it stands in addresses. */
  readonly id: string;
  readonly pair: readonly [string, string];
  readonly third?: string;
}

/** A folder of files that `export-site` wrote. */
interface Site {
  /** Path of the folder, with a slash at its end. */
  readonly root: string;
  readonly subjects: readonly SiteSubject[];
}

/** Modules of pages are also read where there is no document. */
const meta = (globalThis as { document?: Document }).document?.querySelector<HTMLMetaElement>(
  'meta[name="counterpoise-site"]',
);

function siteOf(content: string): Site {
  const { root, subjects } = JSON.parse(content) as Site;
  return { root: new URL(root, location.href).pathname, subjects };
}

/** This site; null where a server answers. */
export const site: Site | null = meta ? siteOf(meta.content) : null;
export const isSite = site !== null;

/** Path of the start page: a site may lie anywhere on its host. */
export const root = site?.root ?? '/';

/** The address of a page or file of the workbench, for a plain link. */
export const addressHere = (path: string): string => `${root}${path.slice(1)}`;

/** A path of the host as that of a page; nothing where it is none of the workbench. */
export const pathHere = (path: string): string | undefined =>
  path.startsWith(root) ? `/${path.slice(root.length)}` : undefined;
