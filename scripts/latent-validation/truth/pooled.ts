import type { Results } from './results.js';
import {
  chiSquareOf,
  chiSquareTail,
  evenness,
  type Evenness,
  holm,
  startOf,
  TENTHS,
} from './score.js';

export interface Coverage {
  readonly all: number;
  /** By tenth of the estimate, the lowest first. */
  readonly tenths: readonly number[];
}

export interface DomainSummary {
  readonly domain: string;
  readonly smoothed: Coverage;
  readonly filtered: Coverage;
  /** Shares of the dyads by tenth of the rank. */
  readonly ranks: readonly number[];
  readonly evenness: Evenness;
  /** p of even ranks after Holm, as if dyads were independent, and with the design effect. */
  readonly p: number;
  readonly adjustedP: number;
  /** Panels whose own ranks are even: p > .01 after Holm over the domains. */
  readonly evenPanels: number;
}

const LEAST_P = 0.01;

/** What the panels of a study say together. */
export function summarised({ panels }: Results): DomainSummary[] {
  const domains = Object.keys(panels[0]?.domains ?? {});
  const coverage = (domain: string, kind: 'smoothed' | 'filtered'): Coverage => {
    const inside = Array.from({ length: TENTHS }, () => 0);
    const all = Array.from({ length: TENTHS }, () => 0);
    for (const { dyadYears, domains: own } of panels)
      own[domain]![kind].forEach((count, tenth) => {
        inside[tenth]! += count;
        all[tenth]! += startOf(tenth + 1, dyadYears) - startOf(tenth, dyadYears);
      });
    const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
    return {
      all: sum(inside) / sum(all),
      tenths: inside.map((count, tenth) => count / all[tenth]!),
    };
  };
  const even = domains.map((domain) =>
    evenness(panels.map(({ domains: own }) => own[domain]!.ranks)),
  );
  const p = holm(even.map((one) => one.p));
  const adjusted = holm(even.map((one) => one.adjustedP));
  const alone = panels.map(({ domains: own }) =>
    holm(domains.map((domain) => chiSquareTail(chiSquareOf(own[domain]!.ranks), TENTHS - 1))),
  );
  return domains.map((domain, at) => {
    const counts = Array.from({ length: TENTHS }, (_, tenth) =>
      panels.reduce((sum, { domains: own }) => sum + own[domain]!.ranks[tenth]!, 0),
    );
    const dyads = counts.reduce((sum, one) => sum + one, 0);
    return {
      domain,
      smoothed: coverage(domain, 'smoothed'),
      filtered: coverage(domain, 'filtered'),
      ranks: counts.map((count) => count / dyads),
      evenness: even[at]!,
      p: p[at]!,
      adjustedP: adjusted[at]!,
      evenPanels: alone.filter((own) => own[at]! > LEAST_P).length,
    };
  });
}

export interface Bars {
  readonly average: readonly [least: number, most: number];
  readonly tenth?: readonly [least: number, most: number];
  readonly p?: number;
}

/** What does not clear its bar, in words; nothing where all does. */
export function misses(summaries: readonly DomainSummary[], bars: Bars): string[] {
  const isOutside = (value: number, [least, most]: readonly [number, number]): boolean =>
    value < least || value > most;
  return summaries.flatMap(({ domain, smoothed, filtered, p, adjustedP }) => {
    const ofKind = Object.entries({ smoothed, filtered }).flatMap(([kind, { all, tenths }]) => [
      ...(isOutside(all, bars.average) ? [`${domain}, ${kind}: coverage ${all.toFixed(3)}`] : []),
      ...tenths.flatMap((share, tenth) =>
        bars.tenth !== undefined && isOutside(share, bars.tenth)
          ? [`${domain}, ${kind}, tenth ${tenth + 1}: coverage ${share.toFixed(3)}`]
          : [],
      ),
    ]);
    if (bars.p === undefined || p > bars.p) return ofKind;
    const adjusted = `${adjustedP > bars.p ? 'but' : 'and'} ${adjustedP.toPrecision(2)} with the design effect`;
    return [...ofKind, `${domain}: ranks are not even, p ${p.toPrecision(2)}, ${adjusted}`];
  });
}
