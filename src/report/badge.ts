import type { Badge } from '../views/content.js';
import { html, raw, type Html } from './html.js';

export const badgeHtml = ({ group, word }: Badge): Html =>
  html`<span class="badge ${group}"
    ><svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <use href="#icon-${group}" /></svg
    >${word}</span
  >`;

/** The symbols, drawn once and used by reference. */
export const iconSheet: Html = raw(
  '<svg class="sheet" width="0" height="0" aria-hidden="true" focusable="false"><defs>' +
    Object.entries({
      supported:
        '<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M4.5 8.3l2.4 2.4 4.6-5" fill="none" stroke="var(--page)" stroke-width="2"/>',
      true: '<rect x="1" y="1" width="14" height="14" fill="currentColor"/><path d="M4.5 8.3l2.4 2.4 4.6-5" fill="none" stroke="var(--page)" stroke-width="2"/>',
      'leaning-for':
        '<circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" fill="currentColor"/>',
      'partly-supported':
        '<circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M8 8V1.75A6.25 6.25 0 0 1 14.25 8z" fill="currentColor"/>',
      open: '<circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M5.9 6.4a2.1 2.1 0 1 1 3.1 1.85c-.7.4-1 .7-1 1.35" fill="none" stroke="currentColor" stroke-width="1.5"/><circle cx="8" cy="11.6" r=".9" fill="currentColor"/>',
      'no-difference':
        '<circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M5 6.5h6M5 9.5h6" stroke="currentColor" stroke-width="1.5"/>',
      'leaning-against':
        '<circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M8 1.75a6.25 6.25 0 0 0 0 12.5z" fill="currentColor"/>',
      contradicted:
        '<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M5 5l6 6M11 5l-6 6" fill="none" stroke="var(--page)" stroke-width="2"/>',
      false:
        '<rect x="1" y="1" width="14" height="14" fill="currentColor"/><path d="M5 5l6 6M11 5l-6 6" fill="none" stroke="var(--page)" stroke-width="2"/>',
      disputed:
        '<rect x="1.75" y="1.75" width="12.5" height="12.5" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M5.9 6.4a2.1 2.1 0 1 1 3.1 1.85c-.7.4-1 .7-1 1.35" fill="none" stroke="currentColor" stroke-width="1.5"/><circle cx="8" cy="11.6" r=".9" fill="currentColor"/>',
      'split-by-part':
        '<circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M11.5 3L4.5 13" stroke="currentColor" stroke-width="1.5"/>',
      'split-by-source':
        '<circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M11.5 3L4.5 13M4.5 3l7 10" stroke="currentColor" stroke-width="1.5"/>',
      'premise-only':
        '<circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" stroke-width="1.5"/><circle cx="5" cy="8" r="1" fill="currentColor"/><circle cx="8" cy="8" r="1" fill="currentColor"/><circle cx="11" cy="8" r="1" fill="currentColor"/>',
      untestable:
        '<circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M5 8h6" stroke="currentColor" stroke-width="1.5"/>',
      pending:
        '<path d="M1.5 8c2-6 4.3-6 6.5 0s4.5 6 6.5 0" fill="none" stroke="currentColor" stroke-width="1.5"/>',
      documented:
        '<path d="M3.5 1.500h6l3 3v10h-9z" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M5.5 7.500h5M5.5 10.500h5" stroke="currentColor" stroke-width="1.2"/>',
      position:
        '<path d="M2 2.500h12v8.500H8l-3.5 3v-3H2z" fill="none" stroke="currentColor" stroke-width="1.5"/>',
    })
      .map(([id, shape]) => `<symbol id="icon-${id}" viewBox="0 0 16 16">${shape}</symbol>`)
      .join('') +
    '</defs></svg>',
);
