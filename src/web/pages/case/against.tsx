import type { CaseOverview } from '../../../contract/index.js';
import { casePage } from './strings.js';

type Against = CaseOverview['against'];
type Claim = Against['contradicted'][number];

interface AgainstProps {
  readonly against: Against;
  readonly hasClaims: boolean;
  /** Claims that are still being evaluated. */
  readonly toCome: number;
  /** Where a claim is explained. */
  readonly claimHref: (id: string) => string;
}

export const speaksAgainst = ({ conclusions, ...claims }: Against): boolean =>
  [conclusions, ...Object.values(claims)].some(({ length }) => length > 0);

/** What the data contradict, what they do not bear out, and where they are divided: before everything else. */
export function AgainstSection({ against, hasClaims, toCome, claimHref }: AgainstProps) {
  const { conclusions, contradicted, premises, divided, bySource } = against;
  const loud =
    contradicted.length > 0 || conclusions.some(({ standing }) => standing === 'contradicted');
  return (
    <section id="against-the-case" class={`against${loud ? ' loud' : ''}`}>
      <h2>{casePage.againstTitle}</h2>
      {conclusions.map((one) => (
        <p key={one.concluded}>{casePage.conclusion(one)}</p>
      ))}
      {contradicted.length > 0 ? (
        <>
          <h3>{casePage.contradictedTitle}</h3>
          <Claims claims={contradicted} claimHref={claimHref} open />
        </>
      ) : (
        hasClaims && <p>{casePage.noneContradicted}</p>
      )}
      {toCome > 0 && <p class="small">{casePage.claimsToCome(toCome)}</p>}
      <Folded words={casePage.premises(premises.length)} claims={premises} claimHref={claimHref} />
      <Folded words={casePage.bySource(bySource.length)} claims={bySource} claimHref={claimHref} />
      <Folded words={casePage.divided(divided.length)} claims={divided} claimHref={claimHref} />
    </section>
  );
}

interface ClaimsProps extends Pick<AgainstProps, 'claimHref'> {
  readonly claims: readonly Claim[];
  readonly open?: boolean;
}

function Folded({ words, ...props }: ClaimsProps & { readonly words: string }) {
  if (props.claims.length === 0) return null;
  return (
    <details>
      <summary>{words}</summary>
      <Claims {...props} />
    </details>
  );
}

const Claims = ({ claims, claimHref }: ClaimsProps) => (
  <ul class="claims">
    {claims.map(({ id, statement, tests }) => (
      <li key={id}>
        <a href={claimHref(id)}>{id}</a> {statement}
        <ul class="small bullets">
          {tests.map(({ holds, label, finding }) => (
            <li key={label + finding}>{casePage.test(holds, label, finding)}</li>
          ))}
        </ul>
      </li>
    ))}
  </ul>
);
