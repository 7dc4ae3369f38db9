import type { LevelsResult, MeasureResult } from '../../contract/index.js';
import { labelOf, nameInText } from '../../states/label.js';
import { formatFixed, plural } from '../../core/format.js';
import { p } from '../blocks.js';
import type { Content } from '../content.js';

type Parts = Readonly<Record<string, number | null>>;

/**
 * What contest, enclosure and displacement are in the arena that the case names, beside the automatic one, in the last
 * year that has a value in both. Nothing where the case names no arena.
 */
export function arenaSentence({ levels }: LevelsResult): Content {
  const [mutual, multilateral] = (['mutual', 'multilateral'] as const).map(
    (id) => levels.find(({ level }) => level === id)?.result,
  );
  const last = multilateral?.series.findLast(
    ({ value, parts }) => value !== null && numberOf(parts, 'stated-value') !== null,
  );
  const arena = multilateral?.params['arena'];
  if (last?.parts === undefined || typeof arena !== 'string') return false;
  const { year, value, parts } = last;
  const names = arena.split(',').map((code) => labelOf(Number(code)).name);
  const counted = numberOf(parts, 'stated-states');
  const some = counted !== null && counted < names.length;
  const automatic = numberOf(parts, 'arena-states');
  const places = some ? `${names.join(', ')}; ${counted} with reported trade` : names.join(', ');
  const size = automatic === null ? '' : ` of ${plural(automatic, 'state')}`;
  return p`An arena is the set of third states that the two contend for; the automatic arena holds those to which each of the two is a neighbour on land or one of the ten largest partners. In the case’s arena (${places}) the multilateral level of ${year} has the value ${formatFixed(parts['stated-value']!, 2)} (${details(parts, 'stated-')}), against ${formatFixed(value!, 2)} in the automatic arena${size} (${details(parts, '')})${displacement(mutual, year)}. The values in the case’s arena are shown beside the level and excluded from percentiles.`;
}

const numberOf = (parts: Parts | undefined, id: string): number | null => parts?.[id] ?? null;

/** Components of the multilateral level in one arena; those without a value are left out. */
function details(parts: Parts, prefix: 'stated-' | ''): string {
  const [inside, contest, bodies] = ['inside', 'contest', 'bodies'].map((id) =>
    numberOf(parts, `${prefix}${id}`),
  );
  return [
    inside !== null && `share of states inside a joint body ${formatFixed(inside!, 2)}`,
    contest !== null && `contest ${formatFixed(contest!, 2)}`,
    bodies !== null && plural(bodies!, 'body', 'bodies'),
  ]
    .filter((words) => words !== false)
    .join(', ');
}

/** What each of the two won from the other in trade there, and in the automatic arena. */
function displacement(mutual: MeasureResult | undefined, year: number): string {
  const parts = mutual?.series.find((point) => point.year === year)?.parts;
  const states = [...(mutual?.states ?? [])].sort((a, b) => a.ccode - b.ccode);
  const words = states.flatMap(({ ccode }, at) => {
    const part = `${at === 0 ? 'first' : 'second'}-displacement`;
    const [stated, automatic] = [numberOf(parts, `stated-${part}`), numberOf(parts, part)];
    if (stated === null || automatic === null) return [];
    return `${nameInText(ccode)} ${formatFixed(stated, 3)} (against ${formatFixed(automatic, 3)})`;
  });
  return words.length === 0 ? '' : `; displacement in trade there is ${words.join(', ')}`;
}
