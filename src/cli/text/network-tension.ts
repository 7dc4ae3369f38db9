import type { LabelledNetwork } from '../../app/network/labelled.js';
import type { NetworkReport } from '../../app/network/network-report.js';
import { formatCell } from '../../core/format.js';
import { shareText, signText } from './network-balance.js';
import { tieNamer } from './network-names.js';
import { quietTable } from './quiet-table.js';
import { wrap } from './wrap.js';

/** The ties that the triangles press the most. */
export function tensionText(named: LabelledNetwork, { m, tension }: NetworkReport): string {
  if (tension === undefined) return '';
  const { ties, inTriangles, rewarded, lowersIndex } = tension;
  const names = tieNamer(named);
  return [
    'Tension',
    wrap(
      `${formatCell(inTriangles)} of ${formatCell(m)} ties close a triangle. Turning its sign would leave fewer unbalanced triangles for ${formatCell(rewarded)} of them${lowersIndex === null ? '' : `, and a lower frustration index for ${formatCell(lowersIndex)}`}.`,
    ),
    quietTable(
      [
        'tie',
        'sign',
        'balanced',
        'un-\nbalanced',
        'tension',
        'turned:\ntriangles',
        'turned:\nindex',
      ],
      2,
      ties.map((tie) => [
        names.tie(tie),
        signText(tie.sign),
        formatCell(tie.balanced),
        formatCell(tie.unbalanced),
        shareText(tie.tension),
        changeText(tie.ifFlipped),
        changeText(tie.indexIfFlipped),
      ]),
    ),
    wrap('That a turn is rewarded says nothing of whether it will come.'),
  ].join('\n');
}

/** A change with its sign; a dash where it is not known. */
export function changeText(change: number | null): string {
  if (change === null) return '–';
  return change === 0 ? '0' : change > 0 ? `+${formatCell(change)}` : `−${formatCell(-change)}`;
}
