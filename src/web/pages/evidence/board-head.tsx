import { reveal } from './use-actions.js';
import { useLocation } from 'wouter-preact';
import { firstReadings } from '../../../core/answer-standing.js';
import { formatPercent } from '../../../core/format.js';
import type { Question } from '../../../evidence/types.js';
import type { EvidenceBoard, ListedCase } from '../../../contract/index.js';
import { useCases } from '../../api/answers.js';
import type { Changes } from '../../state/address.js';
import { isSite } from '../../api/source.js';
import { AsOf } from '../../components/as-of.js';
import { Button, LinkButton } from '../../components/button.js';
import { SelectField } from '../../components/fields.js';
import { evidence as words } from './strings.js';
import type { Answer } from './compute.js';

interface BoardHeadProps {
  readonly board: EvidenceBoard;
  readonly subject: string;
  /** The year that the reader has chosen, if any. */
  readonly asOf: number | undefined;
  readonly question: Question;
  readonly answers: readonly Answer[] | undefined;
  readonly change: (changes: Changes) => void;
}

const parts = ['board', 'readings', 'matrix', 'claims', 'holes', 'save'] as const;

/** What the page is about: case, question, and its parts. */
export function BoardHead({ board, subject, asOf, question, answers, change }: BoardHeadProps) {
  return (
    <header class="evidence-head">
      <h1>{board.case.title}</h1>
      <p class="question">{board.case.question}</p>
      <div class="choices">
        <CaseChoice subject={subject} title={board.case.title} />
        {!isSite && (
          <AsOf
            of={board.case}
            value={asOf ?? board.asOf}
            onYear={(year) => change({ asOf: year, item: null })}
          />
        )}
      </div>
      <fieldset class="questions">
        <legend class="hidden">{words.questions}</legend>
        {board.questions.map(({ id, text, readings }) => {
          const answer = answers?.find((one) => one.id === id);
          return (
            <Button
              key={id}
              aria-pressed={id === question.id}
              onClick={() => change({ q: id === board.questions[0]!.id ? null : id, item: null })}
            >
              <span>{text}</span>
              {answer === undefined && <span class="small">{words.weighing}</span>}
              {answer !== undefined && <Standing readings={readings} answer={answer} />}
            </Button>
          );
        })}
      </fieldset>
      <nav class="parts" aria-label={words.sections}>
        <ul>
          {parts.map((part) => (
            <li key={part}>
              <LinkButton onClick={() => reveal(part)}>{words.parts[part]}</LinkButton>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

interface StandingProps {
  readonly readings: Question['readings'];
  readonly answer: Answer;
}

/** What an answer comes to: the leading reading, or the two between which it is undecided. */
function Standing({ readings, answer }: StandingProps) {
  if (answer.standing === 'left-out') return <span class="small">{words.leftOut}</span>;
  if (answer.standing === 'no-evidence') return <span class="small">{words.nothing}</span>;
  return (
    <span class="small">
      {answer.standing === 'level' && <>{words.undecided} </>}
      {firstReadings(answer).map((id, at) => (
        <span key={id}>
          {at > 0 && <> {words.and} </>}
          {readings.find((reading) => reading.id === id)?.title ?? id}{' '}
          <b class="num">
            {formatPercent(answer.readings.find((reading) => reading.id === id)!.posterior)}
          </b>
        </span>
      ))}
    </span>
  );
}

/** The built-in cases, and the states of the address where it names some. */
function CaseChoice({ subject, title }: { readonly subject: string; readonly title: string }) {
  const [, navigate] = useLocation();
  const cases = useCases().value ?? [];
  const listed: readonly Pick<ListedCase, 'id' | 'title'>[] = cases.some(({ id }) => id === subject)
    ? cases
    : [{ id: subject, title }, ...cases];
  return (
    <SelectField
      label={words.subject}
      class="case-choice"
      value={subject}
      options={listed.map((one) => [one.id, one.title])}
      onChange={(id) => navigate(`/evidence/${id}`)}
    />
  );
}
