import type { OverviewQuestion } from '../../../contract/index.js';
import { definitionParts } from '../../../core/definition.js';

interface MeaningProps {
  readonly reading: OverviewQuestion['readings'][number];
  /** Without what it needs, its examples and its works. */
  readonly isShort?: boolean;
}

/** What a reading says, what it needs, where it held and who says so. */
export const Meaning = ({ reading, isShort = false }: MeaningProps) => (
  <div>
    <dt>{reading.title}</dt>
    <dd>
      {reading.statement}
      {!isShort &&
        definitionParts(reading).map(({ word, text }) => (
          <p key={word}>
            {word}: {text}
          </p>
        ))}
    </dd>
  </div>
);
