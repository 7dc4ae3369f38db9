import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { layoutOf } from '../../../charts/coverage-map.js';
import {
  codeAt,
  notAMember,
  reasonIn,
  type CoverageMapState,
  type CoverageRow,
} from '../../../charts/coverage-state.js';
import { NumberInput } from '../../components/fields.js';
import { StateChoice } from '../../components/state-choice.js';
import { data } from './strings.js';

interface CoverageReaderProps {
  readonly state: CoverageMapState;
  /** The figure. */
  readonly children: ComponentChildren;
}

interface Cell {
  readonly row: CoverageRow;
  readonly year: number;
}

/** What a cell of the map says: of the one under the pointer, or of a state and year that are chosen. */
export function CoverageReader({ state, children }: CoverageReaderProps) {
  const [cell, setCell] = useState<Cell>();
  const frame = useRef<HTMLDivElement>(null);
  const point = (event: PointerEvent): void => {
    const found = cellAt(event, state);
    mark(frame.current, found, state);
    if (found !== undefined) setCell(found);
  };
  const row = state.states.find(({ code }) => code === cell?.row.code) ?? state.states[0];
  if (row === undefined) return <>{children}</>;
  const year = Math.min(state.to, Math.max(state.from, cell?.year ?? state.to));
  return (
    <>
      <div
        ref={frame}
        onPointerMove={point}
        onPointerLeave={() => mark(frame.current, undefined, state)}
      >
        {children}
      </div>
      <fieldset class="fields look-up">
        <legend class="small">{data.coverage.lookUp}</legend>
        <StateChoice
          label={data.coverage.state}
          value={row.code}
          among={state.states}
          onChange={(code) =>
            setCell({ row: state.states.find((one) => one.code === code)!, year })
          }
        />
        <label class="field">
          <span>{data.coverage.year}</span>
          <NumberInput
            min={state.from}
            max={state.to}
            value={year}
            onWritten={(written) => setCell({ row, year: written })}
          />
        </label>
        <output class="said" aria-live="polite">
          {data.coverage.said(row.name, year, saying(row, year, state))}
        </output>
      </fieldset>
    </>
  );
}

function saying(row: CoverageRow, year: number, { of, from, reasons }: CoverageMapState): string {
  const code = codeAt(row, from, year);
  const words = data.coverage.cell;
  if (code === notAMember) return words.outside;
  if (code < 0) return words.none(reasonIn(reasons, code));
  return of === 'states' ? words.value : words.share(code);
}

function placesOf(svg: SVGSVGElement, state: CoverageMapState) {
  const width = svg.viewBox.baseVal.width;
  return { layout: layoutOf(state, width), width };
}

/** The cell under a pointer; undefined outside the map. */
function cellAt(event: PointerEvent, state: CoverageMapState): Cell | undefined {
  const svg = (event.target as Element).closest<SVGSVGElement>('svg.chart');
  if (svg === null) return undefined;
  const { layout, width } = placesOf(svg, state);
  const box = svg.getBoundingClientRect();
  const scale = width / box.width;
  const [x, y] = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
  const { left, right, rows, rowHeight } = layout;
  const found = rows.find((one) => y >= one.y && y < one.y + rowHeight);
  if (found === undefined || x < left || x >= right) return undefined;
  const years = state.to + 1 - state.from;
  return { row: found.row, year: state.from + Math.floor(((x - left) / (right - left)) * years) };
}

/** A frame around the cell, drawn into the picture. */
function mark(frame: Element | null, cell: Cell | undefined, state: CoverageMapState): void {
  const svg = frame?.querySelector<SVGSVGElement>('svg.chart');
  svg?.querySelector('.cursor')?.remove();
  if (svg === null || svg === undefined || cell === undefined) return;
  const { left, right, rows, rowHeight } = placesOf(svg, state).layout;
  const place = rows.find(({ row }) => row === cell.row);
  if (place === undefined) return;
  const wide = (right - left) / (state.to + 1 - state.from);
  const box = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const size = {
    x: left + wide * (cell.year - state.from) - 1,
    y: place.y - 1,
    width: wide + 2,
    height: rowHeight + 2,
  };
  for (const [name, value] of Object.entries(size)) box.setAttribute(name, String(value));
  box.setAttribute('class', 'cursor');
  box.setAttribute('fill', 'none');
  svg.append(box);
}
