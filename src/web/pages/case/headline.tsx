import { isUnanswered } from '../../../core/answer-standing.js';
import { verdicts } from '../../../evidence/types.js';
import { weightings, type Weighting } from '../../../evidence/vocabulary.js';
import type { CaseOverview } from '../../../contract/index.js';
import { yearsBetween } from '../../../core/years.js';
import { Select } from '../../components/fields.js';
import { isSite } from '../../api/source.js';
import { ActorName } from '../../components/actor-name.js';
import { common } from '../../components/strings.js';
import { Meaning } from './meaning.js';
import { casePage } from './strings.js';

interface HeadlineProps {
  readonly overview: CaseOverview;
  /** The year that the reader has chosen, if any. */
  readonly asOf: number | undefined;
  readonly onYear: (year: number) => void;
  readonly weights: 'hand' | undefined;
  readonly onWeights: (weights: Weighting) => void;
}

/** Who, which question, the answer in one sentence, and how sure it is. */
export function Headline({ overview, asOf, onYear, weights, onWeights }: HeadlineProps) {
  const { case: subject, sentence } = overview;
  const [a, b] = subject.pair;
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
          <span>{`${casePage.asOf} ${overview.asOf}`}</span>
        ) : (
          <span class="how">
            <AsOf period={yearsOffered(overview)} value={asOf ?? overview.asOf} onYear={onYear} />
            <Weights value={weights ?? 'learned'} onWeights={onWeights} />
          </span>
        )}
      </p>
      <p class="question lead">{subject.question}</p>
      <h1>{sentence}</h1>
      <Meanings questions={overview.questions} />
      <Sure overview={overview} />
    </header>
  );
}

/** What the readings say that the sentence above names as first. */
const Meanings = ({ questions }: Pick<CaseOverview, 'questions'>) => (
  <dl class="small meanings">
    {questions
      .filter(({ standing }) => !isUnanswered(standing))
      .flatMap(({ id, standing, leader, runnerUp, readings }) =>
        readings
          .filter(
            (reading) => reading.id === leader || (standing === 'level' && reading.id === runnerUp),
          )
          .map((reading) => <Meaning key={`${id} ${reading.id}`} reading={reading} isShort />),
      )}
  </dl>
);

/** Years to choose from: those of the case, and the latest that it was answered for. */
const yearsOffered = ({ case: { period }, answers }: CaseOverview): readonly [number, number] => [
  period[0],
  Math.max(period[1], ...answers.map(({ asOf }) => asOf)),
];

interface AsOfProps {
  readonly period: readonly [number, number];
  readonly value: number;
  readonly onYear: (year: number) => void;
}

function AsOf({ period: [from, to], value, onYear }: AsOfProps) {
  const years = yearsBetween([from, to]).reverse();
  const all = years.includes(value) ? years : [value, ...years];
  return (
    <label class="as-of">
      {casePage.asOf}{' '}
      <Select value={value} options={all.map((year) => [year, String(year)])} onChange={onYear} />
    </label>
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

function Sure({ overview }: Pick<HeadlineProps, 'overview'>) {
  const { observations, evidenceTo, questions, claims, holes } = overview;
  const { observed, total, coded } = observations;
  const numberOf = (id: string): number => claims.find((one) => one.id === id)?.count ?? 0;
  const tested = verdicts
    .filter((verdict) => verdict !== 'untestable')
    .reduce((sum, verdict) => sum + numberOf(verdict), 0);
  const against = numberOf('contradicted') + numberOf('false');
  return (
    <ul class="sure">
      <li>
        <strong>{common.evidenceTo(evidenceTo)}</strong>
        {casePage.observations(observed, total, coded)}
      </li>
      {questions
        .filter(({ standing }) => !isUnanswered(standing))
        .map(({ id, standing, leader, readings }) => {
          const first = readings.find((reading) => reading.id === leader)!;
          const most = readings.reduce(
            (one, other) => (other.lead > one.lead ? other : one),
            first,
          );
          return (
            <li key={id}>
              <strong>
                {standing === 'level' ? casePage.undecided : casePage.percent(first.lead)}
              </strong>
              {standing === 'level'
                ? casePage.ahead(first.title, first.lead, most === first ? undefined : most)
                : casePage.draws(first.title, most === first ? undefined : most)}
            </li>
          );
        })}
      {tested > 0 && (
        <li>
          <strong>{against}</strong>
          {casePage.contradicted(against, tested)}
        </li>
      )}
      {holes.length > 0 && (
        <li>
          <strong>{holes.length}</strong>
          {casePage.holes(holes.length)}
        </li>
      )}
    </ul>
  );
}
