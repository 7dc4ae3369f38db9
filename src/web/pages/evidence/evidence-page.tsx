import './evidence.css';
import { isSite } from '../../api/source.js';
import { useAnswer } from '../../api/use-answer.js';
import { CaseChanged } from '../../components/case-changed.js';
import { Answered } from '../../components/status.js';
import { WrongYear } from '../../components/wrong-year.js';
import { UnknownCase } from '../../components/unknown-case.js';
import { subjectBody, useQuery, yearOf } from '../../state/address.js';
import { useTitle } from '../../state/title.js';
import { common } from '../../components/strings.js';
import { evidence as words } from './strings.js';
import type { PageProps } from '../define.js';
import { Board } from './board.js';

export function EvidencePage({ params }: PageProps) {
  const subject = params['subject'] ?? '';
  const [query] = useQuery();
  // A site has each case as of its own year alone.
  const asOf = isSite ? undefined : yearOf(query, 'asOf');
  const asked = useAnswer('/api/evidence', { body: subjectBody(subject, { asOf }) });
  useTitle(asked.value && words.title(asked.value.case.title));
  return (
    <div class="page evidence-page">
      {!isSite && <WrongYear />}
      <CaseChanged
        subject={subject}
        // As of another year a case has another digest.
        shown={asOf === undefined ? asked.value?.caseDigest : undefined}
        question={String(asOf ?? '')}
      />
      {asked.state === 'failed' ? (
        <UnknownCase {...{ subject, ...asked }} hasYear={asOf !== undefined} />
      ) : (
        <Answered asked={asked} what={words.computing} canStop>
          {(board) => (
            <>
              {isSite && yearOf(query, 'asOf') !== undefined && (
                <p class="status">{common.yearInSite(yearOf(query, 'asOf')!, board.asOf)}</p>
              )}
              <Board key={`${subject} ${board.caseDigest}`} board={board} subject={subject} />
            </>
          )}
        </Answered>
      )}
    </div>
  );
}
