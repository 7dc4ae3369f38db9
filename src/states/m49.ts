import { stateRecords } from './state-records.js';

/** A region of the M49 standard with its code, and the subregion within it. */
export interface M49Region {
  readonly code: number;
  readonly name: string;
  readonly subregion: { readonly code: number; readonly name: string };
}

/** The states by alpha-3 code; by number of the Correlates of War those without one. */
type Subregion = readonly [
  code: number,
  name: string,
  region: readonly [code: number, name: string],
  states: string,
];

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
// prettier-ignore
const subregions: readonly Subregion[] = [
  [15, 'Northern Africa', africa, 'DZA EGY LBY MAR SDN TUN'],
  [14, 'Eastern Africa', africa, 'BDI COM DJI ERI ETH KEN MDG MWI MUS MOZ RWA SYC SOM SSD UGA TZA ZMB ZWE 511'],
  [17, 'Middle Africa', africa, 'AGO CMR CAF TCD COG COD GNQ GAB STP'],
  [18, 'Southern Africa', africa, 'BWA SWZ LSO NAM ZAF'],
  [11, 'Western Africa', africa, 'BEN BFA CPV CIV GMB GHA GIN GNB LBR MLI MRT NER NGA SEN SLE TGO'],
  [29, 'Caribbean', americas, 'ATG BHS BRB CUB DMA DOM GRD HTI JAM KNA LCA VCT TTO'],
  [13, 'Central America', americas, 'BLZ CRI SLV GTM HND MEX NIC PAN'],
  [5, 'South America', americas, 'ARG BOL BRA CHL COL ECU GUY PRY PER SUR URY VEN'],
  [21, 'Northern America', americas, 'CAN USA'],
  [143, 'Central Asia', asia, 'KAZ KGZ TJK TKM UZB'],
  [30, 'Eastern Asia', asia, 'CHN PRK JPN MNG KOR TWN 730'],
  [35, 'South-eastern Asia', asia, 'BRN KHM IDN LAO MYS MMR PHL SGP THA TLS VNM 817'],
  [34, 'Southern Asia', asia, 'AFG BGD BTN IND IRN MDV NPL PAK LKA'],
  [145, 'Western Asia', asia, 'ARM AZE BHR CYP GEO IRQ ISR JOR KWT LBN OMN QAT SAU SYR TUR ARE YEM 678 680'],
  [151, 'Eastern Europe', europe, 'BLR BGR CZE HUN POL MDA ROU RUS SVK UKR 265 300 315'],
  [154, 'Northern Europe', europe, 'DNK EST FIN ISL IRL LVA LTU NOR SWE GBR'],
  [39, 'Southern Europe', europe, 'ALB AND BIH HRV GRC ITA MLT MNE MKD PRT SMR SRB SVN ESP 327 329 332 335 337 347'],
  [155, 'Western Europe', europe, 'AUT BEL FRA DEU LIE LUX MCO NLD CHE 240 245 260 267 269 271 273 275 280'],
  [53, 'Australia and New Zealand', oceania, 'AUS NZL'],
  [54, 'Melanesia', oceania, 'FJI PNG SLB VUT'],
  [57, 'Micronesia', oceania, 'KIR MHL FSM NRU PLW'],
  [61, 'Polynesia', oceania, 'WSM TON TUV'],
];

const byKey: ReadonlyMap<string, M49Region> = new Map(
  subregions.flatMap(([code, name, [regionCode, regionName], states]) => {
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
