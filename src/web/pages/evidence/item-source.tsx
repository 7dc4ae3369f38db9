import type { EvidenceBoard, ShownEvidence } from '../../../contract/index.js';
import type { Changes } from '../../state/address.js';
import { LinkButton } from '../../components/button.js';
import { evidence as words } from './strings.js';
import { SourceLinks } from './source-links.js';

interface ItemSourceProps {
  readonly board: EvidenceBoard;
  readonly shown: ShownEvidence;
  readonly change: (changes: Changes) => void;
}

/** Why the readings expect what they do, and where what was seen comes from. */
export function ItemSource({ board, shown, change }: ItemSourceProps) {
  const { because, statement, date, actors = [], claims = [] } = shown;
  const { grade, section, url, references = [] } = shown;
  const { measure, states = '', settings = '', population, datasets, standsInFor } = shown;
  return (
    <div class="item-source small">
      {statement !== undefined && <p class="statement">{statement}</p>}
      {date !== undefined && <p>{words.factOf(date, actors.join(', '))}</p>}
      <p>{because}</p>
      {measure !== undefined && (
        <p>
          <code>{measure}</code> {words.observedOf(states, settings, population)}
        </p>
      )}
      {standsInFor !== undefined && <p>{words.standsIn(standsInFor)}</p>}
      {section !== undefined && (
        <p>
          {words.section(section)}{' '}
          {url !== undefined && (
            <a href={url} rel="noreferrer">
              {words.page}
            </a>
          )}
        </p>
      )}
      {references.map((one) => (
        <p key={one.url}>
          {one.citation}{' '}
          <a href={one.url} rel="noreferrer">
            {words.page}
          </a>
        </p>
      ))}
      {grade !== undefined && <p>{words.grade(grade)}</p>}
      {claims.length > 0 && (
        <p>
          {words.parts.claims}{' '}
          {claims.map((id) => (
            <LinkButton key={id} onClick={() => change({ claim: id })}>
              {id}
            </LinkButton>
          ))}
        </p>
      )}
      <p>{words.dataOf}</p>
      <SourceLinks board={board} ids={datasets} />
    </div>
  );
}
