import { Link, useLocation } from 'wouter-preact';
import { chartOf } from '../../../charts/by-id.js';
import type { Story, StoryChapter } from '../../../contract/index.js';
import { useAnswer } from '../../api/use-answer.js';
import { isSite } from '../../api/source.js';
import { LazyFigure } from '../../components/lazy-figure.js';
import { linked, reportPath, type Places } from '../../components/report-links.js';
import { Answered } from '../../components/status.js';
import { UnknownCase } from '../../components/unknown-case.js';
import { subjectBody, useQuery, yearOf } from '../../state/address.js';
import { followLinks } from '../../state/follow.js';
import { usePage } from '../../state/pages.js';
import { useTitle } from '../../state/title.js';
import type { PageProps } from '../define.js';
import { storyPage as words } from './strings.js';
import './story.css';

/** The argument of a case in a dozen figures, for a general reader. */
export function StoryPage({ params }: PageProps) {
  const subject = params['subject'] ?? '';
  const [query] = useQuery();
  const asOf = isSite ? undefined : yearOf(query, 'asOf');
  const asked = useAnswer('/api/story', { body: subjectBody(subject, { asOf }) });
  const [, navigate] = useLocation();
  useTitle(asked.value && words.title(asked.value.case.title));
  return (
    <div class="page story-page" onClick={followLinks(navigate)}>
      {asked.state === 'failed' ? (
        <UnknownCase {...{ subject, ...asked }} hasYear={asOf !== undefined} />
      ) : (
        <Answered asked={asked} what={words.loading} canStop>
          {(story) => <Told story={story} subject={subject} asOf={asOf} />}
        </Answered>
      )}
    </div>
  );
}

interface ToldProps {
  readonly story: Story;
  readonly subject: string;
  readonly asOf: number | undefined;
}

function Told({ story, subject, asOf }: ToldProps) {
  const { case: told, chapters, sentence, evidenceTo } = story;
  const board = usePage('evidence') === undefined ? undefined : `/evidence/${subject}`;
  const places: Places = {
    here: new Set(chapters.flatMap(({ figures }) => figures.map(({ id }) => id))),
    report: reportPath(subject, { asOf }, isSite),
    board: asOf === undefined ? board : undefined,
  };
  return (
    <>
      <p class="question lead">{told.question}</p>
      <h1>{sentence}</h1>
      <p class="small">
        {words.lead} {words.evidenceTo(evidenceTo, story.asOf)}
      </p>
      <nav class="steps" aria-label={words.steps}>
        <ol>
          {chapters.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      {chapters.map((chapter) => (
        <Chapter key={chapter.id} chapter={chapter} places={places} />
      ))}
      <section class="onward">
        <ul>
          <li>
            <Link href={`/case/${subject}`}>{words.whole}</Link>
          </li>
          {board !== undefined && (
            <li>
              <Link href={board}>{words.board}</Link>
            </li>
          )}
        </ul>
      </section>
    </>
  );
}

interface ChapterProps {
  readonly chapter: StoryChapter;
  readonly places: Places;
}

function Chapter({
  chapter: { id, title, words: paragraphs, figures, claims },
  places,
}: ChapterProps) {
  return (
    <section id={id}>
      <h2>{title}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} class="prose">
          {paragraph}
        </p>
      ))}
      {figures.map((figure) => {
        // What its series say in full stands on the page of the case.
        const { chart, ...shown } = linked(figure, places);
        const plain = { ...shown, notes: undefined };
        return <LazyFigure key={figure.id} chart={chartOf(chart)} {...plain} />;
      })}
      {claims.length > 0 && <Claims claims={claims} board={places.board} />}
    </section>
  );
}

interface ClaimsProps extends Pick<StoryChapter, 'claims'> {
  readonly board: string | undefined;
}

const Claims = ({ claims, board }: ClaimsProps) => (
  <details class="claims">
    <summary>{words.claimsOf(claims)}</summary>
    <ul>
      {claims.map(({ id, statement, word }) => (
        <li key={id}>
          <span class="tag">{word}</span>{' '}
          {board === undefined ? (
            statement
          ) : (
            <a href={`${board}?claim=${encodeURIComponent(id)}`}>{statement}</a>
          )}
        </li>
      ))}
    </ul>
  </details>
);
