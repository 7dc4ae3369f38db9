import type { NetworkAnswer } from '../../../contract/index.js';
import { useMemo } from 'preact/hooks';
import { networkBlocs, networkMatrix } from '../../../charts/index.js';
import { Figure } from '../../components/figure.js';
import { saveText } from '../../components/save.js';
import { Loading } from '../../components/status.js';
import { words } from './strings.js';
import type { NetworkChoice } from './choice.js';
import { graphMl, tiesCsv } from './downloads.js';
import { StatesTable } from './states-table.js';
import { networkState } from './model.js';
import { useMedia } from './use-media.js';
import { usePrinting } from './use-printing.js';
import { usePlaces } from './use-places.js';
import { hasWebGl, WebPicture } from './web-picture.js';

interface PictureProps {
  readonly answer: NetworkAnswer;
  readonly choice: NetworkChoice;
  readonly source: string;
  readonly onFocus: (code: string) => void;
}

let webGl: boolean | undefined;

/** The network of the year as the reader wants it: a web, a matrix, a table. */
export function Picture({ answer, choice, source, onFocus }: PictureProps) {
  const wide = useMedia('(min-width: 640px)');
  const isPrinting = usePrinting();
  const { view, focus, pair } = choice;
  const state = useMemo(() => networkState(answer, pair, source), [answer, pair?.join(), source]);
  const key = `${JSON.stringify([answer.rule.id, answer.params])} ${answer.label} ${answer.frustration}`;
  const placed = usePlaces(key, answer, state, wide);
  const shown = placed?.state;
  const files = {
    [words.files.ties]: () => saveText(`ties-${answer.label}.csv`, 'text/csv', tiesCsv(answer)),
    GraphML: () =>
      saveText(`network-${answer.label}.graphml`, 'application/graphml+xml', graphMl(answer)),
  };
  if (view === 'table') return <StatesTable state={state} focus={focus} onFocus={onFocus} />;
  const about = {
    subtitle: view === 'matrix' ? words.matrixSubtitle(answer) : words.pictureSubtitle(answer),
    dataTitle: words.tableCaption(answer.label),
    files,
  };
  if (view === 'matrix')
    return (
      <Figure
        key="matrix"
        id={`network-matrix-${answer.label}`}
        chart={networkMatrix}
        state={state}
        footer={words.matrixFooter}
        {...about}
      />
    );
  if (view === 'web' && !isPrinting && (webGl ??= hasWebGl()))
    return (
      <Figure
        key="web"
        id={`network-${answer.label}`}
        chart={networkBlocs}
        state={shown ?? state}
        footer={words.pictureFooter(answer)}
        picture={
          <WebPicture
            state={shown}
            ties={choice.ties}
            focus={focus}
            fullNames={wide}
            onSelect={onFocus}
          />
        }
        {...about}
      />
    );
  return (
    <>
      {view === 'web' && webGl === false && <p class="small">{words.noWebGl}</p>}
      {shown === undefined ? (
        <Loading what={words.placing} />
      ) : (
        <Figure
          key="svg"
          id={`network-svg-${answer.label}`}
          chart={networkBlocs}
          state={shown}
          footer={words.pictureFooter(answer)}
          {...about}
        />
      )}
    </>
  );
}
