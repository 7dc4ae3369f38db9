/**
 * Names that sources and people use beside those of the records, by `ccode`. Compared after `normalizeName`,
 * so case, accents, punctuation and `&` do not matter. Names of the past are in `former-names.ts`; a name that meant two
 * states at different times is in `datedNames`.
 */
const written: Readonly<Record<number, string>> = {
  2: 'United States of America; USA; U.S.; U.S.A.; America',
  20: 'Dominion of Canada',
  31: 'The Bahamas; Bahamas, The',
  42: 'Dominican Rep.',
  52: 'Trinidad',
  57: 'St. Vincent; Saint Vincent; St. Vincent and the Grenadines',
  58: 'Antigua',
  60: 'St. Kitts and Nevis; St. Kitts-Nevis; St. Kitts; Saint Christopher and Nevis',
  70: 'United Mexican States',
  101: 'Venezuela, RB; Venezuela, Rep. Bolivariana de; Venezuela (Bolivarian Republic of)',
  145: 'Bolivia (Plurinational State of)',
  160: 'Argentine Republic',
  165: 'Eastern Republic of Uruguay',
  200: 'Britain; Great Britain; UK; U.K.; England; United Kingdom of Great Britain and Northern Ireland; United Kingdom of Great Britain and Ireland',
  205: 'Eire; Republic of Ireland; Irish Republic',
  210: 'The Netherlands; Netherlands, The; Holland',
  220: 'French Republic',
  225: 'Swiss Confederation',
  235: 'Portuguese Republic',
  255: 'German Empire; German Reich',
  260: 'German Federal Republic; Germany, West; Germany, Federal Republic of; FRG; W Germany',
  265: 'East Germany (GDR); Germany, East; Germany, Democratic Republic of; GDR; DDR',
  271: 'Württemberg',
  273: 'Hesse-Kassel; Hesse-Cassel; Electorate of Hesse',
  275: 'Hesse-Darmstadt; Grand Duchy of Hesse',
  280: 'Mecklenburg-Schwerin',
  300: 'Austria Hungary; Austro-Hungarian Empire; Habsburg Empire',
  315: 'Czecho-Slovakia; CSSR; CSFR',
  316: 'Czech Rep.',
  317: 'Slovak Republic; Slovak Rep.',
  325: 'Italian Republic',
  329: 'Kingdom of the Two Sicilies',
  343: 'Macedonia (FYROM); FYROM; FYR Macedonia; Macedonia, FYR; Macedonia, the former Yugoslav Republic of; North Macedonia, Republic of',
  345: 'Serbia, Rep. of; FR Yugoslavia; SFR Yugoslavia; Yugoslavia, SFR',
  346: 'Bosnia; Bosnia-Herzegovina; Bosnia and Herzegovina',
  350: 'Hellenic Republic',
  359: 'Republic of Moldova; Moldavia',
  360: 'Rumania; Roumania',
  365: 'Russian Federation',
  370: 'Byelorussia; Belorussia; Byelarus',
  402: 'Cabo Verde',
  403: 'Sao Tome; São Tomé and Príncipe, Dem. Rep. of',
  404: 'Guinea Bissau',
  411: 'Equatorial Guinea, Rep. of',
  420: 'The Gambia; Gambia, The',
  437: "Cote d'Ivoire",
  439: 'Burkina',
  461: 'Togolese Republic',
  481: 'Gabonese Republic',
  482: 'Central African Rep.; CAR',
  484: "Congo; Congo, Rep.; Congo, Rep. of; Congo, Republic; Congo, Republic of; Congo (Brazzaville); Congo Brazzaville; Congo-Brazzaville; People's Republic of the Congo",
  490: 'DR Congo; DRC; Congo, DR; Congo, Dem. Rep.; Congo, Dem. Rep. of the; Congo, Democratic Republic of; Congo, Democratic Republic of the; D.R. of the Congo; Congo (Kinshasa); Congo Kinshasa; Dem. Rep. Congo',
  510: 'United Republic of Tanzania; U.R. of Tanzania: Mainland; Tanzania, United Rep. of',
  517: 'Rwandese Republic',
  530: 'Ethiopia, The Federal Dem. Rep. of',
  531: 'Eritrea, The State of',
  560: 'Union of South Africa; S Africa',
  572: 'Kingdom of Eswatini',
  581: 'Comoros, Union of the; The Comoros',
  620: 'Libya GNC',
  626: 'S Sudan',
  630: 'Iran, Islamic Rep.; Iran (Islamic Republic of)',
  640: 'Turkiye; Türkiye; Türkiye, Rep of; Turkiye, Rep. of',
  651: 'UAR; Egypt, Arab Rep.; Egypt, Arab Rep. of',
  652: 'Syrian Arab Republic; Syrian Arab Rep.',
  660: 'Lebanese Republic',
  666: 'State of Israel',
  678: 'Yemen Arab Republic; Yemen, North; Yemen (Arab Republic of Yemen)',
  679: 'Yemen, Rep.; Yemen, Rep. of; Republic of Yemen',
  680: "Yemen People's Republic; Yemen, South; People's Democratic Republic of Yemen; Yemen, People's Democratic Republic of",
  696: 'UAE; U.A.E.; Emirates',
  703: 'Kyrgyz Republic; Kyrgyz Rep.; Kirghizia; Kirgizia; Kirghizstan; Kirgizstan',
  710: "PRC; People's Republic of China; China, P.R.: Mainland; China, P.R.; Mainland China; China, Mainland; Communist China",
  713: 'Taiwan Province of China; Republic of China; Taiwan, China; Taiwan, Province of China; Taiwan (Province of China); Chinese Taipei; Nationalist China; Formosa',
  731: "Korea, North; Korea, Dem. Rep.; Korea, Dem. People's Rep.; Korea, Dem. People's Rep. of; D.P.R. of Korea; Democratic People's Republic of Korea; DPRK; N Korea",
  732: 'Korea, South; Korea, Rep.; Korea, Rep. of; Republic of Korea; ROK; S Korea',
  775: 'Myanmar (Burma); Myanmar/Burma',
  812: "Lao PDR; Lao People's DR; Lao People's Dem. Rep.; Lao People's Democratic Republic",
  816: 'Viet Nam; Vietnam, North; N Vietnam; Vietnam, Democratic Republic of; Socialist Republic of Viet Nam',
  817: 'Vietnam, South; Viet Nam, South; S Vietnam',
  835: 'Brunei Darussalam',
  860: 'East Timor; Timor Leste; Timor-Leste',
  910: 'Papua N. Guinea',
  940: 'Solomon Is.',
  950: 'Fiji Islands',
  987: 'Micronesia, Fed. Sts.; Micronesia, Federated States of; Federated States of Micronesia',
};

export const aliases: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(written).map(([ccode, names]) => [ccode, names.split('; ')]),
);

/** Holders of one name in turn: the first rule whose last day is not past holds. */
export type DatedName = readonly { readonly until: string; readonly ccode: number }[];

const ever = '9999-12-31';

/**
 * Names that meant another state before some day. The codes of the last holder were those of its predecessors. A year
 * counts by its last day.
 */
export const datedNames: Readonly<Record<string, DatedName>> = {
  germany: [
    { until: '1945-12-31', ccode: 255 },
    { until: '1990-10-02', ccode: 260 },
    { until: ever, ccode: 255 },
  ],
  'federal republic of germany': [
    { until: '1990-10-02', ccode: 260 },
    { until: ever, ccode: 255 },
  ],
  yemen: [
    { until: '1990-05-21', ccode: 678 },
    { until: ever, ccode: 679 },
  ],
  korea: [
    { until: '1947-12-31', ccode: 730 },
    { until: ever, ccode: 732 },
  ],
  czechia: [
    { until: '1992-12-31', ccode: 315 },
    { until: ever, ccode: 316 },
  ],
  austria: [
    { until: '1918-11-12', ccode: 300 },
    { until: ever, ccode: 305 },
  ],
};

/** SIPRI means West Germany up to 1990, the year of the unification included. */
export const sipriDatedNames: Readonly<Record<string, DatedName>> = {
  germany: [
    { until: '1990-12-31', ccode: 260 },
    { until: ever, ccode: 255 },
  ],
};

/** Codes in use outside the standard. */
export const unofficialIso3: Readonly<Record<string, number>> = { XKX: 347, YAR: 678 };
export const unofficialIso2: Readonly<Record<string, number>> = { XK: 347 };
