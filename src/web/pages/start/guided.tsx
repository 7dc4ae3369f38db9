import { isUnanswered } from '../../../core/answer-standing.js';
import { Link } from 'wouter-preact';
import type { CaseOverview, OverviewQuestion } from '../../../contract/index.js';
import { useOverview } from '../../api/answers.js';
import { common } from '../../components/strings.js';
import { guided } from './strings.js';

/** The case whose answers stand on the start page: the build keeps them. */
const subject = 'russia-china';

/** Three questions that readers have, each with what the evidence says now, what its words mean, and the way to the whole answer. */
export function Guided() {
  const { state, value: overview } = useOverview(subject, {});
  const isWaiting = state === 'loading';
  return (
    <section class="guided" aria-labelledby="guided">
      <h2 id="guided">{guided.title}</h2>
      <ol>
        <li>
          <Link href={`/case/${subject}`}>{guided.alliance}</Link>
          <Found {...{ overview, isWaiting }} id="what" of={['alliance']} />
        </li>
        <li>
          <Link href={`/case/${subject}#answer-dependence`}>{guided.dependence}</Link>
          <Found {...{ overview, isWaiting }} id="dependence" of={[]} />
        </li>
        <li>
          <a
            href="#ask"
            onClick={(event) => {
              event.preventDefault();
              document.querySelector<HTMLElement>('.ask input')?.focus();
            }}
          >
            {guided.own}
          </a>
          <p>{guided.ownIntro}</p>
        </li>
      </ol>
    </section>
  );
}

interface FoundProps {
  readonly overview: CaseOverview | undefined;
  readonly isWaiting: boolean;
  readonly id: string;
  /** Readings that are named beside those that lead. */
  readonly of: readonly string[];
}

/** The readings of a question that matter for the answer, with their probabilities and meanings. */
function Found({ overview, isWaiting, id, of }: FoundProps) {
  const question = overview?.questions.find((one) => one.id === id);
  if (isWaiting) return <p class="found waiting">{guided.waiting}</p>;
  // Without an answer the question leads to its page all the same, which says why.
  if (overview === undefined || question === undefined || isUnanswered(question.standing))
    return null;
  const shown = readingsOf(question, of);
  return (
    <>
      <p class="found">
        {guided.found(question.standing, shown)} {common.evidenceTo(overview.evidenceTo)}.
      </p>
      <dl class="small">
        {shown.map(({ id: reading, title, statement }) => (
          <div key={reading}>
            <dt>{title}</dt>
            <dd>{statement}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** The reading that leads, the next one, and those that the question names. */
function readingsOf({ readings, leader }: OverviewQuestion, of: readonly string[]) {
  const [next] = readings
    .filter(({ id }) => id !== leader)
    .sort((one, other) => other.posterior - one.posterior);
  const wanted = new Set([leader, next?.id, ...of]);
  return readings
    .filter(({ id }) => wanted.has(id))
    .sort((one, other) => other.posterior - one.posterior);
}
