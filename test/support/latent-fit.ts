import { createRng } from '../../src/core/rng.js';

/** A model of hostility with an item of every family. */
export const latentYaml = `# Hostility of pairs
data: model.csv
unit: [a, b]
period: year
domains: [hostility]
opportunity: [distance]
items:
  - { column: threat, domain: hostility, family: binary, sign: 1, opportunity: true }
  - { column: force, domain: hostility, family: ordinal }
  - { column: deaths, domain: hostility, family: count, exposure: people }
  - { column: tone, domain: hostility, family: continuous, sign: -1 }
  - { column: score, domain: hostility, family: continuous, error: doubt }
  - { column: list, domain: hostility, family: binary, transition: true }
  - { column: arms, domain: hostility, family: hurdle }
`;

const logistic = (eta: number): number => 1 / (1 + Math.exp(-eta));

/** Pairs drawn under a model of that kind; the true slopes are 1.4, 1.2, .7, -18 (of a column with a mean of 100), .8, 1 and 1, .6. */
export function latentCsv(units = 30, periods = 12): string {
  const rng = createRng(3, 'latent fit');
  const lines = [
    'a,b,year,threat,force,deaths,people,tone,score,doubt,list,arms,distance',
    ...Array.from({ length: units }, (_, unit) => unitLines(unit, periods, rng)).flat(),
  ];
  return `${lines.join('\n')}\n`;
}

function unitLines(unit: number, periods: number, rng: ReturnType<typeof createRng>): string[] {
  const distance = rng.normal();
  let [level, deviation, list] = [0.8 * rng.normal(), 0.6 * rng.normal(), 0];
  return Array.from({ length: periods }, (_, at) => {
    level += 0.1 * rng.normal();
    deviation = 0.7 * deviation + 0.43 * rng.normal();
    const u = level + deviation;
    const happens = (eta: number): 0 | 1 => (rng.uniform() < logistic(eta) ? 1 : 0);
    let force = 0;
    while (force < 3 && happens(1.2 * u - 0.5)) force++;
    const people = 1 + Math.floor(9 * rng.uniform());
    let [deaths, left] = [0, rng.uniform()];
    for (const least = Math.exp(-0.4 * people * Math.exp(0.7 * u)); left > least; deaths++)
      left *= rng.uniform();
    const doubt = 0.3 + rng.uniform();
    list = happens((list === 1 ? 2.5 : -2) + u);
    const arms = happens(u) ? Math.exp(3 + 0.6 * u + 0.5 * rng.normal()) : 0;
    return [
      ...[`s${unit}`, `t${unit}`, 1990 + at, happens(1.4 * u - 0.8 - 0.5 * distance), force],
      ...[rng.uniform() < 0.7 ? deaths : '', people, (100 - 18 * u + 15 * rng.normal()).toFixed(2)],
      ...[(0.8 * u + doubt * rng.normal()).toFixed(3), doubt.toFixed(3), list],
      ...[arms.toFixed(2), distance.toFixed(3)],
    ].join(',');
  });
}
