import { isUnanswered, unansweredText } from '../../../core/answer-standing.js';
import { Fragment } from 'preact';
import type { CaseOverview } from '../../../contract/index.js';
import { Meaning } from './meaning.js';
import { casePage } from './strings.js';
import { ReadingBars } from './readings.js';

interface AnswerProps {
  readonly overview: CaseOverview;
  /** Where an item of evidence is explained. */
  readonly itemHref: (id: string) => string;
}

/** The readings of every question, what would change their order, and the answer in paragraphs. */
export function AnswerSection({ overview, itemHref }: AnswerProps) {
  const { questions, paragraphs, limits, answers } = overview;
  return (
    <section id="readings">
      <h2>{casePage.readingsTitle}</h2>
      <p class="small">{casePage.howToRead(questions[0]!.draws)}</p>
      <div class="questions">
        {questions.map(({ id, text, overturning, ...question }) => (
          <div key={id} id={`answer-${id}`}>
            {question.standing === 'left-out' ? (
              <p>
                <strong>{text}</strong> {unansweredText(question)}
              </p>
            ) : (
              <ReadingBars question={text} {...question} />
            )}
            {!isUnanswered(question.standing) && (
              <Overturning overturning={overturning} itemHref={itemHref} />
            )}
            <details class="small meanings">
              <summary>{casePage.meanings}</summary>
              <dl>
                {question.readings.map((reading) => (
                  <Meaning key={reading.id} reading={reading} />
                ))}
              </dl>
            </details>
          </div>
        ))}
      </div>
      {answers.length > 1 && <DatedAnswers answers={answers} />}
      <h3>{casePage.inWords}</h3>
      <div class="words">
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <details class="small words">
        <summary>{casePage.limits}</summary>
        {limits.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </details>
    </section>
  );
}

/** What each reading is given as of each year, side by side. */
function DatedAnswers({ answers }: Pick<CaseOverview, 'answers'>) {
  const [first, last] = [answers[0]!, answers.at(-1)!];
  return (
    <details class="dated-answers">
      <summary>{casePage.datedTitle}</summary>
      <p class="small">{casePage.datedIntro(first.asOf, last.asOf)}</p>
      <div class="questions">
        {first.questions.map(({ id, text, readings }, at) =>
          answers.every(({ questions: then }) => then[at]!.standing === 'left-out') ? null : (
            <table key={id} class="dated">
              <caption>{text}</caption>
              <thead>
                <tr>
                  <th scope="col">{casePage.reading}</th>
                  {answers.map(({ asOf, evidenceTo }) => (
                    <th key={asOf} scope="col" class="num">
                      {casePage.datedColumn(asOf, evidenceTo)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {readings.map(({ id: reading, title }) => (
                  <tr key={reading}>
                    <th scope="row">{title}</th>
                    {answers.map(({ asOf, questions: then }) => (
                      <DatedShare key={asOf} question={then[at]!} reading={reading} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          ),
        )}
      </div>
    </details>
  );
}

interface DatedShareProps {
  readonly question: CaseOverview['answers'][number]['questions'][number];
  readonly reading: string;
}

function DatedShare({ question: { readings, leader, standing }, reading }: DatedShareProps) {
  if (standing === 'left-out') return <td class="num">–</td>;
  const { posterior } = readings.find(({ id }) => id === reading)!;
  const share = casePage.percent(posterior);
  const isFirst = standing === 'leads' && leader === reading;
  return <td class="num">{isFirst ? <strong>{share}</strong> : share}</td>;
}

interface OverturningProps extends Pick<AnswerProps, 'itemHref'> {
  readonly overturning: CaseOverview['questions'][number]['overturning'];
}

function Overturning({ overturning, itemHref }: OverturningProps) {
  return (
    <p class="small overturning">
      <strong>{casePage.overturned}</strong>{' '}
      {overturning === null ? (
        casePage.nothingOverturns
      ) : (
        <>
          {casePage.without(overturning.items.length)}{' '}
          {overturning.items.map(({ id, title }, i) => (
            <Fragment key={id}>
              {i > 0 && (overturning.items.length === 2 ? casePage.and : ', ')}
              <a href={itemHref(id)}>{title}</a>
            </Fragment>
          ))}
          {', '}
          {casePage.wouldLead(overturning.to)}
        </>
      )}
    </p>
  );
}
