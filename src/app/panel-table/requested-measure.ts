import { codeOfState } from '../../core/series.js';
import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import type { AnyMeasure } from '../../core/measure.js';
import { measureById } from '../../measures/index.js';
import { labelOf, parseState } from '../../states/index.js';
import { paramsFromText, parseParams } from '../engine/measure-params.js';
import { columnName, type ColumnSpec } from './spec.js';
import type { Shape } from './unit.js';

/** Options of a spec that fix a side of the measure's unit; all others are its parameters. */
export const fixedOptions = ['third', 'pair', 'with', 'from', 'group'] as const;
type FixedOption = (typeof fixedOptions)[number];

/** A measure as a table asks for it, with what is fixed of its units. */
export interface RequestedMeasure {
  readonly definition: AnyMeasure;
  /** Complete: what was not given has its default. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly part: string | undefined;
  readonly third?: number;
  /** Of an arena measure: the pair that competes. */
  readonly pair?: readonly [number, number];
  /** The second state of every pair. */
  readonly with?: number;
  /** The first state of every ordered pair. */
  readonly from?: number;
  readonly group?: string;
  readonly shape: Shape;
  /** Name of its columns, without what stands for a side of the unit. */
  readonly name: string;
  /** What is fixed, in words. */
  readonly fixed: string;
}

/** @throws UsageError for an unknown measure, parameter or state, or where what is fixed does not fit the measure */
export function requestedMeasure(spec: ColumnSpec): RequestedMeasure {
  const definition = measureById(spec.id);
  const isFixed = (option: string): option is FixedOption =>
    (fixedOptions as readonly string[]).includes(option);
  const given = spec.options.filter(([option]) => !isFixed(option));
  const fixed = new Map(spec.options.filter(([option]) => isFixed(option)));
  const params = parseParams(definition, paramsFromText(definition, given));
  checkFixed(definition, fixed);
  const state = (option: FixedOption): number | undefined =>
    fixed.has(option) ? parseState(fixed.get(option)!) : undefined;
  const asked = {
    definition,
    params,
    part: spec.part,
    third: state('third'),
    pair: fixed.has('pair') ? parsePair(fixed.get('pair')!) : undefined,
    with: state('with'),
    from: state('from'),
    group: fixed.get('group'),
  };
  return {
    ...asked,
    shape: shapeOf(definition, fixed),
    name:
      spec.name ??
      columnName(spec.id, ...given.map(paramName), ...fixedNames(asked), spec.part ?? ''),
    fixed: fixedWords(asked),
  };
}

/** Enumerations and texts name themselves; a switch and a number need the name of the parameter. */
function paramName([name, value]: readonly [string, string]): string {
  if (value === 'true') return name;
  if (value === 'false') return `no ${name}`;
  return Number.isNaN(Number(value)) ? value : `${name} ${value}`;
}

type Fixed = Pick<RequestedMeasure, 'third' | 'pair' | 'with' | 'from' | 'group'>;

const codeOf = (ccode: number): string => codeOfState(labelOf(ccode));
const nameOf = (ccode: number): string => labelOf(ccode).name;

function fixedNames({ third, pair, with: second, from, group }: Fixed): string[] {
  return [
    ...(third === undefined ? [] : ['third', codeOf(third)]),
    ...(pair === undefined ? [] : pair.map(codeOf)),
    ...(second === undefined ? [] : ['with', codeOf(second)]),
    ...(from === undefined ? [] : ['from', codeOf(from)]),
    ...(group === undefined ? [] : [group]),
  ];
}

function fixedWords({ third, pair, with: second, from, group }: Fixed): string {
  return [
    ...(third === undefined ? [] : [`third state: ${nameOf(third)}`]),
    ...(pair === undefined ? [] : [`between ${pair.map(nameOf).join(' and ')}`]),
    ...(second === undefined ? [] : [`second state: ${nameOf(second)}`]),
    ...(from === undefined ? [] : [`first state: ${nameOf(from)}`]),
    ...(group === undefined ? [] : [`group: ${group}`]),
  ].join('; ');
}

function parsePair(text: string): [number, number] {
  const states = text.split('+').map((name) => name.trim());
  if (states.length !== 2 || states.includes('')) {
    throw new UsageError(`${quoted(text)} is no pair of states`, {
      code: 'bad-pair',
      details: { value: text, expected: 'two states with + between' },
      hint: 'for example pair=CHN+RUS',
    });
  }
  const [a, b] = [parseState(states[0]!), parseState(states[1]!)];
  if (a !== b) return [a, b];
  throw new UsageError(`a pair needs two different states, not ${nameOf(a)} twice`, {
    code: 'same-state-twice',
    hint: 'for example pair=CHN+RUS',
  });
}

type Given = ReadonlyMap<string, string>;

/** What the unit of a measure leaves to be fixed, and what must be. */
function checkFixed(definition: AnyMeasure, fixed: Given): void {
  const { id, grain, acceptsGroup } = definition;
  const isPair = grain === 'dyad-year' || grain === 'directed-dyad-year' || grain === 'triad-year';
  const allowed: Readonly<Record<FixedOption, boolean>> = {
    third: grain === 'triad-year',
    pair: grain === 'arena-year',
    with: isPair && !fixed.has('group'),
    from: isPair && !definition.symmetric && !fixed.has('with') && !fixed.has('group'),
    group: acceptsGroup === true,
  };
  for (const option of fixedOptions) {
    if (!fixed.has(option) || allowed[option]) continue;
    throw new UsageError(`${id} takes no ${option}=${fixed.get(option)}`, {
      code: 'unexpected-option',
      details: { value: `${option}=${fixed.get(option)}` },
      hint:
        option === 'from' && isPair && definition.symmetric
          ? `both orders of a pair have the same value: write ${id}:with=${fixed.get(option)}`
          : `leave ${option} out`,
    });
  }
  if (grain === 'triad-year' && !fixed.has('third')) {
    throw new UsageError(
      `${id} is of a pair beside a third state, and no table has rows of three`,
      {
        code: 'missing-third',
        hint: `name one third state for all pairs, for example ${id}:third=USA`,
      },
    );
  }
  if (grain === 'arena-year' && !fixed.has('pair')) {
    throw new UsageError(`${id} is of a state that a pair competes over, and no pair is named`, {
      code: 'missing-pair',
      hint: `name the pair, for example ${id}:pair=CHN+RUS`,
    });
  }
  if (grain === 'group-year') {
    throw new UsageError(`${id} is of a group of states, and no table has rows of groups`, {
      code: 'wrong-unit',
      hint: `counterpoise measure ${id} --help shows how to ask for it`,
    });
  }
}

function shapeOf({ grain, symmetric }: AnyMeasure, fixed: Given): Shape {
  const single = ['pair', 'with', 'from', 'group'].some((option) => fixed.has(option));
  if (grain === 'state-year' || single) return 'state';
  return symmetric ? 'pair' : 'directed';
}
