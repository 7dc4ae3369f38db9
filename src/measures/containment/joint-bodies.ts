import { keptIn } from '../../core/memo.js';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import type { MembershipBits } from '../institutions/membership-bits.js';

/*
 * Coded bodies with a mandate in security or the economy, and how deep they are.
 */

export const mandateNeeds = {
  mandates: frameNeed('group-year', 'mandates', ['depth'], ['id', 'mandate', 'second_mandate']),
} as const;
type MandateFrames = FramesOf<typeof mandateNeeds>;

/** Depth of a body of the deepest kind. */
export const DEEPEST = 3;
const counted: ReadonlySet<string> = new Set(['security', 'economic']);

/** A body that counts in a year, and where it stands in the list of bodies. */
export interface CountedBody {
  readonly at: number;
  /** 1 minimal, 2 structured, 3 interventionist. */
  readonly depth: number;
}

/** The bodies whose main or second mandate is security or the economy, and who belongs to them. */
export class CountedBodies {
  private readonly ofYear = new Map<number, CountedBody[]>();

  constructor(
    private readonly bits: MembershipBits,
    { mandates: { rows, numbers, texts } }: MandateFrames,
  ) {
    const places = new Map(bits.bodies.map(({ id }, at) => [id, at]));
    for (let row = 0; row < rows; row++) {
      const at = places.get(texts.id[row]!);
      const mandate = [texts.mandate[row]!, texts.second_mandate[row]!];
      if (at === undefined || !mandate.some((one) => counted.has(one))) continue;
      keptIn(this.ofYear, numbers.year[row]!, () => []).push({ at, depth: numbers.depth[row]! });
    }
  }

  has({ at }: CountedBody, ccode: number, year: number): boolean {
    return this.bits.belongs(ccode, at, year);
  }

  /** The bodies to which both belong. */
  joint(i: number, j: number, year: number): readonly CountedBody[] {
    const all = this.ofYear.get(year) ?? [];
    return all.filter((body) => this.has(body, i, year) && this.has(body, j, year));
  }
}
