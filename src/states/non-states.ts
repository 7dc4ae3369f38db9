/** Why a name or code of a source is no state. */
export type NonStateReason =
  | 'aggregate'
  | 'not a state (territory)'
  | 'not a state (region)'
  | 'not a state (unrecognised entity)'
  | 'international organisation'
  | 'armed non-state group'
  | 'unknown recipient'
  | 'unknown supplier'
  | 'not specified'
  | 'unknown name'
  | 'unknown code';

/** World Bank codes of groups of states. */
export const worldBankAggregates: ReadonlySet<string> = new Set(
  (
    'AFE AFW ARB CSS CEB EAR EAS TEA EAP EMU ECS TEC ECA EUU FCS HPC HIC IBD IBT IDB IDX IDA LTE LCN LAC TLA ' +
    'LDC LMY LIC LMC MEA TMN MNA MIC NAC OED OSS PSS PST PRE SST SAS TSA SSF TSS SSA UMC WLD'
  ).split(' '),
);

const named = (text: string): readonly string[] => text.trim().split(/;\s+/);

/** Names that are no state, in the spelling of the sources. */
export const nonStateNames: Readonly<Partial<Record<NonStateReason, readonly string[]>>> = {
  aggregate: named(`
    World; Advanced Economies; Africa; Asia; Europe; Belgium-Luxembourg;
    Emerging and Developing Asia; Emerging and Developing Economies;
    Emerging and Developing Europe;
    Emerging Market and Developing Economies by Source of Export Earnings: Fuel;
    Emerging Market and Developing Economies by Source of Export Earnings: Nonfuel; Euro Area;
    European Union; Middle East; Middle East and Central Asia; Sub-Saharan Africa;
    Western Hemisphere
  `),
  'not specified': named(`
    Africa not specified; Asia not specified; Countries & Areas not specified;
    Europe not specified; Middle East and Central Asia not specified;
    Other Countries not included elsewhere; Special Categories; Western Hemisphere not specified
  `),
  'not a state (territory)': named(`
    China, P.R.: Hong Kong; China, P.R.: Macao; Hong Kong; Hong Kong SAR; Hong Kong, China;
    Hong Kong SAR, China; China, Hong Kong SAR; China, Hong Kong Special Administrative Region;
    Macao; Macau; Macao SAR; Macao, China; Macao SAR, China; China, Macao SAR;
    China, Macao Special Administrative Region; Curacao; Falkland Islands (Malvinas); Holy See;
    Vatican; Palestine; Palestine, State of; West Bank and Gaza; State of Palestine;
    Occupied Palestinian Territory; Palestinian Authority; Western Sahara; Virgin Islands (U.S.);
    United States Virgin Islands; US Virgin Islands; Sint Maarten (Dutch part);
    St. Martin (French part); Faeroe Islands; Pitcairn; Saint Helena; Virgin Islands; Saint Martin
  `),
  'not a state (region)': named(`
    Alaska; Americas; Australasia; Balkans; Caribbean; Catalonia; Central Africa; Central America;
    Chechnya; Corsica; Crimea; Galicia; Hawaii; Iberia; Indochina; Istria; Kashmir; Kurdistan;
    Latin America; Lapland; Manchuria; Melanesia; North Africa; North America; Northern Ireland;
    Oceania; Polynesia; Quebec; Scandinavia; Scotland; Siberia; Sicily; Silesia; South America;
    Southern Africa; Texas; Tibet; Wales; West Papua
  `),
  'not a state (unrecognised entity)': named(`
    Biafra; Katanga; Northern Cyprus; Somaliland; Abkhazia; South Ossetia; Transnistria
  `),
  'unknown recipient': named('unknown recipient(s); unknown recipient'),
  'unknown supplier': named('unknown supplier(s); unknown supplier'),
};
