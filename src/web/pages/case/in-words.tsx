import type { CaseOverview } from '../../../contract/index.js';
import { casePage } from './strings.js';

/** The answer in paragraphs, with what it rests on, and the answers of another year. */
export function InWords({ overview }: { readonly overview: CaseOverview }) {
  const { case: subject, paragraphs, limits, answers } = overview;
  return (
    <section id="in-words">
      <h2>{casePage.inWords}</h2>
      <p class="lead">{subject.question}</p>
      <div class="words">
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      {answers.length > 1 && <DatedAnswers answers={answers} />}
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
