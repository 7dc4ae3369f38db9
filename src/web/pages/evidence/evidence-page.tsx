import './evidence.css';
import { CaseChanged } from '../../components/case-changed.js';
import { Answered } from '../../components/status.js';
import { UnknownCase } from '../../components/unknown-case.js';
import { useTitle } from '../../state/title.js';
import { common } from '../../components/strings.js';
import { evidence as words } from './strings.js';
import type { PageProps } from '../define.js';
import { Board } from './board.js';
import { useBoard } from './use-board.js';

export function EvidencePage({ params }: PageProps) {
  const subject = params['subject'] ?? '';
  const { asked, cancelled, cancel, again } = useBoard(subject);
  useTitle(asked.state === 'ready' ? words.title(asked.value.case.title) : undefined);
  if (cancelled)
    return (
      <div class="page evidence-page">
        <div class="status" role="status">
          <p>{common.cancelled}</p>
          <button type="button" onClick={again}>
            {common.again}
          </button>
        </div>
      </div>
    );
  return (
    <div class="page evidence-page">
      <CaseChanged
        subject={subject}
        shown={asked.state === 'ready' ? asked.value.caseDigest : undefined}
        question=""
      />
      {asked.state === 'failed' ? (
        <UnknownCase {...{ subject, ...asked }} hasYear={false} />
      ) : (
        <Answered asked={asked} what={words.computing} onCancel={cancel}>
          {(board) => (
            <Board key={`${subject} ${board.caseDigest}`} board={board} subject={subject} />
          )}
        </Answered>
      )}
    </div>
  );
}
