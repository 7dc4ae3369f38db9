import type { Caption } from '../../charts/standalone-svg.js';
import { ask } from '../api/client.js';
import { isSite } from '../api/source.js';
import { common } from './strings.js';

interface Captioned {
  readonly id: string;
  readonly title: string;
  /** As HTML. */
  readonly subtitle?: string | undefined;
  readonly footer?: string | undefined;
}

/** The words of a page’s HTML, with the list of sources in full and without what is for paper. */
function textOf(html = ''): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const one of body.querySelectorAll('.print, summary')) one.remove();
  for (const list of body.querySelectorAll('details'))
    list.replaceWith(`${common.sources(list.textContent.trim())} `);
  return body.textContent.replaceAll(/\s+/g, ' ').trim();
}

/** The link to a figure. In a site without a server it leads to the page of the figure. */
export const figureAddress = (id: string): string =>
  isSite ? location.href : `${location.href.replace(/#.*$/, '')}#${id}`;

/** The versions of program and data; in a site without a server the program alone. */
async function programWords(): Promise<string> {
  try {
    const { version, dataVersion } = await ask('/api/health', {});
    return common.madeBy(common.product, version, dataVersion);
  } catch {
    return `${common.product}.`;
  }
}

/** What a saved picture says of itself: title, definition, sources, versions and link. */
export async function captionOf({ id, title, subtitle, footer }: Captioned): Promise<Caption> {
  return {
    title,
    subtitle: textOf(subtitle),
    below: [textOf(footer), `${await programWords()} ${figureAddress(id)}`].filter(
      (line) => line !== '',
    ),
  };
}
