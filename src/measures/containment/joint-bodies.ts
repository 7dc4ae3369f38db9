import { keptIn } from '../../core/memo.js';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import type { MembershipBits } from '../institutions/membership-bits.js';
import type { membershipNeeds } from '../institutions/membership-spells.js';

/*
 * Coded bodies with a mandate in security or the economy, and how deep they are.
 */

export const mandateNeeds = {
  mandates: frameNeed('group-year', 'mandates', ['depth'], ['id', 'mandate', 'second_mandate']),
} as const;
type BodyFrames = FramesOf<typeof mandateNeeds & Pick<typeof membershipNeeds, 'institutions'>>;

/** Depth of a body of the deepest kind. */
export const DEEPEST = 3;
const counted: ReadonlySet<string> = new Set(['security', 'economic']);

/** A body that counts in a year, and where it stands in the list of bodies. */
export interface CountedBody {
  readonly at: number;
  /** 1 minimal, 2 structured, 3 interventionist. */
  readonly depth: number;
  /** Its main mandate. */
  readonly mandate: string;
}

/** The bodies whose main or second mandate is security or the economy, and who belongs to them. */
export class CountedBodies {
  private readonly ofYear = new Map<number, CountedBody[]>();
  /** First and last year of each body, by its place in the list; the last is absent where it goes on. */
  private readonly spans: ReadonlyMap<number, readonly [from: number, to: number | undefined]>;

  constructor(
    private readonly bits: MembershipBits,
    { mandates: { rows, numbers, texts }, institutions }: BodyFrames,
  ) {
    const places = new Map(bits.bodies.map(({ id }, at) => [id, at]));
    this.spans = spansOf(institutions, places);
    for (let row = 0; row < rows; row++) {
      const at = places.get(texts.id[row]!);
      const [mandate, second] = [texts.mandate[row]!, texts.second_mandate[row]!];
      if (at === undefined || !(counted.has(mandate) || counted.has(second))) continue;
      const body = { at, depth: numbers.depth[row]!, mandate };
      keptIn(this.ofYear, numbers.year[row]!, () => []).push(body);
    }
  }

  has({ at }: CountedBody, ccode: number, year: number): boolean {
    return this.bits.belongs(ccode, at, year);
  }

  /**
   * The bodies to which both belong. A body that ends in the year in which another with its main mandate begins goes on in
   * that one: the two are one body, the later one.
   */
  joint(i: number, j: number, year: number): readonly CountedBody[] {
    const all = this.ofYear.get(year) ?? [];
    const both = all.filter((body) => this.has(body, i, year) && this.has(body, j, year));
    const begun = both.filter(({ at }) => this.spans.get(at)?.[0] === year);
    return both.filter(
      ({ at, mandate }) =>
        this.spans.get(at)?.[1] !== year ||
        !begun.some((one) => one.at !== at && one.mandate === mandate),
    );
  }
}

function spansOf(
  { rows, numbers, texts }: BodyFrames['institutions'],
  places: ReadonlyMap<string, number>,
): ReadonlyMap<number, readonly [number, number | undefined]> {
  const lastCoded = Math.max(...numbers.to_year);
  const spans = new Map<number, readonly [number, number | undefined]>();
  for (let row = 0; row < rows; row++) {
    const at = places.get(texts.id[row]!);
    const to = numbers.to_year[row]!;
    if (at !== undefined) spans.set(at, [numbers.year[row]!, to < lastCoded ? to : undefined]);
  }
  return spans;
}
