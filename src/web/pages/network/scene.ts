import Graph from 'graphology';
import Sigma from 'sigma';
import {
  layerDashed,
  layerFill,
  layerPlain,
  pathLine,
  sdfCircle,
  sdfDiamond,
  sdfSquare,
} from 'sigma/rendering';
import { animateNodes } from 'sigma/utils';
import { placeLabels } from '../../../charts/network-layout.js';
import type { NetworkState } from '../../../charts/network-state.js';
import type { TieChoice } from './choice.js';
import { edgeLook, nodeLook, type EdgeLook, type Lit, type NodeLook } from './looks.js';
import type { SceneColours } from './scene-colours.js';

type NodeAttributes = NodeLook & {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly labelVisibility: 'visible' | 'hidden';
  readonly labelPosition: 'right' | 'left' | 'above' | 'below';
};

export interface SceneInput {
  /** With places. */
  readonly state: NetworkState;
  readonly colours: SceneColours;
  readonly ties: TieChoice;
  /** Code of the state that is looked at. */
  readonly focus: string | undefined;
  /** Names in full, or codes where there is little room. */
  readonly fullNames: boolean;
}

export interface SceneEvents {
  readonly onSelect: (code: string) => void;
  /** What a wheel or a finger is told that would scroll the page. */
  readonly hints: { readonly wheel: string; readonly apple: string; readonly touch: string };
}

const labelSize = 12;
/** System fonts that a canvas knows by these names as well. */
const labelFont = 'system-ui, sans-serif';
/** Names that are placed from afar, and the ratio of the camera below which it is near. */
const mostFar = 48;
const nearRatio = 0.6;
const labelHeight = 15;
const moveMs = 450;
/** In a denser network ties do not light up under the pointer: every one would be drawn anew. */
const mostLit = 5000;

const anchors = { start: 'right', end: 'left' } as const;

/** The picture of a network by WebGL. Its canvas is made once; networks, colours and the state in focus change in it. */
export class Scene {
  private readonly graph = new Graph<NodeAttributes, EdgeLook>({ type: 'undirected' });
  private readonly sigma;
  private input: SceneInput | undefined;
  private hovered: string | undefined;
  private stopMoving: (() => void) | undefined;
  private labelling: ReturnType<typeof setTimeout> | undefined;
  /** Names in the order in which they are placed, with their widths. */
  private names: { readonly code: string; readonly width: number }[] = [];

  constructor(
    private readonly place: HTMLElement,
    { onSelect, hints }: SceneEvents,
  ) {
    this.sigma = newSigma(this.graph, place, hints);
    this.sigma.on('clickNode', ({ node }) => onSelect(node));
    this.sigma.on('enterNode', ({ node }) => this.hover(node));
    this.sigma.on('leaveNode', () => this.hover(undefined));
    this.sigma.getCamera().on('updated', () => this.labelsSoon());
    this.fit();
  }

  /** Draw a network; states that were there before move to their new places. */
  show(input: SceneInput): void {
    const before = this.input;
    this.input = input;
    this.stopMoving?.();
    this.names = namesOf(input);
    const isOther =
      before?.state.label !== input.state.label || before.state.places !== input.state.places;
    if (isOther) this.replace(input);
    this.look();
    this.sigma.refresh();
    this.labels();
  }

  /** The box has another size. */
  fit(): void {
    const { clientWidth: width, clientHeight: height } = this.place;
    this.sigma.setCustomBBox({ x: [0, width], y: [0, height] });
    this.sigma.resize(true);
    if (this.input !== undefined) {
      const input = this.input;
      this.graph.forEachNode((code) =>
        this.graph.mergeNodeAttributes(code, this.pointOf(input, code)),
      );
    }
    this.sigma.refresh();
    this.labels();
  }

  zoom(by: 'in' | 'out' | 'all'): void {
    const camera = this.sigma.getCamera();
    const duration = isStill() ? 0 : 200;
    if (by === 'in') void camera.zoomIn({ duration });
    else if (by === 'out') void camera.zoomOut({ duration });
    else void camera.reset({ duration });
  }

  close(): void {
    this.stopMoving?.();
    clearTimeout(this.labelling);
    this.sigma.kill();
  }

  private hover(code: string | undefined): void {
    this.hovered = code;
    if (this.input === undefined) return;
    if (this.graph.size <= mostLit) this.look();
    this.sigma.refresh();
    this.labels();
  }

  /** Nodes and ties of another network. */
  private replace(input: SceneInput): void {
    const { nodes, ties } = input.state;
    const wanted = new Set(nodes.map(({ code }) => code));
    this.graph.clearEdges();
    for (const code of this.graph.nodes()) if (!wanted.has(code)) this.graph.dropNode(code);
    const isFirst = this.graph.order === 0;
    const targets: Record<string, { x: number; y: number }> = {};
    for (const { code, name } of nodes) {
      const point = this.pointOf(input, code);
      if (this.graph.hasNode(code) && !isStill()) targets[code] = point;
      const label = input.fullNames ? name : code;
      if (this.graph.hasNode(code)) this.graph.mergeNodeAttributes(code, { label });
      else this.graph.addNode(code, { ...nodeStart, ...point, label });
      if (isStill()) this.graph.mergeNodeAttributes(code, point);
    }
    // A copy for each: the graph keeps the object itself.
    for (const { from, to } of ties)
      this.graph.addEdge(nodes[from]!.code, nodes[to]!.code, { ...edgeStart });
    if (isFirst || Object.keys(targets).length === 0) return;
    this.stopMoving = animateNodes(this.graph, targets, { duration: moveMs }, () => this.labels());
  }

  private pointOf(
    { state: { nodes, places } }: SceneInput,
    code: string,
  ): { x: number; y: number } {
    const { clientWidth: width, clientHeight: height } = this.place;
    const place = places?.[nodes.findIndex((node) => node.code === code)] ?? { x: 0.5, y: 0.5 };
    // Upwards, as in all graphs of sigma.
    return { x: place.x * width, y: (1 - place.y) * height };
  }

  /** Colours and strengths of all nodes and ties. */
  private look(): void {
    const input = this.input!;
    const { state, colours, ties: choice, focus } = input;
    const lit = this.litBy(this.graph.size <= mostLit ? (this.hovered ?? focus) : focus);
    state.nodes.forEach((node, at) =>
      this.graph.mergeNodeAttributes(
        node.code,
        nodeLook(node, { colours, lit, isPair: state.pair?.includes(at) === true }),
      ),
    );
    const many = state.ties.length;
    state.ties.forEach((tie) => {
      const [from, to] = [state.nodes[tie.from]!.code, state.nodes[tie.to]!.code];
      const isPair = state.pair?.includes(tie.from) === true && state.pair.includes(tie.to);
      const edge = this.graph.edge(from, to)!;
      const ofLit = lit?.node === from || lit?.node === to;
      this.graph.mergeEdgeAttributes(
        edge,
        edgeLook(tie, { colours, choice, lit, ofLit, isPair, many }),
      );
    });
  }

  /** The state that is looked at, with those it has a tie with. */
  private litBy(node: string | undefined): Lit | undefined {
    if (node === undefined || !this.graph.hasNode(node)) return undefined;
    return { node, others: new Set(this.graph.neighbors(node)) };
  }

  private labelsSoon(): void {
    clearTimeout(this.labelling);
    this.labelling = setTimeout(() => this.labels(), 60);
  }

  /** Names where they have room on the screen: of the states that are looked at first, then the most telling ones. */
  private labels(): void {
    if (this.input === undefined) return;
    const { state, focus } = this.input;
    const { clientWidth: width, clientHeight: height } = this.place;
    const pair = (state.pair ?? []).map((at) => state.nodes[at]!.code);
    const first = [this.hovered, ...pair, focus];
    const lit = this.litBy(this.hovered ?? focus);
    const names = [...this.names].sort(
      (a, b) => rank(first, lit, a.code) - rank(first, lit, b.code),
    );
    // From afar the marks of states without a name may be covered, of whom there are too many to leave room; nearer all are named.
    const near = this.sigma.getCamera().ratio < nearRatio;
    const wanted = names
      .map(({ code, width: wide }, node) => ({
        node,
        point: this.sigma.graphToViewport(this.graph.getNodeAttributes(code)),
        width: wide,
      }))
      .filter(({ point: { x, y } }) => x >= 0 && y >= 0 && x <= width && y <= height)
      .slice(0, near ? Infinity : mostFar);
    const placed = new Map(
      placeLabels(wanted, { left: 4, right: width - 4, top: 0, bottom: height }, labelHeight).map(
        (one) => [names[one.node]!.code, one],
      ),
    );
    for (const { code } of names) {
      const at = placed.get(code);
      const isShown = at !== undefined || first.includes(code);
      const isPale = lit !== undefined && lit.node !== code && !lit.others.has(code);
      this.graph.mergeNodeAttributes(code, {
        labelVisibility: isShown && (!isPale || first.includes(code)) ? 'visible' : 'hidden',
        labelPosition:
          at === undefined
            ? 'right'
            : at.anchor === 'middle'
              ? sideOf(at.y, this.viewY(code))
              : anchors[at.anchor],
      });
    }
    this.sigma.refresh({ partialGraph: { nodes: names.map(({ code }) => code) } });
  }

  private viewY(code: string): number {
    return this.sigma.graphToViewport(this.graph.getNodeAttributes(code)).y;
  }
}

const sideOf = (label: number, node: number): 'above' | 'below' =>
  label < node ? 'above' : 'below';

/** Those that are looked at, then those they have ties with, then the others. */
function rank(first: readonly (string | undefined)[], lit: Lit | undefined, code: string): number {
  const at = first.indexOf(code);
  if (at >= 0) return at;
  return first.length + (lit?.others.has(code) === true ? 0 : 1);
}

/** Telling states first, the others after them: near enough there is room for all. */
function namesOf({ state: { nodes, named }, fullNames }: SceneInput) {
  const first = new Set(named);
  const order = [...named, ...[...nodes.keys()].filter((node) => !first.has(node))];
  const brush = document.createElement('canvas').getContext('2d')!;
  brush.font = `${labelSize}px ${labelFont}`;
  return order.map((node) => {
    const { code, name } = nodes[node]!;
    return { code, width: brush.measureText(fullNames ? name : code).width + 2 };
  });
}

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

const nodeStart: Omit<NodeAttributes, 'x' | 'y' | 'label'> = {
  ...{ size: 4, color: '#000000', opacity: 1, shape: 'circle', zIndex: 0, labelColor: '#000000' },
  ...{ labelVisibility: 'hidden', labelPosition: 'right', ground: '#ffffff' },
};
const edgeStart: EdgeLook = {
  ...{ size: 1, color: '#000000', plain: '#00000000', opacity: 1, zIndex: 0 },
  ...{ dash: 0, gap: 0, visibility: 'visible' },
};

function newSigma(
  graph: Graph<NodeAttributes, EdgeLook>,
  place: HTMLElement,
  hints: SceneEvents['hints'],
) {
  const by = <T extends string>(attribute: T): { attribute: T } => ({ attribute });
  return new Sigma(graph, place, {
    primitives: {
      nodes: {
        shapes: [sdfCircle(), sdfSquare(), sdfDiamond()],
        layers: [layerFill()],
        label: { font: { family: labelFont, size: labelSize }, margin: 3 },
      },
      edges: {
        paths: [pathLine()],
        variables: {
          dash: { type: 'number', default: 0 },
          gap: { type: 'number', default: 0 },
          plain: { type: 'color', default: '#00000000' },
        },
        layers: [
          layerPlain({ color: by('plain') }),
          layerDashed({
            dashSize: { attribute: 'dash', default: 0, mode: 'pixels' },
            gapSize: { attribute: 'gap', default: 0, mode: 'pixels' },
          }),
        ],
      },
    },
    styles: {
      nodes: {
        ...{ x: by('x'), y: by('y'), size: by('size'), color: by('color'), shape: by('shape') },
        ...{ opacity: by('opacity'), zIndex: by('zIndex'), label: by('label'), cursor: 'pointer' },
        ...{ labelVisibility: by('labelVisibility'), labelPosition: by('labelPosition') },
        ...{ labelColor: by('labelColor'), labelSize },
        ...{ labelBackgroundColor: by('ground'), labelBackgroundPadding: 1 },
      },
      edges: {
        ...{ size: by('size'), color: by('color'), opacity: by('opacity'), zIndex: by('zIndex') },
        ...{ dash: by('dash'), gap: by('gap'), plain: by('plain'), visibility: by('visibility') },
      },
    },
    settings: {
      stagePadding: 28,
      minCameraRatio: 0.1,
      maxCameraRatio: 1.5,
      labelRenderedSizeThreshold: 0,
      labelDensity: 100,
      enableCameraRotation: false,
      gestureTarget: 'shared',
      sharedGestureWheelMessage: hints.wheel,
      sharedGestureAppleWheelMessage: hints.apple,
      sharedGestureTouchMessage: hints.touch,
    },
  });
}
