import { Fragment } from 'preact';
import type { CaseOverview } from '../../../contract/index.js';
import { casePage } from './strings.js';
import { ReadingBars } from './readings.js';

interface AnswerProps {
  readonly overview: CaseOverview;
  /** Where an item of evidence is explained. */
  readonly itemHref: (id: string) => string;
}

/** The readings of every question, what would change their order, and the answer in paragraphs. */
export function AnswerSection({ overview: { questions, paragraphs }, itemHref }: AnswerProps) {
  return (
    <section id="readings">
      <h2>{casePage.readingsTitle}</h2>
      <p class="small">{casePage.howToRead(questions[0]!.draws)}</p>
      <div class="questions">
        {questions.map(({ id, text, overturning, ...question }) => (
          <div key={id}>
            <ReadingBars question={text} {...question} />
            {question.standing !== 'no-evidence' && (
              <Overturning overturning={overturning} itemHref={itemHref} />
            )}
            <details class="small meanings">
              <summary>{casePage.meanings}</summary>
              <dl>
                {question.readings.map(({ id: reading, title, statement }) => (
                  <div key={reading}>
                    <dt>{title}</dt>
                    <dd>{statement}</dd>
                  </div>
                ))}
              </dl>
            </details>
          </div>
        ))}
      </div>
      <h3>{casePage.inWords}</h3>
      <div class="words">
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </section>
  );
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
