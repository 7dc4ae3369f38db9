import { useMemo } from 'preact/hooks';
import { networkBlocs, networkMatrix } from '../../../charts/index.js';
import { Figure } from '../../components/figure.js';
import { saveText } from '../../components/save.js';
import { Loading } from '../../components/status.js';
import { words } from './strings.js';
import { graphMl, tiesCsv } from './downloads.js';
import { StatesTable } from './states-table.js';
import { networkState, type NetworkView } from './model.js';
import { useMedia } from './use-media.js';
import { usePlaces } from './use-places.js';
import { hasWebGl, WebPicture } from './web-picture.js';

let webGl: boolean | undefined;

/** The network of the year as the reader wants it: a web, a matrix, a table. */
export function Picture({ answer, choice, source, onFocus }: NetworkView) {
  const wide = useMedia('(min-width: 640px)');
  const isPrinting = useMedia('print');
  const { view, focus, pair } = choice;
  const onSelect = (code: string): void => onFocus(code === focus ? null : code);
  const state = useMemo(() => networkState(answer, pair, source), [answer, pair?.join(), source]);
  const key = `${JSON.stringify([answer.rule.id, answer.params])} ${answer.label} ${answer.frustration}`;
  const placed = usePlaces(key, answer, state, wide);
  const shown = placed?.state;
  const files = {
    [words.files.ties]: () => saveText(`ties-${answer.label}.csv`, 'text/csv', tiesCsv(answer)),
    GraphML: () =>
      saveText(`network-${answer.label}.graphml`, 'application/graphml+xml', graphMl(answer)),
  };
  if (view === 'table') return <StatesTable {...{ state, focus, onSelect }} />;
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
          <WebPicture {...{ focus, onSelect }} state={shown} ties={choice.ties} fullNames={wide} />
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
