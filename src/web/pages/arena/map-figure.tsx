import type { ArenaResult, ArenaState } from '../../../contract/index.js';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { MapView } from '../../../charts/arena-geometry.js';
import { arenaMap, statusText, type ArenaMapState } from '../../../charts/arena-map.js';
import { escapeText } from '../../../charts/draw/svg.js';
import { Button } from '../../components/button.js';
import { Figure } from '../../components/figure.js';
import { Answered } from '../../components/status.js';
import { useQuery, codeOf, named } from '../../state/address.js';
import { arena } from './strings.js';
import { useAtlas } from './ask.js';
import { shapesOf, type Atlas } from './atlas.js';
import { MapTip } from './map-tip.js';
import { isClosest, moved, viewOf, viewText, whole, zoomed } from './map-view.js';
import { tieIn, type Shown } from './model.js';

interface MapFigureProps {
  readonly result: ArenaResult;
  readonly shown: Shown;
  readonly selected: ArenaState | undefined;
  readonly onSelect: (code: string) => void;
}

export function MapFigure(props: MapFigureProps) {
  const atlas = useAtlas();
  return (
    <div class={atlas.state === 'ready' ? undefined : 'map-to-come'}>
      <Answered asked={atlas} what={arena.loadingMap}>
        {(outlines) => <ArenaMap {...props} atlas={outlines} />}
      </Answered>
    </div>
  );
}

const paragraphs = (texts: readonly string[]): string =>
  texts.map((text) => `<p>${escapeText(text)}</p>`).join('');

function ArenaMap({
  result,
  shown,
  selected,
  onSelect,
  atlas,
}: MapFigureProps & { readonly atlas: Atlas }) {
  const [query, change] = useQuery();
  const place = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<MapView>();
  const { pair, states, channels } = result;
  const { channel, source, year } = shown;
  const { shapes, without } = useMemo(() => shapesOf(atlas, pair, states), [atlas, pair, states]);
  const view = dragged ?? viewOf(query.get('view'));
  const show = (next: MapView, replace = false): void =>
    change({ view: viewText(next) }, { replace });
  const state: ArenaMapState = {
    title: arena.title(channel.id, source, channel.sources.length > 1),
    unit: channel.unit,
    sides: { first: named(pair[0]), second: named(pair[1]) },
    year,
    shapes,
    entries: states.map((one, i) => {
      const { first, second, reason } =
        source === undefined
          ? { first: null, second: null, reason: null }
          : tieIn(channel.states[i]!, source, year);
      return { ...named(one), first, second, reason };
    }),
    ...(selected && { selected: codeOf(selected) }),
    view,
  };
  const names = { first: pair[0].inText, second: pair[1].inText };
  const notes = [
    ...arena.map.notes(names, channel.unit),
    ...(without.length === 0 ? [] : [arena.map.without(without.map(({ name }) => name))]),
    ...(channel.id === 'trade' ? channels.find(({ id }) => id === 'trade')!.caveats : []),
  ];
  return (
    <div
      ref={place}
      class={view.zoom > 1 ? 'arena-map zoomed' : 'arena-map'}
      {...usePointer(view, setDragged, show, onSelect)}
    >
      <h2 class="hidden">{arena.map.heading}</h2>
      <ZoomButtons view={view} show={show} />
      <Figure
        id="arena-map"
        chart={arenaMap}
        state={state}
        topic={arena.map.hint}
        subtitle={escapeText(arena.map.subtitle(channel.id))}
        notes={paragraphs(notes)}
        dataTitle={arena.map.dataTitle(state.title, year)}
        footer={source && escapeText(arena.map.footer(source))}
      />
      <MapTip
        place={place}
        textOf={(code) => {
          const entry = state.entries.find((one) => one.code === code);
          return entry === undefined ? undefined : [entry.name, statusText(entry, state)];
        }}
      />
    </div>
  );
}

interface ZoomButtonsProps {
  readonly view: MapView;
  readonly show: (view: MapView) => void;
}

const step = 1.6;
const moves = [
  ['left', '←', -0.25, 0],
  ['up', '↑', 0, -0.25],
  ['down', '↓', 0, 0.25],
  ['right', '→', 0.25, 0],
] as const;

function ZoomButtons({ view, show }: ZoomButtonsProps) {
  const { map } = arena;
  const isWhole = view.zoom <= 1;
  const button = (name: string, sign: string, next: MapView, disabled = false) => (
    <Button key={name} aria-label={name} disabled={disabled} onClick={() => show(next)}>
      {sign}
    </Button>
  );
  return (
    <div class="zoom" role="group" aria-label={map.name}>
      {button(map.zoomIn, '+', zoomed(view, step), isClosest(view))}
      {button(map.zoomOut, '−', zoomed(view, 1 / step), isWhole)}
      {!isWhole && moves.map(([id, sign, x, y]) => button(map.moves[id], sign, moved(view, x, y)))}
      {!isWhole && button(map.whole, map.whole, whole)}
    </div>
  );
}

/** Dragging further than so many pixels is no click. */
const slack = 4;

/** A click chooses a state; a map that is zoomed in is moved by dragging it with a mouse. */
function usePointer(
  view: MapView,
  setDragged: (view: MapView | undefined) => void,
  show: (view: MapView) => void,
  onSelect: (code: string) => void,
) {
  const start = useRef<{ x: number; y: number; view: MapView; moved: boolean }>();
  const mapIn = (target: EventTarget | null): SVGSVGElement | null =>
    target instanceof Element ? target.closest<SVGSVGElement>('svg[data-map]') : null;
  const at = (event: PointerEvent): MapView => {
    const { x, y, view: before } = start.current!;
    const { width, height } = (event.currentTarget as Element)
      .querySelector('svg[data-map]')!
      .getBoundingClientRect();
    return moved(before, (x - event.clientX) / width, (y - event.clientY) / height);
  };
  return {
    onPointerDown: (event: PointerEvent): void => {
      if (mapIn(event.target) === null || event.button !== 0 || event.pointerType === 'touch')
        return;
      start.current = { x: event.clientX, y: event.clientY, view, moved: false };
    },
    onPointerMove: (event: PointerEvent): void => {
      const held = start.current;
      if (held === undefined || held.view.zoom <= 1) return;
      if (Math.hypot(event.clientX - held.x, event.clientY - held.y) > slack) held.moved = true;
      if (held.moved) setDragged(at(event));
    },
    onPointerUp: (event: PointerEvent): void => {
      if (start.current?.moved === true) {
        show(at(event));
        setDragged(undefined);
      }
    },
    onPointerLeave: (): void => {
      start.current = undefined;
      setDragged(undefined);
    },
    onClick: (event: MouseEvent): void => {
      const wasDrag = start.current?.moved === true;
      start.current = undefined;
      if (wasDrag || mapIn(event.target) === null) return;
      const state = (event.target as Element).closest('[data-state]')?.getAttribute('data-state');
      if (state !== null && state !== undefined) onSelect(state);
    },
  };
}
