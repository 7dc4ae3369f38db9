/**
 * Names that sources and people use beside those of the records, by `ccode`. Compared after `normalizeName`,
 * so case, accents, punctuation and `&` do not matter. A name that meant two states at different times is in
 * `datedNames` instead.
 */
export const aliases: Readonly<Record<number, readonly string[]>> = {
  2: ['United States of America', 'USA', 'U.S.', 'U.S.A.', 'America'],
  31: ['The Bahamas', 'Bahamas, The'],
  42: ['Dominican Rep.'],
  57: ['St. Vincent', 'Saint Vincent', 'St. Vincent and the Grenadines'],
  60: ['St. Kitts and Nevis', 'St. Kitts-Nevis'],
  101: ['Venezuela, RB', 'Venezuela, Rep. Bolivariana de', 'Venezuela (Bolivarian Republic of)'],
  145: ['Bolivia (Plurinational State of)'],
  200: ['Britain', 'Great Britain', 'UK', 'U.K.', 'England'],
  210: ['The Netherlands', 'Netherlands, The', 'Holland'],
  260: ['Federal Republic of Germany', 'German Federal Republic', 'Germany, West', 'FRG'],
  265: ['German Democratic Republic', 'East Germany (GDR)', 'Germany, East', 'GDR', 'DDR'],
  300: ['Austria Hungary'],
  315: ['CSSR', 'CSFR'],
  316: ['Czech Republic', 'Czech Rep.'],
  317: ['Slovak Republic', 'Slovak Rep.'],
  343: [
    'Macedonia',
    'Macedonia (FYROM)',
    'FYROM',
    'Macedonia, FYR',
    'North Macedonia, Republic of',
  ],
  345: [
    'Yugoslavia',
    'Serbia and Montenegro',
    'Serbia, Rep. of',
    'Federal Republic of Yugoslavia',
    'Socialist Federal Republic of Yugoslavia',
  ],
  346: ['Bosnia', 'Bosnia-Herzegovina', 'Bosnia and Herzegovina'],
  359: ['Republic of Moldova'],
  365: [
    'USSR',
    'U.S.S.R.',
    'Soviet Union',
    'Union of Soviet Socialist Republics',
    'Russian Federation',
    'Russian Empire',
  ],
  370: ['Byelorussia', 'Belorussia', 'Byelorussian SSR'],
  369: ['Ukrainian SSR'],
  402: ['Cabo Verde'],
  403: ['Sao Tome', 'São Tomé and Príncipe, Dem. Rep. of'],
  411: ['Equatorial Guinea, Rep. of'],
  420: ['The Gambia', 'Gambia, The'],
  437: ["Cote d'Ivoire", 'Ivory Coast'],
  439: ['Upper Volta'],
  434: ['Dahomey'],
  482: ['Central African Rep.'],
  484: [
    'Congo',
    'Congo, Rep.',
    'Congo, Rep. of',
    'Congo, Republic',
    'Congo, Republic of',
    'Congo (Brazzaville)',
    'Congo Brazzaville',
  ],
  490: [
    'DR Congo',
    'DRC',
    'Congo, DR',
    'Congo, Dem. Rep.',
    'Congo, Dem. Rep. of the',
    'Congo, Democratic Republic of',
    'Congo, Democratic Republic of the',
    'D.R. of the Congo',
    'Congo (Kinshasa)',
    'Congo Kinshasa',
    'Zaire',
  ],
  510: [
    'Tanganyika',
    'United Republic of Tanzania',
    'U.R. of Tanzania: Mainland',
    'Tanzania, United Rep. of',
  ],
  530: ['Abyssinia', 'Ethiopia, The Federal Dem. Rep. of'],
  531: ['Eritrea, The State of'],
  552: ['Rhodesia', 'Southern Rhodesia'],
  571: ['Bechuanaland'],
  572: ['Swaziland', 'Eswatini', 'eSwatini', 'Kingdom of Eswatini'],
  581: ['Comoros, Union of the', 'The Comoros'],
  620: ['Libya GNC', 'Libyan Arab Jamahiriya'],
  630: ['Persia', 'Iran, Islamic Rep.', 'Iran (Islamic Republic of)'],
  640: ['Turkiye', 'Türkiye', 'Türkiye, Rep of', 'Turkiye, Rep. of', 'Ottoman Empire'],
  651: ['United Arab Republic', 'UAR', 'Egypt, Arab Rep.', 'Egypt, Arab Rep. of'],
  652: ['Syrian Arab Republic', 'Syrian Arab Rep.'],
  678: ['Yemen Arab Republic', 'Yemen, North', 'Yemen (Arab Republic of Yemen)'],
  679: ['Yemen, Rep.', 'Yemen, Rep. of', 'Republic of Yemen'],
  680: [
    "Yemen People's Republic",
    'Yemen, South',
    "People's Democratic Republic of Yemen",
    'Democratic Yemen',
    'Aden',
  ],
  696: ['UAE', 'U.A.E.', 'Emirates'],
  703: ['Kyrgyz Republic', 'Kyrgyz Rep.', 'Kirghizia'],
  710: [
    'PRC',
    "People's Republic of China",
    'China, P.R.: Mainland',
    'China, P.R.',
    'Mainland China',
    'China, Mainland',
  ],
  713: [
    'Taiwan Province of China',
    'Republic of China',
    'Taiwan, China',
    'Chinese Taipei',
    'Formosa',
  ],
  731: [
    'Korea, North',
    'Korea, Dem. Rep.',
    "Korea, Dem. People's Rep.",
    "Korea, Dem. People's Rep. of",
    'D.P.R. of Korea',
    "Democratic People's Republic of Korea",
    'DPRK',
  ],
  732: ['Korea, South', 'Korea, Rep.', 'Korea, Rep. of', 'Republic of Korea', 'ROK'],
  775: ['Burma'],
  780: ['Ceylon'],
  800: ['Siam'],
  811: ['Kampuchea', 'Khmer Republic'],
  812: ['Lao PDR', "Lao People's DR", "Lao People's Dem. Rep.", "Lao People's Democratic Republic"],
  816: [
    'Viet Nam',
    'Democratic Republic of Vietnam',
    'North Vietnam',
    'Vietnam, North',
    'Socialist Republic of Viet Nam',
  ],
  817: ['Vietnam, South', 'Viet Nam, South'],
  820: ['Malaya', 'Federation of Malaya'],
  835: ['Brunei Darussalam'],
  850: ['Dutch East Indies'],
  860: ['East Timor', 'Timor Leste', 'Timor-Leste'],
  940: ['Solomon Is.'],
  987: [
    'Micronesia, Fed. Sts.',
    'Micronesia, Federated States of',
    'Federated States of Micronesia',
  ],
  990: ['Western Samoa'],
};

/** Holders of one name in turn: the rule with the smallest `before` above the year holds. */
export type DatedName = readonly { readonly before: number; readonly ccode: number }[];

/** Names that meant another state before some year. The codes of the last holder were those of its predecessors. */
export const datedNames: Readonly<Record<string, DatedName>> = {
  germany: [
    { before: 1946, ccode: 255 },
    { before: 1990, ccode: 260 },
    { before: Infinity, ccode: 255 },
  ],
  yemen: [
    { before: 1990, ccode: 678 },
    { before: Infinity, ccode: 679 },
  ],
  korea: [
    { before: 1948, ccode: 730 },
    { before: Infinity, ccode: 732 },
  ],
  czechia: [
    { before: 1993, ccode: 315 },
    { before: Infinity, ccode: 316 },
  ],
  austria: [
    { before: 1918, ccode: 300 },
    { before: Infinity, ccode: 305 },
  ],
};

/**
 * Short names that two states of today share, which a person must not use: the lists that use one mean one state by
 * it (`Congo` is Brazzaville), a person may mean either.
 */
export const ambiguousNames: Readonly<Record<string, readonly number[]>> = {
  congo: [484, 490],
  korea: [732, 731],
};

/** SIPRI means West Germany up to 1990, the year of the unification included. */
export const sipriDatedNames: Readonly<Record<string, DatedName>> = {
  germany: [
    { before: 1991, ccode: 260 },
    { before: Infinity, ccode: 255 },
  ],
};

/** Codes in use outside the standard. */
export const unofficialIso3: Readonly<Record<string, number>> = { XKX: 347 };
export const unofficialIso2: Readonly<Record<string, number>> = { XK: 347 };

/** ISO codes withdrawn from the standard. */
export const formerIso3: Readonly<Record<string, number>> = {
  SUN: 365,
  DDR: 265,
  CSK: 315,
  YUG: 345,
  SCG: 345,
  YMD: 680,
  YAR: 678,
  VDR: 816,
  ZAR: 490,
  ROM: 360,
  BUR: 775,
  TMP: 860,
  HVO: 439,
  DHY: 434,
  RHO: 552,
};

export const formerIso2: Readonly<Record<string, number>> = {
  SU: 365,
  DD: 265,
  CS: 315,
  YU: 345,
  YD: 680,
  ZR: 490,
  BU: 775,
  TP: 860,
};

/** Alpha-2 codes that went to another state after they had been withdrawn, with the first year in which that may be meant. */
export const reassignedIso2: Readonly<
  Record<string, { readonly from: number; readonly ccode: number }>
> = {
  CS: { from: 1993, ccode: 345 },
};

/** Names of a state in years when it bore another one, for labels. */
export const eraNames: Readonly<
  Record<number, readonly { readonly from: number; readonly to: number; readonly name: string }[]>
> = {
  345: [
    { from: 1918, to: 2002, name: 'Yugoslavia' },
    { from: 2003, to: 2005, name: 'Serbia and Montenegro' },
  ],
  365: [{ from: 1922, to: 1991, name: 'Soviet Union' }],
  651: [{ from: 1958, to: 1960, name: 'United Arab Republic' }],
};
