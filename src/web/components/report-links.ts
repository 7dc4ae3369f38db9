import { requestPath } from '../../core/request-key.js';
import type { DescribedFigure } from '../../contract/index.js';
import { addressHere, isSite } from '../api/source.js';
import { subjectBody, type How } from '../state/address.js';

/** Where the report of a subject stands: a page of the server, or a file beside a site without one. */
export function reportPath(subject: string, how: How, inSite = isSite): string {
  if (inSite) return addressHere(`/report/${subject}.html`);
  const body = subjectBody(subject);
  return 'case' in body
    ? requestPath(`/api/report/${encodeURIComponent(body.case)}`, { ...how })
    : requestPath('/api/report', { state: body.pair, third: body.third, ...how });
}

export interface Places {
  readonly subject: string;
  /** Anchors of the report that this page has itself. */
  readonly here: ReadonlySet<string>;
  readonly report: string;
  /** The board of evidence on the subject, where there is one. */
  readonly board: string | undefined;
  /** The question for which an item is looked at: it weighs otherwise for each. */
  readonly question?: string | undefined;
}

/** The page that shows a figure alone. Only a site has it: a local server lets nobody show its pages in a frame. */
export const embedPath = (subject: string, figure: string): string | undefined =>
  isSite ? `/embed/${subject}/${figure}` : undefined;

/** Where a link of the report to a place in itself leads from here. */
export function hrefOf(anchor: string, { here, report, board, question }: Places): string {
  if (here.has(anchor)) return `#${anchor}`;
  const path = board === undefined ? undefined : onBoard(anchor, board, question);
  return path === undefined ? `${report}#${anchor}` : addressHere(path);
}

/** The board of a case as of a year. */
export const boardPath = (subject: string, asOf?: number): string =>
  `/evidence/${subject}${asOf === undefined ? '' : `?asOf=${asOf}`}`;

/** The address of a board that opens an item or a claim. */
export const openedOn = (board: string, kind: 'item' | 'claim', id: string): string =>
  `${board}${board.includes('?') ? '&' : '?'}${kind}=${encodeURIComponent(id)}`;

/** The board opens the item or claim that its query names. */
function onBoard(anchor: string, board: string, question?: string): string | undefined {
  if (anchor === 'evidence' || anchor === 'facts' || anchor === 'claims') return board;
  const [, kind, id = ''] = /^(evidence|claim)-(.+)$/.exec(anchor) ?? [];
  if (kind === 'claim') return openedOn(board, kind, id);
  if (kind === undefined) return undefined;
  const path = openedOn(board, 'item', id);
  return question === undefined ? path : `${path}&q=${encodeURIComponent(question)}`;
}

/** A figure of the report with its links leading where they can from here. */
export function linked(figure: DescribedFigure, everywhere: Places): DescribedFigure {
  const [, question] = /^ladder-question-(.+)$/.exec(figure.id) ?? [];
  const places = { ...everywhere, question };
  const inWords = (words: string): string =>
    words.replaceAll(/href="#([^"]*)"/g, (_, anchor: string) => `href="${hrefOf(anchor, places)}"`);
  return {
    ...figure,
    state: inState(figure.state, places),
    subtitle: inWords(figure.subtitle),
    footer: inWords(figure.footer),
    ...(figure.notes === undefined ? {} : { notes: inWords(figure.notes) }),
  };
}

/** What a chart draws, wherever it has links. */
function inState(value: unknown, places: Places): unknown {
  if (Array.isArray(value)) return value.map((one) => inState(one, places));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]: [string, unknown]) => [
      name,
      name === 'href' && typeof one === 'string' && one.startsWith('#')
        ? hrefOf(one.slice(1), places)
        : inState(one, places),
    ]),
  );
}
