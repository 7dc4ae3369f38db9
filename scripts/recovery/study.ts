import { type Estimate, type Forecast, leaderOf } from './model/scores.js';
import { assessed, type Drawn, draw, exactly, robustnessOf, type Scenario } from './simulate.js';
import type { Subject } from './subject.js';

/** Correlations inside clusters, and exponents g of the tempering, that are tried. */
export const correlations = [0, 0.3, 0.6, 0.9] as const;
export const exponents = [0, 0.25, 0.5, 0.75, 1] as const;
/** Dependence that is taken for granted where something else is tried. */
export const usual = 0.6;
export const defaultExponent = 0.5;

/** Everything that is simulated, each scenario once. */
export class Study {
  readonly #known = new Map<string, unknown>();

  constructor(
    readonly subject: Subject,
    readonly say: (text: string) => void = () => undefined,
  ) {}

  drawn(scenario: Scenario): readonly Drawn[] {
    return this.#once(['drawn', scenario], () => draw(this.subject, scenario));
  }

  /** Posteriors of the assessment with an exponent. */
  said(scenario: Scenario, g: number): readonly Forecast[] {
    return this.#once([`assessed with g ${g}`, scenario], () =>
      assessed(this.subject, this.drawn(scenario), g),
    );
  }

  exact(scenario: Scenario): readonly Forecast[] {
    return this.#once(['known exactly', scenario], () =>
      exactly(this.subject, scenario, this.drawn(scenario)),
    );
  }

  robust(scenario: Scenario): ReturnType<typeof robustnessOf> {
    return this.#once(['robustness', scenario], () =>
      robustnessOf(this.subject, this.drawn(scenario)),
    );
  }

  #once<T>([what, scenario]: [string, Scenario], make: () => T): T {
    const key = `${JSON.stringify(scenario)} ${what}`;
    if (!this.#known.has(key)) {
      this.say(key);
      this.#known.set(key, make());
    }
    return this.#known.get(key) as T;
  }
}

/** A number below one as the page writes it, without the zero before the point. */
export function written(value: number, digits = 2): string {
  return value.toFixed(digits).replace(/^(-?)0\./, '$1.');
}

/** A correlation or an exponent, with the digits it has. */
export const short = (value: number): string => String(value).replace(/^0\./, '.');

export const withError = ({ value, error }: Estimate, digits = 3): string =>
  `${written(value, digits)} ± ${written(error, digits)}`;

export const titleOf = ({ question }: Subject, id: string): string =>
  question.readings.find((reading) => reading.id === id)!.title;

/** Reading that leads a run, by id, and its probability. */
export function leading(
  { question }: Subject,
  { probabilities }: Forecast,
): { id: string; p: number } {
  const k = leaderOf(probabilities);
  return { id: question.readings[k]!.id, p: probabilities[k]! };
}

export const shareOf = <T>(all: readonly T[], test: (one: T) => boolean): number =>
  all.filter(test).length / all.length;
