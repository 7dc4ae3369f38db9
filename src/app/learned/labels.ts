import { frameNeed } from '../../core/frames.js';
import type { Panel } from '../../panel/read.js';
import { parseState } from '../../states/index.js';
import type { PairYear } from './observe-labels.js';

/** A pair in a year as it was coded. */
export interface Label extends PairYear {
  readonly id: string;
  readonly degree: string;
  readonly alternate: string;
  /** The dependent state; undefined where the coders could not tell, or found that both depend. */
  readonly dependent: number | 'none' | undefined;
  readonly certainty: string;
  readonly stratum: string;
  /** Rows of the stratum in the frame for each row drawn. */
  readonly weight: number;
  /** Whether a work that the label rests on was not opened. */
  readonly isRecalled: boolean;
}

const need = frameNeed(
  'dyad-year',
  'relationships',
  ['weight'],
  ['id', 'degree', 'alternate', 'dependence', 'certainty', 'stratum', 'sources'],
);

/** The labelled relationships of the panel, in the order of their ids. */
export async function labelsOf(panel: Pick<Panel, 'loadFrame'>): Promise<Label[]> {
  const { rows, numbers, texts } = await panel.loadFrame(need);
  const labels = Array.from({ length: rows }, (_, row): Label => {
    const text = (column: keyof typeof texts): string => texts[column][row]!;
    return {
      id: text('id'),
      pair: [numbers.ccode1[row]!, numbers.ccode2[row]!],
      year: numbers.year[row]!,
      degree: text('degree'),
      alternate: text('alternate'),
      dependent: dependentOf(text('dependence')),
      certainty: text('certainty'),
      stratum: text('stratum'),
      weight: numbers.weight[row]!,
      isRecalled: text('sources').includes('(recalled)'),
    };
  });
  return labels.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function dependentOf(coded: string): Label['dependent'] {
  if (coded === 'both' || coded === 'unclear') return undefined;
  return coded === 'none' ? 'none' : parseState(coded);
}
