import { Fragment } from 'preact';
import { firstReadings, isUnanswered } from '../../../core/answer-standing.js';
import type { CaseOverview, HeaviestItem, OverviewQuestion } from '../../../contract/index.js';
import { formatDecibels } from '../../../core/format.js';
import { weightAgainst } from '../../../core/movers-words.js';
import { Meaning } from './meaning.js';
import { ReadingBars } from './readings.js';
import { casePage } from './strings.js';

interface QuestionsProps {
  readonly overview: CaseOverview;
  /** Where an item of evidence is explained, as it weighs for a question. */
  readonly itemHref: (id: string, question: string) => string;
}

/** Every question with its answer and its readings; the answer to the first is the title of the page. */
export const Questions = ({ overview: { questions }, itemHref }: QuestionsProps) => (
  <section id="readings" aria-label={casePage.questions}>
    <div class="questions">
      {questions.map((question, at) => (
        <Question key={question.id} isFirst={at === 0} {...{ question, itemHref }} />
      ))}
    </div>
    <p class="small">{casePage.howToRead(questions[0]!.draws)}</p>
  </section>
);

interface QuestionProps extends Pick<QuestionsProps, 'itemHref'> {
  readonly question: OverviewQuestion;
  readonly isFirst: boolean;
}

function Question({ question, isFirst, itemHref }: QuestionProps) {
  const { id, text, answer, standing } = question;
  if (standing === 'left-out')
    return (
      <div id={`answer-${id}`}>
        {!isFirst && (
          <p>
            {text} <strong>{answer}</strong>
          </p>
        )}
        <Meanings question={question} />
      </div>
    );
  return (
    <div id={`answer-${id}`}>
      <ReadingBars
        {...question}
        question={text}
        answer={isFirst ? undefined : answer}
        hidesCaption={isFirst}
      />
      {!isUnanswered(standing) && <Movers question={question} itemHref={itemHref} />}
      {!isFirst && <Leaders question={question} />}
      <Meanings question={question} />
    </div>
  );
}

/** What the readings say that come first. */
export function Leaders({ question }: Pick<QuestionProps, 'question'>) {
  if (isUnanswered(question.standing)) return null;
  const shown = firstReadings(question);
  return (
    <dl class="small meanings leaders">
      {question.readings
        .filter(({ id }) => shown.includes(id))
        .map((reading) => (
          <Meaning key={reading.id} reading={reading} isShort />
        ))}
    </dl>
  );
}

const Meanings = ({ question: { readings } }: Pick<QuestionProps, 'question'>) => (
  <details class="small meanings">
    <summary>{casePage.meanings}</summary>
    <dl>
      {readings.map((reading) => (
        <Meaning key={reading.id} reading={reading} />
      ))}
    </dl>
  </details>
);

/** The heaviest item on either side, what would change the answer, and in how many draws it holds. */
function Movers({ question, itemHref: hrefFor }: Pick<QuestionProps, 'question' | 'itemHref'>) {
  const itemHref = (id: string): string => hrefFor(id, question.id);
  const { heaviest, overturning, readings, leader, runnerUp, standing } = question;
  const of = (id: string) => readings.find((reading) => reading.id === id)!;
  const first = of(leader);
  const most = readings.reduce((one, other) => (other.lead > one.lead ? other : one), first);
  const level = standing === 'level' ? ([first.title, of(runnerUp).title] as const) : undefined;
  return (
    <dl class="small movers">
      {heaviest.for !== null && (
        <Mover word={casePage.heaviestFor(level)} {...{ ...heaviest.for, itemHref }} />
      )}
      {heaviest.against !== null && (
        <Mover
          word={casePage.heaviestAgainst(level)}
          {...{ ...heaviest.against, itemHref }}
          decibels={weightAgainst(heaviest.against.decibels, level)}
        />
      )}
      <div>
        <dt>{casePage.overturned}</dt>
        <dd>
          {overturning === null ? (
            casePage.nothingOverturns
          ) : (
            <>
              {casePage.without}{' '}
              {overturning.items.map((item, i) => (
                <Fragment key={item.id}>
                  {i > 0 && (i === overturning.items.length - 1 ? casePage.and : ', ')}
                  <a href={itemHref(item.id)}>{`“${item.title}”`}</a>
                </Fragment>
              ))}
              {', '}
              {casePage.wouldComeFirst(overturning.to)}
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>{casePage.inDraws}</dt>
        <dd>{casePage.leadsIn(first, most)}</dd>
      </div>
    </dl>
  );
}

type MoverProps = {
  readonly word: string;
  readonly itemHref: (id: string) => string;
} & NonNullable<HeaviestItem>;

const Mover = ({ word, id, title, decibels, itemHref }: MoverProps) => (
  <div>
    <dt>{word}</dt>
    <dd>
      <a href={itemHref(id)}>{`“${title}”`}</a> {formatDecibels(decibels).replace(' ', '\u00a0')}
    </dd>
  </div>
);
