import './group-badge.css';
import { type ClaimGroup, groupWord } from '../../charts/claims-overview.js';

/** Shapes that tell verdicts apart without colour. */
const shapes: Readonly<Record<ClaimGroup, string>> = {
  supported: '✓',
  true: '☑',
  'leaning-for': '◑',
  'partly-supported': '◔',
  open: '?',
  'no-difference': '=',
  'leaning-against': '◐',
  contradicted: '✕',
  false: '☒',
  disputed: '⁇',
  'split-by-part': '⁄',
  'split-by-source': '⁒',
  'premise-only': '…',
  untestable: '–',
  pending: '∿',
  documented: '▤',
  position: '❞',
};

export function GroupBadge({ group }: { readonly group: ClaimGroup }) {
  return (
    <span class={`badge badge-${group}`}>
      <span aria-hidden="true">{shapes[group]}</span> {groupWord(group)}
    </span>
  );
}
