import { useMemo, useState } from 'preact/hooks';
import { dyadPanel } from '../../../charts/dyad-panel.js';
import type { DyadPanelState } from '../../../charts/dyad-panel-state.js';
import { standaloneSvg } from '../../../charts/standalone-svg.js';
import type { DyadPanel, DyadResult } from '../../../contract/index.js';
import { LinkButton, SaveButtons } from '../../components/button.js';
import { DataTable } from '../../components/data-table.js';
import { Drawing } from '../../components/figure.js';
import { dataCsv, savePng, saveText } from '../../components/save.js';
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
      <Drawing {...{ id, state }} chart={dyadPanel} table={dyadPanel.table(state)} />
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
