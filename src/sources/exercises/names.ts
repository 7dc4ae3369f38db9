/*
 * Names in the lists of military exercises that need a table: participants in other spellings, and Russian
 * names of exercises that the lists in English have too.
 */

const participantNames: Readonly<Record<string, readonly string[]>> = {
  'Baltic States': ['Estonia', 'Latvia', 'Lithuania'],
  'Congo - Brazzaville': ['Congo Brazzaville'],
  'Congo - Kinshasa': ['Congo Kinshasa'],
  'Hong Kong SAR China': ['Hong Kong'],
  'Myanmar (Burma)': ['Myanmar'],
  'st. christopher': ['St. Kitts and Nevis'],
  '8 NATO members': ['NATO'],
};

/** The names that a participant of a list stands for. */
export function participantsNamed(value: string): readonly string[] {
  return participantNames[value] ?? [value];
}

/** Beginning of the Russian name, without year and quotation marks, and the name in the lists in English. */
const russianNames: Readonly<Record<string, string>> = {
  Балтопс: 'Baltops',
  'Бдительный орел': 'Vigilant Eagle',
  'Боевое содружество': 'Military Commonwealth',
  Блэксифор: 'Blackseafor',
  Взаимодействие: 'Vzaimodeystviye',
  'Дархан-2': 'Darkhan-2',
  'Дархан-3': 'Darkhan-3',
  Запад: 'Zapad',
  Индра: 'Indra',
  Иониекс: 'Ioniex',
  'Мирная миссия': 'Peace Mission',
  'Морское взаимодейств': 'Joint Sea',
  'Норак-Антитеррор': 'Norak-Antiterror',
  ПАССЕКС: 'Passex',
  Пассекс: 'Passex',
  Помор: 'Pomor',
  Рубеж: 'Rubezh',
  ФРУКУС: 'Frukus',
  'Черноморское партнерство': 'Black Sea Partnership',
};

/**
 * The name of an exercise of the Russian list: in the spelling of the lists in English where they have it too, null
 * where the list describes the exercise in brackets instead of naming it.
 */
export function russianNameOf(name: string): string | null {
  const quoted = /«([^»]+)»/.exec(name)?.[1];
  if (name.startsWith('[') && quoted === undefined) return null;
  const plain = (quoted ?? name).replace(/\s*[-–]?\s*(19|20)\d\d$/, '').trim();
  const stem = Object.keys(russianNames).find((russian) =>
    plain.toLowerCase().startsWith(russian.toLowerCase()),
  );
  return stem === undefined ? plain : russianNames[stem]!;
}
