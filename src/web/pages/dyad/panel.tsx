import { useMemo, useState } from 'preact/hooks';
import { dyadPanel } from '../../../charts/dyad-panel.js';
import type { DyadPanelState } from '../../../charts/dyad-panel-state.js';
import { standaloneSvg } from '../../../charts/standalone-svg.js';
import { captionOf, figureAddress } from '../../components/caption.js';
import { usePlaceOfAddress } from '../../state/follow.js';
import type { DyadPanel, DyadResult } from '../../../contract/index.js';
import { LinkButton } from '../../components/button.js';
import { SaveButtons } from '../../components/save-buttons.js';
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
  usePlaceOfAddress(true, `panel-${id}`);
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
            titlesOf(panel, result),
            Math.max(0, ...own.map(({ observed }) => observed)),
            Math.max(0, ...own.map(({ existing }) => existing)),
          )}
        </p>
        <PanelFiles {...{ panel, state, title, result }} />
        <Numbers state={state} title={title} />
      </div>
    </figure>
  );
}

interface FilesProps {
  readonly panel: DyadPanel;
  readonly state: DyadPanelState;
  readonly title: string;
  readonly result: DyadResult;
}

const titlesOf = ({ datasets }: DyadPanel, result: DyadResult): string[] =>
  datasets.map((one) => result.datasets[one] ?? one);

const sourcesOf = (panel: DyadPanel, result: DyadResult): string =>
  `${titlesOf(panel, result).join('; ')}.`;

/** Width of a drawing in a file of its own. */
const fileWidth = 720;

export function PanelFiles({ panel, state, title, result }: FilesProps) {
  const { id } = panel;
  const [first, second] = result.pair;
  const svg = async (): Promise<string> =>
    standaloneSvg(
      dyadPanel.render({ ...state, large: true }, { width: fileWidth, idPrefix: id }),
      await captionOf({
        id: `panel-${id}`,
        title: `${title}: ${dyadPanel.finding(state)}`,
        subtitle: `${dyadPage.title(first.name, second.name)}. ${dyadPage.facts(panel)}`,
        footer: sourcesOf(panel, result),
      }),
    );
  const files = {
    SVG: async () => saveText(`${id}.svg`, 'image/svg+xml', await svg()),
    PNG: async () => savePng(`${id}.png`, await svg()),
    CSV: () => saveText(`${id}.csv`, 'text/csv', dataCsv(shownData(result, state.years, id))),
  };
  return <SaveButtons what={title} files={files} address={() => figureAddress(`panel-${id}`)} />;
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
