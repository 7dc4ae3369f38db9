import type { CoverageMap, CoveredState } from '../../../contract/index.js';
import { allStates, isInSystem, m49RegionOf, membershipCoverage } from '../../../states/index.js';

/** A state and year without a member of the state system. */
const notAMember = -1;
/** Codes from here down say why there is no value: -2 is the first reason, -3 the second, … */
const firstReason = -2;

const states = allStates();
const places: ReadonlyMap<number, number> = new Map(states.map(({ ccode }, at) => [ccode, at]));
const most = states.length;

/** Counts of values by state and year, each pair once a year whatever it has. */
export class CoverageGrid {
  readonly from: number;
  readonly to: number;
  private readonly members: readonly (readonly number[])[];
  private readonly isMember: Uint8Array;
  private readonly seen: Uint8Array;
  private readonly counts: Uint16Array;

  constructor(
    readonly of: CoverageMap['of'],
    span: { readonly from: number; readonly to: number },
    private readonly directed: boolean,
  ) {
    this.from = Math.max(span.from, membershipCoverage.from);
    this.to = Math.min(span.to, membershipCoverage.to);
    const years = Math.max(0, this.to - this.from + 1);
    this.isMember = new Uint8Array(years * most);
    this.members = Array.from({ length: years }, (_, at) =>
      states.flatMap(({ ccode }, place) => {
        if (!isInSystem(ccode, this.from + at)) return [];
        this.isMember[at * most + place] = 1;
        return [place];
      }),
    );
    this.counts = new Uint16Array(years * most);
    this.seen = new Uint8Array(of === 'states' ? 0 : Math.ceil((years * most * most) / 8));
  }

  /** There is a value for a state in a year. */
  addState(ccode: number, year: number): void {
    const cell = this.cellOf(ccode, year);
    if (cell >= 0) this.counts[cell] = 1;
  }

  /** There is a value for a pair in a year; of an ordered one for its first state. */
  addPair(ccode1: number, ccode2: number, year: number): void {
    const [first, second] = [this.cellOf(ccode1, year), this.cellOf(ccode2, year)];
    // Partners outside the state system are in no share.
    if (first < 0 || second < 0 || this.isMember[first] === 0 || this.isMember[second] === 0)
      return;
    const bit = first * most + (second % most);
    if (((this.seen[bit >> 3]! >> (bit & 7)) & 1) === 1) return;
    this.seen[bit >> 3]! |= 1 << (bit & 7);
    this.counts[first]!++;
    if (this.directed) return;
    const back = second * most + (first % most);
    this.seen[back >> 3]! |= 1 << (back & 7);
    this.counts[second]!++;
  }

  private cellOf(ccode: number, year: number): number {
    if (year < this.from || year > this.to) return -1;
    const place = places.get(ccode);
    return place === undefined ? -1 : (year - this.from) * most + place;
  }

  /**
   * The map of it.
   * @param reasonOf why a member has no value at all in a year, in words; `partner` is another member
   */
  finish(reasonOf: (ccode: number, year: number, partner: number) => string): CoverageMap {
    const reasons: string[] = [];
    const codeOf = (place: number, at: number): number => {
      const count = this.counts[at * most + place]!;
      const inSystem = this.isMember[at * most + place] === 1;
      // Sources know states before others count them as such: Ukraine voted in the United Nations in 1950.
      if (this.of === 'states' && count > 0) return 100;
      if (!inSystem) return notAMember;
      const partners = this.members[at]!.length - 1;
      if (count > 0) return Math.max(1, Math.floor((100 * count) / partners));
      const partner = this.members[at]!.find((other) => other !== place);
      const reason = reasonOf(
        states[place]!.ccode,
        this.from + at,
        partner === undefined ? 0 : states[partner]!.ccode,
      );
      const known = reasons.indexOf(reason);
      return firstReason - (known >= 0 ? known : reasons.push(reason) - 1);
    };
    const found = states.flatMap((state, place): CoveredState[] => {
      const codes = this.members.map((_, at) => codeOf(place, at));
      if (codes.every((code) => code === notAMember)) return [];
      const { ccode, iso3, name } = state;
      const region = m49RegionOf(ccode)?.subregion.name ?? '';
      return [{ ccode, code: iso3 ?? String(ccode), name, region, runs: runsOf(codes) }];
    });
    const byName = found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    const members = this.members.map((places) => places.length);
    return { of: this.of, from: this.from, to: this.to, members, reasons, states: byName };
  }
}

function runsOf(codes: readonly number[]): number[] {
  const runs: number[] = [];
  for (const code of codes) {
    if (runs.length > 0 && runs.at(-1) === code) runs[runs.length - 2]!++;
    else runs.push(1, code);
  }
  return runs;
}
