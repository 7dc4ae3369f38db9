import { useState } from 'preact/hooks';
import type { AnyChart } from '../../charts/define.js';
import { isOnThisMachine, programWords, textOf } from './caption.js';
import { common } from './strings.js';

interface AboutFigureProps {
  readonly chart: AnyChart;
  readonly address: () => string;
  /** What stands below the figure on its sources, as HTML. */
  readonly footer?: string | undefined;
}

/** What a figure draws, of which sources, with which choices of the page, by which versions, and where it stands. */
export function AboutFigure({ chart, address, footer }: AboutFigureProps) {
  const [made, setMade] = useState<string>();
  const choices = [...new URLSearchParams(location.search)];
  const load = (event: Event): void => {
    if ((event.currentTarget as HTMLDetailsElement).open) void programWords().then(setMade);
  };
  return (
    <details class="about-figure" onToggle={load}>
      <summary>{common.aboutFigure}</summary>
      <dl>
        <dt>{common.shows}</dt>
        <dd>{chart.summary}</dd>
        {made !== undefined && footer !== undefined && (
          <>
            <dt>{common.madeFrom}</dt>
            <dd>{textOf(footer)}</dd>
          </>
        )}
        {choices.length > 0 && (
          <>
            <dt>{common.choices}</dt>
            <dd>{choices.map(([name, value]) => `${name} = ${value}`).join(', ')}</dd>
          </>
        )}
        <dt>{common.versions}</dt>
        <dd>{made ?? '…'}</dd>
        <dt>{common.address}</dt>
        <dd>{made !== undefined && <a href={address()}>{address()}</a>}</dd>
        {isOnThisMachine() && (
          <>
            <dt>{common.forOthers}</dt>
            <dd>{common.toEmbed}</dd>
          </>
        )}
      </dl>
    </details>
  );
}
