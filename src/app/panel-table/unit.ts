import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';

/** What a row of a table stands for. */
export const tableUnits = ['state-year', 'dyad-year', 'directed-dyad-year'] as const;
export type TableUnit = (typeof tableUnits)[number];

/** Of what a column's values are: of a state, of a pair in either order, or of one state toward another. */
export type Shape = 'state' | 'pair' | 'directed';

const shapeWords: Readonly<Record<Shape, string>> = {
  state: 'a state',
  pair: 'a pair of states',
  directed: 'one state toward another',
};

/** @throws UsageError `unknown-unit` */
export function parseUnit(text: string): TableUnit {
  const unit = tableUnits.find((one) => one === text);
  if (unit !== undefined) return unit;
  throw new UsageError(`there are no tables by ${quoted(text)}`, {
    code: 'unknown-unit',
    details: { value: text, expected: tableUnits.join(', ') },
    hint: 'a pair once a year is a dyad-year, in both orders a directed-dyad-year',
  });
}

export interface Years {
  readonly from: number;
  readonly to: number;
}

export const yearsText = ({ from, to }: Years): string =>
  from === to ? `${from}` : `${from}–${to}`;

/**
 * @param written what was asked for, without the name of its column
 * @throws UsageError `wrong-unit` for what is of pairs in a table by state
 */
export function checkShape(
  unit: TableUnit,
  shape: Shape,
  written: string,
  isMeasure: boolean,
): void {
  if (unit !== 'state-year' || shape === 'state') return;
  const [id = written] = written.split(/[.:]/);
  const directed =
    shape === 'directed' ? ` (the partner toward the state: ${written}:from=USA)` : '';
  throw new UsageError(
    `${id} is of ${shapeWords[shape]}, and the table has rows of single states`,
    {
      code: 'wrong-unit',
      details: { value: written, expected: 'what is of a state' },
      hint: isMeasure
        ? `take --unit dyad-year, or fix the partner: ${written}:with=USA${directed}`
        : 'take --unit dyad-year or directed-dyad-year',
    },
  );
}
