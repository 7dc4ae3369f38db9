import { frameNeed } from '../../../core/frames.js';
import { defineItem, type LatentItem } from './define.js';
import { listed } from './column-of.js';

const span = { from: 1950, to: 2023 };

interface Decided {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly why: string;
  /** Whose decision, as the table of sanctions numbers it. */
  readonly by: number;
}

/** Either of the two against the other. What the United Nations decide, and a body against its own member, count for nobody. */
const sanctionsItem = ({ by, ...described }: Decided): LatentItem =>
  defineItem({
    ...described,
    domain: 'hostility',
    sign: 1,
    span,
    contact: true,
    datasets: ['sanctions'],
    family: 'binary',
    transition: true,
    needs: { sanctions: frameNeed('directed-dyad-year', 'sanctions', ['by']) },
    values: ({ sanctions }, at) =>
      listed(sanctions, (row) => sanctions.numbers.by[row] === by, at, span),
  });

export const ownSanctions = sanctionsItem({
  id: 'own-sanctions',
  title: 'Sanctions of one of the two against the other',
  short: 'own sanctions',
  why: 'A state that forbids trade, arms, money or travel to another wants to hurt him or make him yield.',
  by: 1,
});

export const bodySanctions = sanctionsItem({
  id: 'sanctions-of-a-body',
  title: 'Sanctions of a body that one of the two belongs to against the other',
  short: 'body sanctions',
  why: 'A member of the European Union or another body agrees to its sanctions, which says less than one of its own.',
  by: 2,
});
