import { SaveButtons } from './button.js';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChartData } from '../../charts/data.js';
import type { AnyChart } from '../../charts/define.js';
import { standaloneSvg } from '../../charts/standalone-svg.js';
import { common } from './strings.js';
import { DataTable } from './data-table.js';
import { dataCsv, savePng, saveText } from './save.js';
import { yearCursor } from './year-cursor.js';

export interface FigureProps {
  readonly id: string;
  readonly chart: AnyChart;
  readonly state: unknown;
  readonly topic?: string;
  /** Definition and unit, sources, notes: HTML that the server or this program made. */
  readonly subtitle?: string;
  readonly footer?: string | undefined;
  readonly notes?: string;
  readonly dataTitle?: string;
  /** Shown in place of the drawing, which its files have nevertheless. */
  readonly picture?: ComponentChildren;
  /** Files beside the usual ones, by their form. */
  readonly files?: Readonly<Record<string, () => void>>;
}

/** A chart as wide as its place, with its finding as title, its numbers as a table, and the files of both. */
export function Figure({
  id,
  chart,
  state,
  topic,
  subtitle,
  footer,
  notes,
  dataTitle,
  picture,
  files,
}: FigureProps) {
  const prefix = useId().replaceAll(':', '');
  const place = useRef<HTMLDivElement>(null);
  const readout = useRef<HTMLParagraphElement>(null);
  const width = useWidth(place);
  const table = chart.table(state);
  const finding = chart.finding(state);
  const draw = (wide: number): string =>
    chart.render(state, { width: wide, idPrefix: `${id}-${prefix}` });
  const svg = width === 0 || picture !== undefined ? '' : draw(width);
  useEffect(() => {
    const drawn = place.current?.querySelector('svg');
    if (drawn === null || drawn === undefined || readout.current === null) return;
    return yearCursor(drawn, table, readout.current);
  }, [svg]);
  return (
    <figure id={id} class={`figure chart-${chart.id}`}>
      <figcaption>
        {topic !== undefined && <p class="topic">{topic}</p>}
        <h3>{finding}</h3>
        {subtitle !== undefined && <Words class="subtitle" html={subtitle} />}
      </figcaption>
      <div class="plot">
        {picture === undefined ? (
          <div ref={place} class="drawing" dangerouslySetInnerHTML={{ __html: svg }} />
        ) : (
          <div ref={place}>{picture}</div>
        )}
        <p ref={readout} class="readout" aria-hidden="true" />
      </div>
      {notes !== undefined && <Words class="notes" html={notes} />}
      <div class="foot">
        {footer !== undefined && <Words html={footer} />}
        <Files
          name={id}
          finding={finding}
          svg={() => (svg === '' ? draw(Math.min(Math.max(width, 640), 960)) : svg)}
          data={() => chart.data(state)}
          more={files}
        />
        <details class="data">
          <summary>{common.numbers}</summary>
          <DataTable {...table} caption={dataTitle ?? chart.title} />
        </details>
      </div>
    </figure>
  );
}

const Words = ({ html, class: name }: { readonly html: string; readonly class?: string }) => (
  <div class={name} dangerouslySetInnerHTML={{ __html: html }} />
);

/** Width of a place in whole pixels, as it changes; 0 before it is known. */
export function useWidth(place: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = place.current!;
    const measure = (): void => setWidth(Math.floor(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return width;
}

interface FilesProps {
  readonly name: string;
  readonly finding: string;
  readonly svg: () => string;
  readonly data: () => ChartData;
  readonly more: FigureProps['files'];
}

function Files({ name, finding, svg, data, more }: FilesProps) {
  const files = {
    SVG: () => saveText(`${name}.svg`, 'image/svg+xml', standaloneSvg(svg())),
    PNG: () => savePng(`${name}.png`, standaloneSvg(svg())),
    CSV: () => saveText(`${name}.csv`, 'text/csv', dataCsv(data())),
    ...more,
  };
  return <SaveButtons what={finding} files={files} />;
}
