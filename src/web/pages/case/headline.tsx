import { verdicts } from '../../../evidence/types.js';
import { weightings, type Weighting } from '../../../evidence/vocabulary.js';
import type { CaseOverview } from '../../../contract/index.js';
import { Select } from '../../components/fields.js';
import { isSite } from '../../api/source.js';
import { AsOf } from '../../components/as-of.js';
import { ActorName } from '../../components/actor-name.js';
import { common } from '../../components/strings.js';
import { Leaders, Questions } from './questions.js';
import { casePage } from './strings.js';

interface HeadlineProps {
  readonly overview: CaseOverview;
  /** The year that the reader has chosen, if any. */
  readonly asOf: number | undefined;
  readonly onYear: (year: number) => void;
  readonly weights: 'hand' | undefined;
  readonly onWeights: (weights: Weighting) => void;
  /** Where an item of evidence is explained. */
  readonly itemHref: (id: string, question: string) => string;
}

/** Who, how far the evidence reaches, and every question with its answer, its readings and what speaks for it and against it. */
export function Headline({ overview, asOf, onYear, weights, onWeights, itemHref }: HeadlineProps) {
  const { case: subject } = overview;
  const [a, b] = subject.pair;
  const first = overview.questions[0]!;
  return (
    <header id="answer">
      <p class="who">
        <ActorName role="a" name={a.name} />
        {casePage.and}
        <ActorName role="b" name={b.name} />
        {subject.third.map(({ ccode, name }) => (
          <span key={ccode} class="third">
            {casePage.thirdParty} <ActorName role="k" name={name} />
          </span>
        ))}
        {isSite ? (
          <span>{`${common.asOf} ${overview.asOf}`}</span>
        ) : (
          <span class="how">
            <AsOf of={subject} value={asOf ?? overview.asOf} onYear={onYear} />
            <Weights value={weights ?? 'learned'} onWeights={onWeights} />
          </span>
        )}
      </p>
      <p class="question lead">{first.text}</p>
      <h1>{first.answer}</h1>
      <Leaders question={first} />
      <Sure overview={overview} />
      <Questions overview={overview} itemHref={itemHref} />
    </header>
  );
}

interface WeightsProps extends Pick<HeadlineProps, 'onWeights'> {
  readonly value: Weighting;
}

const Weights = ({ value, onWeights }: WeightsProps) => (
  <label>
    {casePage.weights}{' '}
    <Select
      value={value}
      options={weightings.map((one) => [one, casePage.weighting[one]])}
      onChange={onWeights}
    />
  </label>
);

/** How much evidence there is, what became of the claims, and how often such an answer was right. */
function Sure({ overview }: Pick<HeadlineProps, 'overview'>) {
  const { observations, evidenceTo, claims, claimsToCome = 0, holes, howGood } = overview;
  const { observed, total, coded } = observations;
  const numberOf = (id: string): number => claims.find((one) => one.id === id)?.count ?? 0;
  const tested = verdicts
    .filter((verdict) => verdict !== 'untestable')
    .reduce((sum, verdict) => sum + numberOf(verdict), 0);
  const against = numberOf('contradicted') + numberOf('false');
  return (
    <div class="sure small">
      <ul>
        <li>
          <strong>{common.evidenceTo(evidenceTo)}</strong>,{' '}
          {casePage.observations(observed, total, coded)}
        </li>
        {holes.length > 0 && <li>{casePage.holes(holes.length)}</li>}
        {tested > 0 && <li>{casePage.contradicted(against, tested)}</li>}
        {claimsToCome > 0 && <li>{casePage.claimsToCome(claimsToCome)}</li>}
      </ul>
      {howGood !== '' && <p>{howGood}</p>}
    </div>
  );
}
