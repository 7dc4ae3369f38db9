import { isUnanswered } from '../../../core/answer-standing.js';
import type { CaseOverview } from '../../../contract/index.js';
import { useOverview } from '../../api/answers.js';
import { guided } from './strings.js';

type Dated = CaseOverview['answers'][number];
type DatedQuestion = Dated['questions'][number];

interface FoundProps {
  readonly overview: CaseOverview | undefined;
  readonly isWaiting: boolean;
  readonly id: string;
  /** Readings that are named beside those that lead. */
  readonly of: readonly string[];
}

/** The readings of a question that matter for the answer, as of the latest year and that of the case, and what they mean. */
export function Found({ overview, isWaiting, id, of }: FoundProps) {
  if (isWaiting) return <p class="found waiting">{guided.waiting}</p>;
  const dated = datedAnswers(overview, id, of);
  // Without an answer the question leads to its page all the same, which says why.
  if (dated.length === 0) return null;
  const named = new Set(
    dated.flatMap(({ readings }) => readings.map(({ id: reading }) => reading)),
  );
  const readings = overview!.questions.find((one) => one.id === id)?.readings ?? [];
  return (
    <>
      <p class="found">{guided.found(dated)}</p>
      <dl class="small">
        {readings
          .filter(({ id: reading }) => named.has(reading))
          .map(({ id: reading, title, statement }) => (
            <div key={reading}>
              <dt>{title}</dt>
              <dd>{statement}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}

/** How close the two of a case are, on its card in a site without a server: the site has its answer. */
export function FoundOfCase({ id }: { readonly id: string }) {
  const { value: overview } = useOverview(id, {});
  const dated = datedAnswers(overview, 'what', []);
  return dated.length === 0 ? null : <p class="found">{guided.found(dated)}</p>;
}

/** What was found as of the latest year, then as of that of the case; without years in which no reading can be named. */
const datedAnswers = (overview: CaseOverview | undefined, id: string, of: readonly string[]) =>
  (overview?.answers ?? [])
    .flatMap(({ asOf, evidenceTo, questions }) => {
      const question = questions.find((one) => one.id === id);
      if (question === undefined || isUnanswered(question.standing)) return [];
      const { standing } = question;
      return [{ asOf, evidenceTo, standing, readings: readingsOf(question, of) }];
    })
    .sort((one, other) => other.asOf - one.asOf);

/** The reading that leads, the next one, and those that the question names. */
function readingsOf({ readings, leader }: DatedQuestion, of: readonly string[]) {
  const sorted = [...readings].sort((one, other) => other.posterior - one.posterior);
  const next = sorted.find(({ id }) => id !== leader);
  const wanted = new Set([leader, next?.id, ...of]);
  return sorted.filter(({ id }) => wanted.has(id));
}
