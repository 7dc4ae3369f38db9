import { Link } from 'wouter-preact';
import type {
  ComparedAnswer,
  ComparedCase,
  ComparedQuestion,
  SideBySide,
} from '../../../contract/index.js';
import { firstReadings, isUnanswered } from '../../../core/answer-standing.js';
import { formatPercent } from '../../../core/format.js';
import { DataTable } from '../../components/data-table.js';
import { comparePage as words } from './strings.js';

interface AnswersTableProps {
  readonly found: SideBySide;
  /** What the cases are called. */
  readonly names: readonly string[];
}

/** What leads in each case, question by question, and to which year each has evidence. */
export function AnswersTable({ found: { cases, questions }, names }: AnswersTableProps) {
  return (
    <section id="answers">
      <h2>{words.answers}</h2>
      <DataTable
        class="answers"
        caption={words.answersCaption}
        isCards
        columns={[
          words.question,
          ...cases.map((one, at) => ({
            label: (
              <>
                <Link href={`/case/${addressOf(one)}`}>{names[at]}</Link>
                <div class="small">{words.third(one.third.map(({ name }) => name))}</div>
              </>
            ),
            name: names[at]!,
          })),
        ]}
        rows={[
          ...questions.map((question) => [
            question.text,
            ...question.answers.map((answer) => <Leader question={question} answer={answer} />),
          ]),
          [words.asOf, ...cases.map(({ asOf }) => String(asOf))],
          [words.evidenceTo, ...cases.map(({ evidenceTo }) => String(evidenceTo ?? words.noYear))],
          [
            words.observations,
            ...cases.map(({ observations: { observed, total } }) => words.ofAll(observed, total)),
          ],
          [words.coded, ...cases.map(({ observations: { coded } }) => String(coded))],
        ]}
      />
    </section>
  );
}

/** A case by its id, a pair by its codes. */
function addressOf({ id, name }: ComparedCase): string {
  const codes = name.replace('/', '-');
  return codes.toLowerCase() === id ? codes : id;
}

interface LeaderProps {
  readonly question: ComparedQuestion;
  readonly answer: ComparedAnswer | null;
}

/** What an answer comes to: the leading reading, or those between which it is undecided. */
function Leader({ question, answer }: LeaderProps) {
  if (answer === null) return <span class="small">{words.notAsked}</span>;
  const { standing, readings, undecidedSince } = answer;
  if (isUnanswered(standing)) return <span class="small">{words.nothing}</span>;
  const shown = firstReadings(answer);
  return (
    <>
      {standing === 'level' && <span class="small">{words.undecided}</span>}
      {shown.map((id) => {
        const { title } = question.readings.find((one) => one.id === id)!;
        const { posterior, interval } = readings.find((one) => one.id === id)!;
        const ends = interval.map((end) => formatPercent(end));
        return (
          <div key={id}>
            <strong>{title}</strong>
            <br />
            {words.value(formatPercent(posterior), ends)}
          </div>
        );
      })}
      {undecidedSince !== undefined && <div class="small">{words.since(undecidedSince)}</div>}
    </>
  );
}
