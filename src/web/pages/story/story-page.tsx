import { Link, useLocation } from 'wouter-preact';
import { chartOf } from '../../../charts/by-id.js';
import type { Story, StoryChapter } from '../../../contract/index.js';
import { useAnswer } from '../../api/use-answer.js';
import { isSite } from '../../api/source.js';
import { Folded, isPhone } from '../../components/folded.js';
import { GroupBadge } from '../../components/group-badge.js';
import { LazyFigure } from '../../components/lazy-figure.js';
import {
  boardPath,
  embedPath,
  linked,
  openedOn,
  type Places,
  reportPath,
} from '../../components/report-links.js';
import { common } from '../../components/strings.js';
import { Answered } from '../../components/status.js';
import { UnknownCase } from '../../components/unknown-case.js';
import { WrongYear } from '../../components/wrong-year.js';
import { subjectBody, useQuery, yearOf } from '../../state/address.js';
import { followLinks, usePlaceOfAddress } from '../../state/follow.js';
import { usePage } from '../../state/pages.js';
import { useTitle } from '../../state/title.js';
import type { PageProps } from '../define.js';
import { storyPage as words } from './strings.js';
import './story.css';

/** The argument of a case in some ten figures, for a general reader. */
export function StoryPage({ params }: PageProps) {
  const subject = params['subject'] ?? '';
  const [query] = useQuery();
  const asOf = isSite ? undefined : yearOf(query, 'asOf');
  const asked = useAnswer('/api/story', { body: subjectBody(subject, { asOf }) });
  const [, navigate] = useLocation();
  useTitle(asked.value && words.title(asked.value.case.title));
  return (
    <div class="page story-page" onClick={followLinks(navigate)}>
      <WrongYear />
      {asked.state === 'failed' ? (
        <UnknownCase {...{ subject, ...asked }} hasYear={asOf !== undefined} />
      ) : (
        <Answered asked={asked} what={words.loading} canStop>
          {(story) => <Chapters story={story} subject={subject} asOf={asOf} />}
        </Answered>
      )}
    </div>
  );
}

interface ChaptersProps {
  readonly story: Story;
  readonly subject: string;
  readonly asOf: number | undefined;
}

function Chapters({ story, subject, asOf }: ChaptersProps) {
  const { case: assessed, chapters, answers, ofGroups, evidenceTo } = story;
  const [first, ...others] = answers;
  usePlaceOfAddress(true);
  const board = usePage('evidence') === undefined ? undefined : boardPath(subject, asOf);
  const places: Places = {
    subject,
    here: new Set(chapters.flatMap(({ figures }) => figures.map(({ id }) => id))),
    report: reportPath(subject, { asOf }),
    board,
  };
  return (
    <>
      {first !== undefined && <p class="question lead">{first.text}</p>}
      <h1>{first?.answer ?? assessed.question}</h1>
      {others.length > 0 && (
        <dl class="answers">
          {others.map(({ id, text, answer }) => (
            <div key={id}>
              <dt>{text}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      )}
      {ofGroups.length > 0 && <OfGroups paragraphs={ofGroups} />}
      <p class="small">
        {words.lead} {words.asOf(story.asOf, common.evidenceTo(evidenceTo))}
      </p>
      <nav class="contents" aria-label={words.chapters}>
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

/** What is to be known of groups before the figures, with the way to what is said of them in full. */
const OfGroups = ({ paragraphs }: { readonly paragraphs: readonly string[] }) => (
  <div class="of-groups">
    {paragraphs.map((paragraph) => (
      <p key={paragraph} class="prose">
        {paragraph}
      </p>
    ))}
    {usePage('data') !== undefined && (
      <p class="small">
        <Link href="/data/methods/groups">{words.groups}</Link>
      </p>
    )}
  </div>
);

interface ChapterProps {
  readonly chapter: StoryChapter;
  readonly places: Places;
}

/** Chapters that a phone shows open. */
const openOnPhone: readonly string[] = ['pressure', 'closeness', 'verdict'];

function Chapter({ chapter, places }: ChapterProps) {
  const { id, title } = chapter;
  if (isPhone())
    return (
      <Folded id={id} title={title} open={openOnPhone.includes(id)}>
        <Told chapter={chapter} places={places} />
      </Folded>
    );
  return (
    <section id={id}>
      <h2>{title}</h2>
      <Told chapter={chapter} places={places} />
    </section>
  );
}

function Told({ chapter: { words: paragraphs, figures, claims }, places }: ChapterProps) {
  return (
    <>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} class="prose">
          {paragraph}
        </p>
      ))}
      {figures.map((figure) => {
        // What its series say in full stands on the page of the case.
        const { chart, ...shown } = linked(figure, places);
        const plain = { ...shown, notes: undefined };
        return (
          <LazyFigure
            key={figure.id}
            chart={chartOf(chart)}
            embed={embedPath(places.subject, figure.id)}
            {...plain}
          />
        );
      })}
      {claims.length > 0 && <Claims claims={claims} board={places.board} />}
    </>
  );
}

interface ClaimsProps extends Pick<StoryChapter, 'claims'> {
  readonly board: string | undefined;
}

const Claims = ({ claims, board }: ClaimsProps) => (
  <details class="claims">
    <summary>{words.claimsOf(claims)}</summary>
    <ul>
      {claims.map(({ id, statement, group }) => (
        <li key={id}>
          <GroupBadge group={group} />{' '}
          {board === undefined ? statement : <a href={openedOn(board, 'claim', id)}>{statement}</a>}
        </li>
      ))}
    </ul>
  </details>
);
