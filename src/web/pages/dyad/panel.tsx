import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { dyadPanel } from '../../../charts/dyad-panel.js';
import type { DyadPanelState } from '../../../charts/dyad-panel-state.js';
import { standaloneSvg } from '../../../charts/standalone-svg.js';
import type { DyadPanel, DyadResult } from '../../../contract/index.js';
import { LinkButton } from '../../components/button.js';
import { DataTable } from '../../components/data-table.js';
import { useWidth } from '../../components/figure.js';
import { dataCsv, savePng, saveText } from '../../components/save.js';
import { yearCursor } from '../../components/year-cursor.js';
import { SaveButtons } from '../../components/button.js';
import { dyadPage } from './strings.js';
import { chartStateOf, type Shown } from './chart-state.js';
import { shownData } from './shown-csv.js';

interface PanelProps {
  readonly panel: DyadPanel;
  readonly shown: Shown;
  readonly result: DyadResult;
  readonly onOpen: (id: string) => void;
}

/** A small chart of one indicator, with its finding, source and numbers. */
export function Panel({ panel, shown, result, onOpen }: PanelProps) {
  const { id } = panel;
  const title = dyadPage.panelTitle(panel);
  const [first, last] = shown.years;
  const state = useMemo(() => chartStateOf(panel, shown), [panel, first, last, shown.as]);
  const own = panel.lines.filter(({ role }) => role === 'ab');
  return (
    <figure class="dyad-panel" id={`panel-${id}`} data-panel={id}>
      <figcaption>
        <h3>
          <LinkButton
            aria-haspopup="dialog"
            aria-label={dyadPage.open(title)}
            onClick={() => onOpen(id)}
          >
            {title}
          </LinkButton>
        </h3>
        <p class="finding">{dyadPanel.finding(state)}</p>
        <p class="small">{dyadPage.facts(panel)}</p>
      </figcaption>
      <Drawing id={id} state={state} />
      <div class="foot">
        <p>
          {dyadPage.source(
            panel.datasets.map((one) => result.datasets[one] ?? one),
            Math.max(0, ...own.map(({ observed }) => observed)),
            Math.max(0, ...own.map(({ existing }) => existing)),
          )}
        </p>
        <PanelFiles {...{ id, state, title, result }} />
        <Numbers state={state} title={title} />
      </div>
    </figure>
  );
}

/** The chart as wide as its place, with the mark of the year that is pointed at anywhere. */
export function Drawing({ id, state }: { readonly id: string; readonly state: DyadPanelState }) {
  const prefix = useId().replaceAll(':', '');
  const place = useRef<HTMLDivElement>(null);
  const readout = useRef<HTMLParagraphElement>(null);
  const width = useWidth(place);
  const svg = useMemo(
    () => (width === 0 ? '' : dyadPanel.render(state, { width, idPrefix: `${id}-${prefix}` })),
    [state, width, id, prefix],
  );
  useEffect(() => {
    const drawn = place.current?.querySelector('svg');
    if (drawn === null || drawn === undefined || readout.current === null) return;
    return yearCursor(drawn, dyadPanel.table(state), readout.current);
  }, [svg]);
  return (
    <div class="plot">
      <div ref={place} class="drawing" dangerouslySetInnerHTML={{ __html: svg }} />
      <p ref={readout} class="readout" aria-hidden="true" />
    </div>
  );
}

interface FilesProps {
  readonly id: string;
  readonly state: DyadPanelState;
  readonly title: string;
  readonly result: DyadResult;
}

/** Width of a drawing in a file of its own. */
const fileWidth = 720;

export function PanelFiles({ id, state, title, result }: FilesProps) {
  const svg = (): string =>
    standaloneSvg(dyadPanel.render({ ...state, large: true }, { width: fileWidth, idPrefix: id }));
  const files = {
    SVG: () => saveText(`${id}.svg`, 'image/svg+xml', svg()),
    PNG: () => savePng(`${id}.png`, svg()),
    CSV: () => saveText(`${id}.csv`, 'text/csv', dataCsv(shownData(result, state.years, id))),
  };
  return <SaveButtons what={title} files={files} />;
}

/** The table behind a panel, made when it is asked for: there are many. */
function Numbers({ state, title }: Pick<FilesProps, 'state' | 'title'>) {
  const [open, setOpen] = useState(false);
  return (
    <details class="data" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{dyadPage.numbers}</summary>
      {open && <DataTable {...dyadPanel.table(state)} caption={title} />}
    </details>
  );
}
