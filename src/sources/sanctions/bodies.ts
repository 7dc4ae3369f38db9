import type { CleanIgo } from '../igo/dataset.js';
import type { CleanInstitutions } from '../institutions/dataset.js';
import { yearOf } from '../cells.js';

/* Bodies that impose sanctions or suffer them, and who belonged to them in a year. */

/** A body by its coded memberships, by the Correlates of War list, or by the list below. */
type BodyList =
  | { readonly coded: string; readonly without?: readonly number[] }
  | { readonly cow: string; readonly later?: readonly (readonly [ccode: number, from: number])[] }
  | { readonly first: Readonly<Record<number, readonly number[]>>; readonly to: number };

const RUSSIA = 365;
const MOROCCO = 600;

/**
 * First years in the committees for export controls on the communist states (Mastanduno 1992): CoCom worked from 1950 to
 * March 1994, its sister for China from 1952.
 */
const exportControl: Readonly<Record<number, readonly number[]>> = {
  1950: [2, 20, 200, 210, 211, 212, 220, 260, 325, 385, 390],
  1952: [235, 740],
  1953: [350, 640],
  1985: [230],
  1989: [900],
  1990: [255],
};
const WEST_GERMANY = 260;

const bodies = {
  eu: { coded: 'eu' },
  // Russia, of the eight from 1998, opposed the sanctions on India and Pakistan of that year: the only ones of the eight.
  g7: { coded: 'g7', without: [RUSSIA] },
  nato: { coded: 'nato' },
  osce: { coded: 'osce' },
  eaeu: { coded: 'eaeu' },
  cocom: { first: exportControl, to: 1994 },
  comecon: { cow: 'cmea' },
  au: { cow: 'au', later: [[MOROCCO, 2017]] },
  oau: { cow: 'oau' },
  oas: { cow: 'oas' },
  'arab-league': { cow: 'loas' },
  ecowas: { cow: 'ecowas' },
  sadc: { cow: 'sadc' },
  mercosur: { cow: 'mercosur' },
  oic: { cow: 'oic' },
  commonwealth: { cow: 'comsec' },
  'pacific-islands': { cow: 'pif' },
  'eastern-caribbean': { cow: 'oecs' },
  oapec: { cow: 'oapec' },
  nafta: { cow: 'nafta' },
} as const satisfies Record<string, BodyList>;
export type SanctionBody = keyof typeof bodies;

/** Bodies by the names of the source. */
export const bodyNames: Readonly<Record<string, SanctionBody>> = {
  EU: 'eu',
  EEC: 'eu',
  G7: 'g7',
  G8: 'g7',
  NATO: 'nato',
  CSCE: 'osce',
  OSCE: 'osce',
  EEU: 'eaeu',
  CoCom: 'cocom',
  ChinCom: 'cocom',
  Comecon: 'comecon',
  'African Union': 'au',
  'Organisation of African Unity': 'oau',
  'Organization of American States': 'oas',
  'League of Arab States': 'arab-league',
  ECOWAS: 'ecowas',
  SADC: 'sadc',
  MERCOSUR: 'mercosur',
  OIC: 'oic',
  Commonwealth: 'commonwealth',
  'Pacific Islands Forum': 'pacific-islands',
  'Organization of Eastern Carribean States': 'eastern-caribbean',
  OAPEC: 'oapec',
  NAFTA: 'nafta',
};

/** Last year of the Correlates of War list. Cases that were in force later are of bodies that changed only as `later` says. */
const listEnds = 2014;

type MembersOf = (body: SanctionBody, year: number) => ReadonlySet<number>;

/** Who belonged to a body on at least one day of a year. */
export function membersOfBodies(institutions: CleanInstitutions, igo: CleanIgo): MembersOf {
  const known = new Map<string, ReadonlySet<number>>();
  return (body, year) => {
    const key = `${body} ${year}`;
    let members = known.get(key);
    if (members === undefined) {
      const list: BodyList = bodies[body];
      members = new Set(
        'coded' in list
          ? codedMembers(institutions, list.coded, year).filter(
              (ccode) => list.without?.includes(ccode) !== true,
            )
          : 'cow' in list
            ? [...cowMembers(igo, list.cow, year), ...laterMembers(list.later ?? [], year)]
            : listedMembers(list.first, list.to, year),
      );
      known.set(key, members);
    }
    return members;
  };
}

const laterMembers = (later: readonly (readonly [number, number])[], year: number): number[] =>
  later.flatMap(([ccode, from]) => (from <= year ? [ccode] : []));

function listedMembers(first: typeof exportControl, to: number, year: number): number[] {
  if (year > to) return [];
  const members = Object.entries(first).flatMap(([from, states]) =>
    Number(from) <= year ? states : [],
  );
  return members.filter((ccode) => ccode !== WEST_GERMANY || year <= 1990);
}

const codedMembers = ({ memberships }: CleanInstitutions, body: string, year: number): number[] =>
  memberships.flatMap(({ institution, status, from, to, ccode }) => {
    const belongs = yearOf(from) <= year && (to === null || yearOf(to) >= year);
    return institution === body && status === 'member' && belongs ? [ccode] : [];
  });

const FULL = 1;

function cowMembers({ bodyYears, spells }: CleanIgo, id: string, year: number): number[] {
  const number = bodyYears.find((one) => one.id === id)?.body;
  const at = Math.min(year, listEnds);
  return spells.flatMap(({ body, status, from, to, ccode }) =>
    body === number && status === FULL && from <= at && at <= to ? [ccode] : [],
  );
}
