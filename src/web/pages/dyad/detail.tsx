import { useEffect, useMemo, useRef } from 'preact/hooks';
import { dyadPanel } from '../../../charts/dyad-panel.js';
import type { DyadLine, DyadPanel, DyadResult } from '../../../contract/index.js';
import { Button } from '../../components/button.js';
import { CopyButton } from '../../components/copy.js';
import { Terms } from '../../components/terms.js';
import { DataTable } from '../../components/data-table.js';
import { dyadPage } from './strings.js';
import { chartStateOf, labelOf, type Shown } from './chart-state.js';
import { Drawing } from '../../components/figure.js';
import { PanelFiles } from './panel.js';
import { seriesTable } from './series-table.js';

interface DetailProps {
  readonly panel: DyadPanel;
  readonly shown: Shown;
  readonly result: DyadResult;
  readonly onClose: () => void;
}

/** One panel by itself: large, with what the measure is, every year of the pair, and the commands that print the same. */
export function Detail({ panel, shown, result, onClose }: DetailProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { id, lines } = panel;
  const title = dyadPage.panelTitle(panel);
  const [first, last] = shown.years;
  const state = useMemo(
    () => chartStateOf(panel, { ...shown, large: true }),
    [panel, first, last, shown.as],
  );
  return (
    <dialog
      ref={dialog}
      class="dyad-detail"
      aria-labelledby="detail-title"
      onClose={onClose}
      onClick={(event) => {
        // The ground around the dialog is the dialog itself.
        if (event.target === dialog.current) dialog.current?.close();
      }}
    >
      <div class="inside">
        <header>
          <h2 id="detail-title">{title}</h2>
          <Button onClick={() => dialog.current?.close()}>{dyadPage.close}</Button>
        </header>
        <p class="finding">{dyadPanel.finding(state)}</p>
        <p class="small">{dyadPage.facts(panel)}</p>
        <Drawing
          id={`${id}-large`}
          {...{ state }}
          chart={dyadPanel}
          table={dyadPanel.table(state)}
        />
        <PanelFiles {...{ panel, state, title, result }} />
        <h3>{dyadPage.definition}</h3>
        <p>{panel.summary}</p>
        <Facts panel={panel} datasets={result.datasets} />
        <h3>{dyadPage.command}</h3>
        {lines.map((line) => (
          <Command key={line.command} line={line} label={labelOf(panel, line)} />
        ))}
        {lines
          .filter(({ role }) => role === 'ab')
          .map((line) => (
            <DataTable
              key={line.command}
              {...seriesTable(panel, line)}
              caption={dyadPage.seriesOf(labelOf(panel, line))}
            />
          ))}
      </div>
    </dialog>
  );
}

function Facts({ panel, datasets }: Pick<DetailProps, 'panel'> & Pick<DyadResult, 'datasets'>) {
  const { terms } = dyadPage;
  const { measure, unit, range, params, from, to, population, interval, uses, references, lines } =
    panel;
  return (
    <Terms
      of={[
        [terms.measure, <code>{measure}</code>],
        [terms.unit, unit],
        [terms.range, dyadPage.range(range)],
        [terms.parameters, dyadPage.chosen(params)],
        [terms.coverage, dyadPage.span(from, to)],
        [terms.population, population],
        [terms.interval, lines.some(({ intervals }) => intervals.length > 0) && interval],
        [
          terms.uses,
          uses.length > 0 && <List of={uses.map(({ id, title }) => `${title} (${id})`)} />,
        ],
        [terms.datasets, <List of={panel.datasets.map((id) => `${datasets[id] ?? id} (${id})`)} />],
        [terms.references, <List of={references} />],
      ]}
    />
  );
}

const List = ({ of }: { readonly of: readonly string[] }) => (
  <ul>
    {of.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);

const Command = ({ line, label }: { readonly line: DyadLine; readonly label: string }) => (
  <p class="command">
    <code>{line.command}</code>
    <CopyButton text={line.command} label={dyadPage.copyLabel(label)} isPlain />
  </p>
);
