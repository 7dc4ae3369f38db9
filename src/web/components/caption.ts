import type { Caption } from '../../charts/standalone-svg.js';
import { escapeText } from '../../charts/draw/svg.js';
import { ask } from '../api/client.js';
import { addressHere } from '../api/source.js';
import { common } from './strings.js';

interface Captioned {
  readonly id: string;
  /** What stands above the title: what it is about, or the question that it answers. */
  readonly topic?: string | undefined;
  readonly title: string;
  /** As HTML. */
  readonly subtitle?: string | undefined;
  readonly footer?: string | undefined;
}

/** The words of a page’s HTML, with the list of sources in full and without what is for paper. */
export function textOf(html = ''): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const one of body.querySelectorAll('.print, summary')) one.remove();
  for (const list of body.querySelectorAll('details'))
    list.replaceWith(`${common.sources(list.textContent.trim())} `);
  return body.textContent.replaceAll(/\s+/g, ' ').trim();
}

/** The link to a figure. */
export const figureAddress = (id: string): string => `${location.href.replace(/#.*$/, '')}#${id}`;

/** Whether the page comes from a server on this machine: its addresses are of no use to anybody else. */
export const isOnThisMachine = (): boolean =>
  ['127.0.0.1', 'localhost', '[::1]'].includes(location.hostname);

/** Where others find the figure: its address, or the place in a workbench of their own. */
function citedAddress(id: string): string {
  const { pathname, search } = location;
  return isOnThisMachine() ? common.inWorkbench(`${pathname}${search}#${id}`) : figureAddress(id);
}

/** HTML that shows a figure on a page of another site: a frame as high as the figure is here. */
export function frameOf(path: string, title: string, figure: Element): string {
  const { href } = new URL(`${addressHere(path)}/`, location.href);
  const height = Math.ceil(figure.getBoundingClientRect().height / 10) * 10 + 80;
  const attributes = {
    ...{ src: href, title, width: '100%', height: String(height) },
    ...{ loading: 'lazy', style: 'border:0' },
  };
  const text = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeText(value)}"`);
  return `<iframe${text.join('')}></iframe>`;
}

/** The versions of program and data; in a site without a server the program alone. */
export async function programWords(): Promise<string> {
  try {
    const { version, dataVersion } = await ask('/api/health', {});
    return common.madeBy(common.product, version, dataVersion);
  } catch {
    return `${common.product}.`;
  }
}

/** A text as a sentence; nothing where there is none. */
const sentence = (text: string): string => (/[.?]$/.test(text) || text === '' ? text : `${text}.`);

/** What the page is about, as the tab names it: states and years that a finding need not repeat on the page. */
function pageSubject(): string {
  const end = common.pageTitle('', common.product);
  return document.title.endsWith(end) ? document.title.slice(0, -end.length) : '';
}

/** What a saved picture says of itself: subject, title, definition, sources, versions and link. */
export async function captionOf({
  id,
  topic = '',
  title,
  subtitle,
  footer,
}: Captioned): Promise<Caption> {
  return {
    title,
    subtitle: [sentence(pageSubject()), sentence(topic), textOf(subtitle)]
      .filter((line) => line !== '')
      .join(' '),
    below: [textOf(footer), `${await programWords()} ${citedAddress(id)}`].filter(
      (line) => line !== '',
    ),
  };
}
