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

/** The words of a page’s HTML: what is folded away on the screen is told in full, and what is for paper left out. */
function textOf(html = ''): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const one of body.querySelectorAll('.print, summary')) one.remove();
  for (const list of body.querySelectorAll('details'))
    list.replaceWith(`${common.sources(list.textContent.trim())} `);
  return body.textContent.replaceAll(/\s+/g, ' ').trim();
}

/** Where a figure stands, for whoever wants to go back to it; a site without a server has addresses of pages alone. */
export const figureAddress = (id: string): string =>
  isSite ? location.href : `${location.href.replace(/#.*$/, '')}#${id}`;

/** The program and the data behind a page, where they can be asked for. */
async function programWords(): Promise<string> {
  try {
    const { version, dataVersion } = await ask('/api/health', {});
    return common.madeBy(common.product, version, dataVersion);
  } catch {
    return `${common.product}.`;
  }
}

/** What a picture says of itself when it leaves the page: what it shows, the sources, and where it is from. */
export async function captionOf({ id, title, subtitle, footer }: Captioned): Promise<Caption> {
  return {
    title,
    subtitle: textOf(subtitle),
    below: [textOf(footer), `${await programWords()} ${figureAddress(id)}`].filter(
      (line) => line !== '',
    ),
  };
}
