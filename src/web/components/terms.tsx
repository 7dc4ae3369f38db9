import { Fragment, type ComponentChildren } from 'preact';

interface TermsProps {
  readonly of: readonly (readonly [term: string, what: ComponentChildren])[];
}

/** Terms with what is said of each; of nothing, nothing is said. */
export const Terms = ({ of }: TermsProps) => (
  <dl class="facts">
    {of
      .filter(([, what]) => what !== null && what !== undefined && what !== false && what !== '')
      .map(([term, what]) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>{what}</dd>
        </Fragment>
      ))}
  </dl>
);
