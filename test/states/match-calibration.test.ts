import { describe, expect, it } from 'vitest';
import { createRng, type Rng } from '../../src/core/rng.js';
import { codeOf, matchName, statesInYear } from '../../src/states/index.js';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** One random error of typing: a letter left out, added, changed, or swapped with the next. */
function mistype(text: string, rng: Rng): string {
  const at = rng.integer(0, text.length - 1);
  const letter = letters[rng.integer(0, letters.length - 1)]!;
  const [before, here, after] = [text.slice(0, at), text[at]!, text.slice(at + 1)];
  switch (rng.integer(0, 3)) {
    case 0:
      return before + after;
    case 1:
      return before + letter + here + after;
    case 2:
      return before + letter + after;
    default:
      return after === '' ? text : before + after[0]! + here + after.slice(1);
  }
}

interface Tried {
  readonly right: boolean;
  readonly confidence: number;
}

/** Every state of today under its name and its name in the United Nations, mistyped a number of times. */
function trials(edits: number, repeats: number, rng: Rng): Tried[] {
  return statesInYear(2025).flatMap(({ ccode }) => {
    const names = new Set(['name', 'un-name'].map((to) => codeOf(ccode, to as 'name')));
    return [...names].flatMap((name) => {
      if (name === undefined || matchName(String(name)).ccode !== ccode) return [];
      return Array.from({ length: repeats }, () => {
        let text = String(name);
        for (let i = 0; i < edits; i++) text = mistype(text, rng);
        const [first] = matchName(text, { minConfidence: 1 }).candidates;
        return { right: first?.ccode === ccode, confidence: first?.confidence ?? 0 };
      });
    });
  });
}

const shareRight = (tried: readonly Tried[]): number =>
  tried.filter(({ right }) => right).length / tried.length;

describe('the confidence of a match', () => {
  const rng = createRng(20_250_101);
  const byEdits = [1, 2, 3].map((edits) => trials(edits, 4, rng));
  const all = byEdits.flat();
  const between = (low: number, high: number) =>
    all.filter(({ confidence }) => confidence >= low && confidence < high);

  it('of .9 and more is right at least nine times in ten, and wrong less than once in fifty', () => {
    const sure = all.filter(({ confidence }) => confidence >= 0.9);
    expect(sure.length).toBeGreaterThan(1000);
    expect(shareRight(sure)).toBeGreaterThan(0.98);
  });

  it('is no more than it says in the lower bands either', () => {
    for (const [low, high] of [
      [0.5, 0.7],
      [0.7, 0.9],
    ] as const) {
      const tried = between(low, high);
      expect(tried.length, `${low}`).toBeGreaterThan(50);
      expect(shareRight(tried), `${low} to ${high}`).toBeGreaterThan(low);
    }
  });

  it('finds most names with one error', () => {
    const one = byEdits[0]!;
    const found = one.filter(({ right, confidence }) => right && confidence >= 0.9);
    expect(found.length / one.length).toBeGreaterThan(0.7);
  });

  it('is below .9 for places that are no states, but for one that is a spelling of a state', () => {
    const taken = places.filter((place) => matchName(place).ccode !== null);
    expect(taken).toEqual(['Granada']);
  });
});

/** Cities, provinces, members of federations, islands and peoples, many of them near the name of a state. */
const places = (
  'Albany,Alberta,Algiers,Andalusia,Arizona,Armenians,Asturias,Athens,Austin,Bahia,Bali,Bangkok,Barbary,Basra,' +
  'Batavia,Belgrade,Bengal,Bohemia,Bologna,Bombay,Borneo,Brabant,Brasilia,British Columbia,Brittany,Bucharest,Budapest,Burgundy,' +
  'Cairo,Calabria,California,Canaan,Canberra,Canterbury,Carthage,Castile,Caucasus,Chiapas,Chicago,Colorado,Cordoba,Cornwall,' +
  'Crete,Dagestan,Dalmatia,Damascus,Delhi,Flanders,Florida,Friesland,Fukushima,Gaza,Geneva,Gotland,Goa,Granada,Gujarat,Guinea pig,' +
  'Hanover city,Havana,Illinois,Indiana,Indus,Iowa,Istanbul,Jakarta,Java,Jersey City,Jordan Valley,Judea,Kabul,Kansas,Karelia,Kerala,' +
  'Kiev,Kinshasa,Lagos,Lima,Lisbon,Lombardy,Lorraine,Louisiana,Luanda,Macau city,Madeira,Madrid,Malacca,Malaga,Manila,' +
  'Maldon,Manitoba,Minorca,Moldau,Monterrey,Moravia,Moscow,Nagaland,Nairobi,Navarre,Nebraska,Nevada,New Guinea,New Jersey,New Mexico,' +
  'Niamey,Normandy,Northumbria,Ontario,Oregon,Ossetia,Panjab,Paris,Patagonia,Persian Gulf,Piedmont,Pomerania,Provence,Punjab,' +
  'Rhineland,Rome,Ruhr,Ruthenia,Sahara,Saigon,Sahel,Samara,San Marcos,Santiago,Saskatchewan,Savoy,Saxony-Anhalt,Senegambia,Seoul,' +
  'Sinai,Slavonia,Sonora,Sumatra,Swabia,Tasmania,Tatarstan,Tehran,Tennessee,Thessaly,Thrace,Tokyo,Transylvania,' +
  'Tripoli,Tunis,Tuva,Tyrol,Ulster,Utah,Valencia,Veneto,Virginia,Volhynia,Westphalia,Wisconsin,Yorkshire,Yukon,Zululand'
).split(',');
