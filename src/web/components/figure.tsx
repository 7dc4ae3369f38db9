import { AboutFigure } from './about-figure.js';
import { SaveButtons } from './save-buttons.js';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AnyChart, ChartTable } from '../../charts/define.js';
import { standaloneSvg } from '../../charts/standalone-svg.js';
import { usePlaceOfAddress } from '../state/follow.js';
import { captionOf, figureAddress, frameOf } from './caption.js';
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
  /** Path of the page that shows it alone, where it can be embedded. */
  readonly embed?: string | undefined;
  /** Whether this is that page. */
  readonly isAlone?: boolean;
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
  embed,
  isAlone = false,
}: FigureProps) {
  const figure = useRef<HTMLElement>(null);
  usePlaceOfAddress(true, id);
  const table = chart.table(state);
  const finding = chart.finding(state);
  /** As on the page; in place of another picture as wide as fits most pages. */
  const file = async (): Promise<string> => {
    const find = (place: string) => figure.current!.querySelector(place);
    const shown = (find('.drawing') ?? find('.plot')!).clientWidth;
    const width = picture === undefined ? shown : Math.min(Math.max(shown, 640), 960);
    const caption = await captionOf({ id, topic, title: finding, subtitle, footer });
    return standaloneSvg(chart.render(state, { width, idPrefix: id }), caption);
  };
  return (
    <figure ref={figure} id={id} class={`figure chart-${chart.id}`}>
      <figcaption>
        {topic !== undefined && <p class="topic">{topic}</p>}
        <h3>{finding}</h3>
        {subtitle !== undefined && <Words class="subtitle" html={subtitle} />}
      </figcaption>
      {picture === undefined ? (
        <Drawing {...{ id, chart, state, table }} />
      ) : (
        <div class="plot">{picture}</div>
      )}
      {notes !== undefined && <Words class="notes" html={notes} />}
      <div class="foot">
        {footer !== undefined && <Words html={footer} />}
        {!isAlone && (
          <SaveButtons
            what={finding}
            address={() => figureAddress(id)}
            frame={embed === undefined ? undefined : () => frameOf(embed, finding, figure.current!)}
            files={{
              SVG: async () => saveText(`${id}.svg`, 'image/svg+xml', await file()),
              PNG: async () => savePng(`${id}.png`, await file()),
              CSV: () => saveText(`${id}.csv`, 'text/csv', dataCsv(chart.data(state))),
              ...files,
            }}
          />
        )}
        <AboutFigure chart={chart} address={() => figureAddress(id)} footer={footer} />
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

interface DrawingProps extends Pick<FigureProps, 'id' | 'chart' | 'state'> {
  readonly table: ChartTable;
}

/** A chart as wide as its place, with the mark of the year that is pointed at anywhere. */
export function Drawing({ id, chart, state, table }: DrawingProps) {
  const idPrefix = `${id}-${useId().replaceAll(':', '')}`;
  const place = useRef<HTMLDivElement>(null);
  const readout = useRef<HTMLParagraphElement>(null);
  const width = useWidth(place);
  const svg = useMemo(
    () => (width === 0 ? '' : chart.render(state, { width, idPrefix })),
    [chart, state, width, idPrefix],
  );
  useEffect(() => {
    const drawn = place.current!.querySelector('svg');
    return drawn === null ? undefined : yearCursor(drawn, table, readout.current!);
  }, [svg]);
  return (
    <div class="plot">
      <div ref={place} class="drawing" dangerouslySetInnerHTML={{ __html: svg }} />
      <p ref={readout} class="readout" aria-hidden="true" />
    </div>
  );
}

/** Width of a place in whole pixels, as it changes; 0 before it is known. */
function useWidth(place: { readonly current: HTMLElement | null }): number {
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
