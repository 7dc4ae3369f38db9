import type { ComponentChildren } from 'preact';
import type { OverviewQuestion } from '../../../contract/index.js';
import { definitionParts } from '../../../core/definition.js';
import { casePage } from './strings.js';

interface MeaningProps {
  readonly reading: OverviewQuestion['readings'][number];
  /** Whether what it needs, its examples and its works are folded away. */
  readonly isShort?: boolean;
}

/** What a reading says, what it needs, where it held and who says so. */
export function Meaning({ reading, isShort = false }: MeaningProps) {
  const parts = definitionParts(reading).map(({ word, text }) => (
    <p key={word}>
      {word}: {text}
    </p>
  ));
  return (
    <div>
      <dt>{reading.title}</dt>
      <dd>
        {reading.statement}
        {isShort && parts.length > 0 ? <Folded>{parts}</Folded> : parts}
      </dd>
    </div>
  );
}

const Folded = ({ children }: { readonly children: ComponentChildren }) => (
  <details>
    <summary>{casePage.needs}</summary>
    {children}
  </details>
);
