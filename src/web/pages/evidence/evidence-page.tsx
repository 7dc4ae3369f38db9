import './evidence.css';
import { useAnswer } from '../../api/use-answer.js';
import { CaseChanged } from '../../components/case-changed.js';
import { Answered } from '../../components/status.js';
import { UnknownCase } from '../../components/unknown-case.js';
import { subjectBody } from '../../state/address.js';
import { useTitle } from '../../state/title.js';
import { evidence as words } from './strings.js';
import type { PageProps } from '../define.js';
import { Board } from './board.js';

export function EvidencePage({ params }: PageProps) {
  const subject = params['subject'] ?? '';
  const asked = useAnswer('/api/evidence', { body: subjectBody(subject) });
  useTitle(asked.value && words.title(asked.value.case.title));
  return (
    <div class="page evidence-page">
      <CaseChanged subject={subject} shown={asked.value?.caseDigest} question="" />
      {asked.state === 'failed' ? (
        <UnknownCase {...{ subject, ...asked }} hasYear={false} />
      ) : (
        <Answered asked={asked} what={words.computing} canStop>
          {(board) => (
            <Board key={`${subject} ${board.caseDigest}`} board={board} subject={subject} />
          )}
        </Answered>
      )}
    </div>
  );
}
