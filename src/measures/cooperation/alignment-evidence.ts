import { frameNeed, type FramesOf } from '../../core/frames.js';
import { CCODE_LIMIT } from '../shared/state-years.js';
import { breadthTo } from '../../core/coded-breadth.js';

/** Indicators of the stadial model in their order: two of the early stage, two of the moderate, three of the advanced one. */
export const indicators = [
  'cbm',
  'consultations',
  'mtc',
  'exercises',
  'command',
  'basing',
  'policy',
] as const;
export type Indicator = (typeof indicators)[number];

export const evidenceNeeds = {
  obligations: frameNeed('directed-dyad-year', 'obligations', [
    'defense',
    'nonaggression',
    'consultation',
  ]),
  agreements: frameNeed('dyad-year', 'defense-agreements', ['in_force', 'in_force_general']),
  arms: frameNeed('directed-dyad-year', 'arms-shares', ['import_share_5y']),
  exercises: frameNeed('dyad-year', 'exercises', ['bilateral', 'multilateral']),
  coded: frameNeed(
    'dyad-year',
    'coded-event-pairs',
    ['until'],
    ['kind', 'framework', 'indicator', 'degree'],
  ),
} as const;
type EvidenceFrames = FramesOf<typeof evidenceNeeds>;

/** Span in which indicators are followed; values are given for its last part only. */
const first = 1946;
const last = breadthTo;
const span = last - first + 1;

/** Last years of the sources that are carried forward. The list of Russia's exercises goes on and is not. */
const ends = { obligations: 2018, agreements: 2010, exercises: 2010 } as const;
const russia = 365;

/** Exercises within as many years, this one included, that make them regular. */
const regular = { exercises: 2, years: 3 } as const;

const none = 0;
const carried = 1;
const observed = 2;

/** The indicators of one pair by year. */
export interface PairEvidence {
  /** Is the indicator met, and if so, only by what is carried forward from the last year of a source? */
  met(indicator: number, year: number): 'no' | 'carried' | 'yes';
  /** Is there evidence of a part of it? */
  partial(indicator: number, year: number): boolean;
  /** First year of the unbroken run of years, up to this one, in which it is met. */
  since(indicator: number, year: number): number;
}

export const pairCode = (i: number, j: number): number =>
  Math.min(i, j) * CCODE_LIMIT + Math.max(i, j);
export const statesOf = (code: number): number[] => [
  Math.floor(code / CCODE_LIMIT),
  code % CCODE_LIMIT,
];

class Evidence implements PairEvidence {
  private readonly states = new Uint8Array(indicators.length * span);
  private readonly parts = new Uint8Array(indicators.length * span);
  private readonly listed = new Uint16Array(span);
  private readonly coded = new Uint16Array(span);
  /** From this year on exercises are not carried forward. */
  private exercisesKnownFrom: number;

  constructor(code: number) {
    this.exercisesKnownFrom = statesOf(code).includes(russia) ? first : Infinity;
  }

  mark(indicator: Indicator, from: number, to: number, how: number): void {
    this.fill(this.states, indicator, from, to, how);
  }

  markPart(indicator: Indicator, from: number, to: number): void {
    this.fill(this.parts, indicator, from, to, 1);
  }

  /** The lists and the coded facts overlap: the larger count of a year holds. */
  addExercises(from: 'listed' | 'coded', year: number, count: number): void {
    if (year >= first && year <= last) this[from][year - first]! += count;
  }

  /** What is coded after the lists end stands, from then on, in place of what they said last. */
  exercisesCoded(from: number, to: number): void {
    if (to <= ends.exercises) return;
    const known = Math.max(from, ends.exercises + 1);
    this.exercisesKnownFrom = Math.min(this.exercisesKnownFrom, known);
  }

  private fill(
    into: Uint8Array,
    indicator: Indicator,
    from: number,
    to: number,
    how: number,
  ): void {
    const start = indicators.indexOf(indicator) * span;
    for (let year = Math.max(from, first); year <= Math.min(to, last); year++) {
      const slot = start + year - first;
      into[slot] = Math.max(into[slot]!, how);
    }
  }

  private stateOf(indicator: number, year: number): number {
    if (year < first || year > last) return none;
    const state = this.states[indicator * span + year - first]!;
    if (state === observed || indicators[indicator] !== 'exercises') return state;
    if (this.heldBy(year) >= regular.exercises) return observed;
    const carry = year > ends.exercises && year < this.exercisesKnownFrom;
    return carry && this.heldBy(ends.exercises) >= regular.exercises ? carried : state;
  }

  /** Exercises within the years that decide whether they are regular. */
  private heldBy(year: number): number {
    let held = 0;
    for (let y = Math.max(first, year - regular.years + 1); y <= year; y++)
      held += Math.max(this.listed[y - first]!, this.coded[y - first]!);
    return held;
  }

  met(indicator: number, year: number): 'no' | 'carried' | 'yes' {
    const state = this.stateOf(indicator, year);
    return state === none ? 'no' : state === carried ? 'carried' : 'yes';
  }

  partial(indicator: number, year: number): boolean {
    return year >= first && year <= last && this.parts[indicator * span + year - first] === 1;
  }

  since(indicator: number, year: number): number {
    let start = year;
    while (this.stateOf(indicator, start - 1) !== none) start--;
    return start;
  }
}

/** Pairs that have evidence of an indicator coded for the two alone, and the first year of it. */
export function examinedPairs({
  numbers,
  texts,
  rows,
}: EvidenceFrames['coded']): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    if (texts.framework[row] !== 'bilateral' || (texts.indicator[row] ?? '') === '') continue;
    const code = pairCode(numbers.ccode1[row]!, numbers.ccode2[row]!);
    pairs.set(code, Math.min(pairs.get(code) ?? Infinity, numbers.year[row]!));
  }
  return pairs;
}

/** All that the sources hold on the pairs asked for; pairs without evidence have an empty one. */
export function evidenceOf(
  frames: EvidenceFrames,
  wanted: ReadonlySet<number>,
): (i: number, j: number) => PairEvidence {
  const pairs = new Map([...wanted].map((code) => [code, new Evidence(code)]));
  const of = (i: number, j: number) => pairs.get(pairCode(i, j));
  readObligations(frames.obligations, of);
  readAgreements(frames.agreements, of);
  readArms(frames.arms, of);
  readExercises(frames.exercises, of);
  readCoded(frames.coded, of);
  const nothing = new Evidence(0);
  return (i, j) => of(i, j) ?? nothing;
}

type Find = (i: number, j: number) => Evidence | undefined;

function readObligations({ numbers, rows }: EvidenceFrames['obligations'], of: Find): void {
  const { ccode1, ccode2, year, defense, nonaggression, consultation } = numbers;
  for (let row = 0; row < rows; row++) {
    if (year[row]! < first) continue;
    const pair = of(ccode1[row]!, ccode2[row]!);
    if (pair === undefined) continue;
    const consult = defense[row] === 1 || consultation[row] === 1;
    const trust = consult || nonaggression[row] === 1;
    if (trust) markAndCarry(pair, 'cbm', year[row]!, ends.obligations);
    if (consult) markAndCarry(pair, 'consultations', year[row]!, ends.obligations);
  }
}

function readAgreements({ numbers, rows }: EvidenceFrames['agreements'], of: Find): void {
  const { ccode1, ccode2, year, in_force: inForce, in_force_general: general } = numbers;
  for (let row = 0; row < rows; row++) {
    const pair = of(ccode1[row]!, ccode2[row]!);
    if (pair === undefined) continue;
    if (general[row]! > 0) {
      markAndCarry(pair, 'cbm', year[row]!, ends.agreements);
      markAndCarry(pair, 'consultations', year[row]!, ends.agreements);
    }
    if (inForce[row]! > general[row]!) markAndCarry(pair, 'mtc', year[row]!, ends.agreements);
  }
}

function markAndCarry(pair: Evidence, indicator: Indicator, year: number, end: number): void {
  pair.mark(indicator, year, year, observed);
  if (year === end) pair.mark(indicator, year + 1, last, carried);
}

function readArms({ numbers, rows }: EvidenceFrames['arms'], of: Find): void {
  const { ccode1, ccode2, year, import_share_5y: share } = numbers;
  for (let row = 0; row < rows; row++)
    if (share[row]! > 0)
      of(ccode1[row]!, ccode2[row]!)?.mark('mtc', year[row]!, year[row]!, observed);
}

function readExercises({ numbers, rows }: EvidenceFrames['exercises'], of: Find): void {
  const { ccode1, ccode2, year, bilateral, multilateral } = numbers;
  for (let row = 0; row < rows; row++)
    of(ccode1[row]!, ccode2[row]!)?.addExercises(
      'listed',
      year[row]!,
      bilateral[row]! + multilateral[row]!,
    );
}

function readCoded({ numbers, texts, rows }: EvidenceFrames['coded'], of: Find): void {
  const { ccode1, ccode2, year, until } = numbers;
  for (let row = 0; row < rows; row++) {
    const pair = of(ccode1[row]!, ccode2[row]!);
    if (pair === undefined) continue;
    const indicator = indicators.find((name) => name === texts.indicator[row]);
    const to = Number.isNaN(until[row]!) ? last : until[row]!;
    if (texts.kind[row] === 'exercise' && indicator !== 'exercises')
      pair.addExercises('coded', year[row]!, 1);
    if (texts.kind[row] === 'exercise')
      pair.exercisesCoded(year[row]!, indicator === 'exercises' ? to : year[row]!);
    if (indicator === undefined) continue;
    if (texts.degree[row] === 'full') pair.mark(indicator, year[row]!, to, observed);
    else pair.markPart(indicator, year[row]!, to);
  }
}
