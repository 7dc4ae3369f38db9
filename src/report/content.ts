import { isSeveral, type Content, type Piece, type Terms } from '../views/content.js';
import { badgeHtml } from './badge.js';
import { claimFilter } from './claim-filter.js';
import type { Drawings } from './drawings.js';
import { figureHtml } from './figure.js';
import { gaugeHtml } from './gauge.js';
import { element, isWebAddress, raw, type Html, type HtmlValue } from './html.js';
import { tableHtml } from './table.js';

/** Content as HTML. */
export function contentHtml(content: Content, drawings: Drawings): HtmlValue {
  const render: Render = (inner) => contentHtml(inner, drawings);
  if (typeof content !== 'object' || content === null) return content;
  return isSeveral(content) ? content.map(render) : pieceHtml(content, render, drawings);
}

type Render = (inner: Content) => HtmlValue;

function pieceHtml(piece: Piece, render: Render, drawings: Drawings): HtmlValue {
  switch (piece.kind) {
    case 'mark': {
      const { as, style, title, content } = piece;
      return as === 'br' ? raw('<br />') : element(as, { class: style, title }, render(content));
    }
    case 'link':
      return linkHtml(piece.to, render(piece.content));
    case 'badge':
      return badgeHtml(piece);
    case 'gauge':
      return gaugeHtml(piece);
    case 'small-chart': {
      const { id, chart, state } = piece;
      return raw(drawings.draw({ chart, state, width: smallWidth, idPrefix: id }));
    }
    case 'heading':
      return element(`h${piece.level}`, { class: piece.style }, render(piece.content));
    case 'paragraph':
      return element('p', { class: piece.style }, render(piece.content));
    case 'box': {
      const { label, style, content } = piece;
      const tag = label === undefined ? 'div' : 'section';
      return element(tag, { class: style, 'aria-label': label }, render(content));
    }
    case 'list': {
      const { numbered, style, items } = piece;
      const entries = items.map(({ id, content }) => element('li', { id }, render(content)));
      return element(numbered ? 'ol' : 'ul', { class: style }, entries);
    }
    case 'terms':
      return termsHtml(piece, render);
    case 'fold': {
      const { style, open, summary, content } = piece;
      const inner = [element('summary', {}, render(summary)), render(content)];
      return element('details', { class: style, open }, inner);
    }
    case 'table':
      return tableHtml(piece, render);
    case 'command':
      return commandHtml(piece.text);
    case 'claim-filter':
      return claimFilter(piece);
    case 'figure':
      return figureHtml(piece, render, drawings);
    case 'cell':
      return render(piece.content);
  }
}

const linkHtml = (to: string, text: HtmlValue): HtmlValue => {
  if (to.startsWith('#')) return element('a', { href: to }, text);
  return isWebAddress(to) ? element('a', { href: to, rel: 'noreferrer' }, text) : text;
};

/** Terms with what is said of them, each in a box where they stand side by side on paper. */
function termsHtml({ style, entries }: Terms, render: Render): Html {
  const pairs = entries.map(([term, description]) => [
    element('dt', {}, render(term)),
    element('dd', {}, render(description)),
  ]);
  const boxed = style === 'readings' ? pairs.map((pair) => element('div', {}, pair)) : pairs;
  return element('dl', { class: style }, boxed);
}

const commandHtml = (text: string): Html =>
  element(
    'pre',
    { tabindex: 0, role: 'region', 'aria-label': 'Command of this run' },
    element('code', {}, text),
  );

/** Width of a small chart: the column of verdicts holds it. */
const smallWidth = 112;
