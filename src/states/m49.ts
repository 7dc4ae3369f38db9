import { stateRecords } from './state-records.js';

/** A region of the M49 standard with its code, and the subregion within it. */
export interface M49Region {
  readonly code: number;
  readonly name: string;
  readonly subregion: { readonly code: number; readonly name: string };
}

interface Subregion {
  readonly code: number;
  readonly name: string;
  readonly region: readonly [code: number, name: string];
  /** Alpha-3 codes of states; numbers of the Correlates of War for states without one. */
  readonly states: string;
}

const [africa, americas, asia, europe, oceania] = [
  [2, 'Africa'],
  [19, 'Americas'],
  [142, 'Asia'],
  [150, 'Europe'],
  [9, 'Oceania'],
] as const;

/**
 * Regions and subregions of the states. Source: Standard Country or Area Codes for Statistical Use (M49), United Nations
 * Statistics Division; Latin America and sub-Saharan Africa by their intermediate regions. M49 lists neither Taiwan nor
 * Kosovo nor states that ended before it began: these stand where their territory does, and East Germany and
 * Czechoslovakia in Eastern Europe, where M49 had them.
 */
const subregions: readonly Subregion[] = [
  {
    code: 15,
    name: 'Northern Africa',
    region: africa,
    states: 'DZA EGY LBY MAR SDN TUN',
  },
  {
    code: 14,
    name: 'Eastern Africa',
    region: africa,
    states: 'BDI COM DJI ERI ETH KEN MDG MWI MUS MOZ RWA SYC SOM SSD UGA TZA ZMB ZWE 511',
  },
  {
    code: 17,
    name: 'Middle Africa',
    region: africa,
    states: 'AGO CMR CAF TCD COG COD GNQ GAB STP',
  },
  {
    code: 18,
    name: 'Southern Africa',
    region: africa,
    states: 'BWA SWZ LSO NAM ZAF',
  },
  {
    code: 11,
    name: 'Western Africa',
    region: africa,
    states: 'BEN BFA CPV CIV GMB GHA GIN GNB LBR MLI MRT NER NGA SEN SLE TGO',
  },
  {
    code: 29,
    name: 'Caribbean',
    region: americas,
    states: 'ATG BHS BRB CUB DMA DOM GRD HTI JAM KNA LCA VCT TTO',
  },
  {
    code: 13,
    name: 'Central America',
    region: americas,
    states: 'BLZ CRI SLV GTM HND MEX NIC PAN',
  },
  {
    code: 5,
    name: 'South America',
    region: americas,
    states: 'ARG BOL BRA CHL COL ECU GUY PRY PER SUR URY VEN',
  },
  { code: 21, name: 'Northern America', region: americas, states: 'CAN USA' },
  {
    code: 143,
    name: 'Central Asia',
    region: asia,
    states: 'KAZ KGZ TJK TKM UZB',
  },
  {
    code: 30,
    name: 'Eastern Asia',
    region: asia,
    states: 'CHN PRK JPN MNG KOR TWN 730',
  },
  {
    code: 35,
    name: 'South-eastern Asia',
    region: asia,
    states: 'BRN KHM IDN LAO MYS MMR PHL SGP THA TLS VNM 817',
  },
  {
    code: 34,
    name: 'Southern Asia',
    region: asia,
    states: 'AFG BGD BTN IND IRN MDV NPL PAK LKA',
  },
  {
    code: 145,
    name: 'Western Asia',
    region: asia,
    states: 'ARM AZE BHR CYP GEO IRQ ISR JOR KWT LBN OMN QAT SAU SYR TUR ARE YEM 678 680',
  },
  {
    code: 151,
    name: 'Eastern Europe',
    region: europe,
    states: 'BLR BGR CZE HUN POL MDA ROU RUS SVK UKR 265 300 315',
  },
  {
    code: 154,
    name: 'Northern Europe',
    region: europe,
    states: 'DNK EST FIN ISL IRL LVA LTU NOR SWE GBR',
  },
  {
    code: 39,
    name: 'Southern Europe',
    region: europe,
    states: 'ALB AND BIH HRV GRC ITA MLT MNE MKD PRT SMR SRB SVN ESP 327 329 332 335 337 347',
  },
  {
    code: 155,
    name: 'Western Europe',
    region: europe,
    states: 'AUT BEL FRA DEU LIE LUX MCO NLD CHE 240 245 260 267 269 271 273 275 280',
  },
  {
    code: 53,
    name: 'Australia and New Zealand',
    region: oceania,
    states: 'AUS NZL',
  },
  {
    code: 54,
    name: 'Melanesia',
    region: oceania,
    states: 'FJI PNG SLB VUT',
  },
  {
    code: 57,
    name: 'Micronesia',
    region: oceania,
    states: 'KIR MHL FSM NRU PLW',
  },
  {
    code: 61,
    name: 'Polynesia',
    region: oceania,
    states: 'WSM TON TUV',
  },
];

const byKey: ReadonlyMap<string, M49Region> = new Map(
  subregions.flatMap(({ code, name, region: [regionCode, regionName], states }) => {
    const region = { code: regionCode, name: regionName, subregion: { code, name } };
    return states.split(' ').map((key) => [key, region] as const);
  }),
);

const byCcode: ReadonlyMap<number, M49Region> = new Map(
  stateRecords.flatMap(({ ccode, iso3 }) => {
    const region = byKey.get(iso3 ?? String(ccode));
    return region === undefined ? [] : [[ccode, region] as const];
  }),
);

/** Region and subregion of a state in the M49 standard; undefined for a number that belongs to no state. */
export function m49RegionOf(ccode: number): M49Region | undefined {
  return byCcode.get(ccode);
}
