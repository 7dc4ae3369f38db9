import { memoOn } from '../../core/memo.js';
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

/** Depths by year and body, of bodies whose main or second mandate is security or the economy. */
export const countedDepths = memoOn(
  ({ mandates }: MandateFrames) => [mandates.numbers.year],
  ({ mandates: { rows, numbers, texts } }) => {
    const byYear = new Map<number, Map<string, number>>();
    for (let row = 0; row < rows; row++) {
      if (!counted.has(texts.mandate[row]!) && !counted.has(texts.second_mandate[row]!)) continue;
      const year = numbers.year[row]!;
      const depths = byYear.get(year) ?? new Map<string, number>();
      byYear.set(year, depths.set(texts.id[row]!, numbers.depth[row]!));
    }
    return byYear;
  },
);

/** A body of one year that counts, and where it stands in the list of bodies. */
export interface CountedBody {
  readonly at: number;
  /** 1 minimal, 2 structured, 3 interventionist. */
  readonly depth: number;
}

/** The bodies of one year that count, and who belongs to them. */
export class BodiesOfYear {
  private readonly counted: readonly CountedBody[];

  constructor(
    private readonly bits: MembershipBits,
    depths: ReadonlyMap<string, number>,
    private readonly year: number,
  ) {
    this.counted = bits.bodies.flatMap(({ id }, at) => {
      const depth = depths.get(id);
      return depth === undefined ? [] : [{ at, depth }];
    });
  }

  has({ at }: CountedBody, ccode: number): boolean {
    return this.bits.belongs(ccode, at, this.year);
  }

  /** The bodies to which both belong. */
  joint(i: number, j: number): readonly CountedBody[] {
    return this.counted.filter((body) => this.has(body, i) && this.has(body, j));
  }
}
