/** How a state came out of another, or went into it. */
export const successionKinds = {
  split: 'The predecessor broke up, and the successor is a part of it.',
  secession: 'A part left the predecessor, which went on without it.',
  union: 'The predecessor ended and became a part of the successor.',
  continuation: 'The successor is the same state under another number.',
} as const;
export type SuccessionKind = keyof typeof successionKinds;

/** One line from a predecessor to a successor. */
export interface Succession {
  readonly predecessor: number;
  readonly successor: number;
  /** Day from which the list of members counts it (ISO date). */
  readonly date: string;
  readonly kind: SuccessionKind;
  readonly note?: string;
}

type Row = readonly [
  predecessor: number,
  successor: number,
  date: string,
  kind: SuccessionKind,
  note?: string,
];

const union = (predecessors: string, successor: number, date: string): Row[] =>
  predecessors.split(' ').map((ccode) => [Number(ccode), successor, date, 'union']);

const split = (predecessor: number, successors: string, date: string, note?: string): Row[] =>
  successors.split(' ').map((ccode) => [predecessor, Number(ccode), date, 'split', note]);

const ussr = 'Russia continues the Soviet Union under the same number.';
const yugoslavia = 'What was left of Yugoslavia goes on under the same number.';
const baltic =
  'Independent from 1918 to 1940; many states never recognised the annexation that lay between.';

/**
 * Successions among members of the state system since 1816. The days are those on which the Correlates of War list
 * of members changes, which may lie after a declaration of independence (Kosovo: 17 February 2008, listed from the
 * 20th). Source: State System Membership List v2016, its dates; what followed on what is general knowledge of history.
 * Independence from colonial rule and mandates is no succession here, nor is an occupation that ended.
 */
const rows: readonly Row[] = [
  [640, 350, '1828-01-01', 'secession'],
  [210, 211, '1830-12-20', 'secession'],
  ...union('332 335 337', 325, '1860-03-15'),
  ...union('327', 325, '1860-11-05'),
  ...union('329', 325, '1861-02-13'),
  ...union('240 273', 255, '1866-07-26'),
  ...union('269 275 280', 255, '1867-04-17'),
  ...union('245 267 271', 255, '1871-01-18'),
  [640, 345, '1878-07-13', 'secession'],
  [640, 360, '1878-07-13', 'secession'],
  [100, 95, '1903-11-03', 'secession'],
  [380, 385, '1905-06-07', 'secession', 'End of the personal union.'],
  [640, 355, '1908-10-05', 'secession'],
  [640, 339, '1914-01-01', 'secession'],
  [365, 375, '1917-12-06', 'secession'],
  [365, 368, '1918-02-16', 'secession'],
  [365, 366, '1918-02-24', 'secession'],
  [300, 315, '1918-10-28', 'split'],
  [255, 290, '1918-11-03', 'secession', 'Poland came out of three empires.'],
  [300, 290, '1918-11-03', 'split', 'Poland came out of three empires.'],
  [365, 290, '1918-11-03', 'secession', 'Poland came out of three empires.'],
  [300, 310, '1918-11-16', 'split'],
  [365, 367, '1918-11-18', 'secession'],
  [300, 305, '1919-09-10', 'split'],
  [710, 712, '1921-03-13', 'secession'],
  [200, 205, '1922-12-06', 'secession'],
  [390, 395, '1944-06-17', 'secession', 'End of the personal union.'],
  [710, 713, '1949-12-08', 'split', 'Both governments claim to continue the Republic of China.'],
  [255, 265, '1954-03-25', 'split', 'No German state is listed between 1945 and 1954.'],
  [255, 260, '1955-05-05', 'split', 'No German state is listed between 1945 and 1954.'],
  [730, 731, '1948-09-09', 'split', 'No Korean state is listed under Japanese rule.'],
  [730, 732, '1949-06-29', 'split', 'No Korean state is listed under Japanese rule.'],
  [652, 651, '1958-02-01', 'union', 'United Arab Republic.'],
  [432, 433, '1960-08-20', 'secession', 'End of the Mali Federation.'],
  [651, 652, '1961-09-29', 'secession', 'Syria leaves the United Arab Republic.'],
  [511, 510, '1964-04-26', 'union'],
  [820, 830, '1965-08-09', 'secession'],
  [770, 771, '1971-12-16', 'secession'],
  [817, 816, '1975-04-30', 'union', 'United formally on 2 July 1976.'],
  [678, 679, '1990-05-22', 'union'],
  [680, 679, '1990-05-22', 'union'],
  [260, 255, '1990-10-03', 'continuation'],
  [265, 255, '1990-10-03', 'union'],
  ...split(365, '366 367 368', '1991-09-06', baltic),
  ...split(365, '359 369 370 371 372 373 701 702 703 704 705', '1991-12-26', ussr),
  ...split(345, '344 349', '1992-01-15', yugoslavia),
  ...split(345, '346', '1992-04-07', yugoslavia),
  ...split(315, '316 317', '1993-01-01'),
  ...split(345, '343', '1993-04-08', yugoslavia),
  [530, 531, '1993-05-24', 'secession'],
  [345, 341, '2006-06-12', 'secession'],
  [345, 347, '2008-02-20', 'secession', 'Serbia and others do not recognise Kosovo.'],
  [625, 626, '2011-07-09', 'secession'],
];

/** Every succession, the earliest first. */
export const successions: readonly Succession[] = rows
  .map(([predecessor, successor, date, kind, note]) => ({
    predecessor,
    successor,
    date,
    kind,
    ...(note === undefined ? {} : { note }),
  }))
  .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.predecessor - b.predecessor));

/** The states that a state came out of, the earliest first. */
export function predecessorsOf(ccode: number): readonly Succession[] {
  return successions.filter(({ successor }) => successor === ccode);
}

/** The states that came out of a state, or that it went into, the earliest first. */
export function successorsOf(ccode: number): readonly Succession[] {
  return successions.filter(({ predecessor }) => predecessor === ccode);
}
