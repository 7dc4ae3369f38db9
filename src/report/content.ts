import { isSeveral, type Content, type Element, type Piece } from '../views/content.js';
import { badgeHtml } from './badge.js';
import { claimFilter } from './claims.js';
import type { Drawings } from './drawings.js';
import { figureHtml } from './figure.js';
import { gaugeHtml } from './gauge.js';
import { element, isWebAddress, raw, type HtmlValue } from './html.js';
import { tableHtml } from './table.js';

/** Content as HTML. */
export function contentHtml(content: Content, drawings: Drawings): HtmlValue {
  if (typeof content !== 'object' || content === null) return content;
  return isSeveral(content)
    ? content.map((one) => contentHtml(one, drawings))
    : pieceHtml(content, drawings);
}

/** Width of a small chart: the column of verdicts holds it. */
const smallWidth = 112;

function pieceHtml(piece: Piece, drawings: Drawings): HtmlValue {
  const render = (inner: Content): HtmlValue => contentHtml(inner, drawings);
  switch (piece.kind) {
    case 'element':
      return elementHtml(piece, render(piece.content));
    case 'badge':
      return badgeHtml(piece);
    case 'gauge':
      return gaugeHtml(piece);
    case 'small-chart': {
      const { id, chart, state } = piece;
      return raw(drawings.draw({ chart, state, width: smallWidth, idPrefix: id }));
    }
    case 'table':
      return tableHtml(piece, render);
    case 'cell':
      return render(piece.content);
    case 'command': {
      const region = { tabindex: 0, role: 'region', 'aria-label': 'Command of this run' };
      return element('pre', region, element('code', {}, piece.text));
    }
    case 'claim-filter':
      return claimFilter(piece);
    case 'figure':
      return figureHtml(piece, render, drawings);
  }
}

/** The address of another page that is written beside this one, or of a place in it. */
const besideIt = /^[a-z]+\.html(#[\w-]+)?$/;

function elementHtml({ as, style, id, title, label, to, open }: Element, content: HtmlValue) {
  if (as === 'br') return raw('<br />');
  const attributes = { id, class: style, title, 'aria-label': label, open };
  if (to === undefined || to.startsWith('#') || besideIt.test(to))
    return element(as, { ...attributes, href: to }, content);
  return isWebAddress(to) ? element(as, { href: to, rel: 'noreferrer' }, content) : content;
}
