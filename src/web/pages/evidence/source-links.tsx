import type { EvidenceBoard } from '../../../contract/index.js';

/** Sources by their titles, each a click from where it is published, with version and years. */
export function SourceLinks({
  board,
  ids,
}: {
  readonly board: EvidenceBoard;
  readonly ids: readonly string[];
}) {
  return (
    <ul class="sources small">
      {ids.map((id) => {
        const source = board.sources.find((one) => one.id === id);
        if (source === undefined) return <li key={id}>{id}</li>;
        const { title, url, version, coverage, citation } = source;
        return (
          <li key={id}>
            {url === '' ? (
              title
            ) : (
              <a href={url} rel="noreferrer" title={citation}>
                {title}
              </a>
            )}{' '}
            {[version, coverage].filter((text) => text !== '').join(', ')}
          </li>
        );
      })}
    </ul>
  );
}
