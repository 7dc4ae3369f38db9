/** Schemes whose codes changed hands or were withdrawn. `un` is M49, the numbers of which ISO 3166 takes over. */
export type ChangedScheme = 'iso2' | 'iso3' | 'isonum' | 'wb' | 'imf';

/**
 * A code that a state bore and no longer bears. A bound is a day or, where no more is known, a year; `from` null is
 * the first edition of the scheme and all years before it, `to` null an end that is not known.
 */
export type FormerCode = readonly [
  ccode: number,
  scheme: ChangedScheme,
  code: string | number,
  from: string | null,
  to: string | null,
];

/**
 * Codes of the past. Source: ISO 3166-3:2020 (formerly used names of countries), with its days of withdrawal; numbers
 * beside it from the M49 list of the United Nations Statistics Division (codes no longer in use); World Bank: country
 * codes of the World Development Indicators before the change to ISO codes; IMF: the concordance of the raw files.
 */
// prettier-ignore
export const formerCodes: readonly FormerCode[] = [
  [95, 'isonum', 590, null, '1979'], // without the Canal Zone
  [232, 'wb', 'ADO', null, null],
  [260, 'iso2', 'DE', null, '1990-10-02'],
  [260, 'iso3', 'DEU', null, '1990-10-02'],
  [260, 'isonum', 280, null, '1990-10-30'],
  [265, 'iso2', 'DD', null, '1990-10-30'],
  [265, 'iso3', 'DDR', null, '1990-10-30'],
  [265, 'isonum', 278, null, '1990-10-30'],
  [315, 'iso2', 'CS', null, '1993-06-15'],
  [315, 'iso3', 'CSK', null, '1993-06-15'],
  [315, 'isonum', 200, null, '1993-06-15'],
  [345, 'iso2', 'YU', null, '2003-07-23'],
  [345, 'iso2', 'CS', '2003-07-23', '2006-09-26'],
  [345, 'iso3', 'YUG', null, '2003-07-23'],
  [345, 'iso3', 'SCG', '2003-07-23', '2006-09-26'],
  [345, 'isonum', 890, null, '1992-04-27'],
  [345, 'isonum', 891, '1992-04-27', '2006-09-26'],
  [345, 'imf', 188, null, '1992-04-27'],
  [347, 'wb', 'KSV', null, null],
  [360, 'iso3', 'ROM', null, '2002-02-01'],
  [360, 'wb', 'ROM', null, null],
  [365, 'iso2', 'SU', null, '1992-08-30'],
  [365, 'iso3', 'SUN', null, '1992-08-30'],
  [365, 'isonum', 810, null, '1992-08-30'],
  [370, 'iso3', 'BYS', null, '1992-06-15'],
  [434, 'iso2', 'DY', null, '1977'],
  [434, 'iso3', 'DHY', null, '1977'],
  [439, 'iso2', 'HV', null, '1984'],
  [439, 'iso3', 'HVO', null, '1984'],
  [490, 'iso2', 'ZR', null, '1997-07-14'],
  [490, 'iso3', 'ZAR', null, '1997-07-14'],
  [490, 'wb', 'ZAR', null, null],
  [522, 'iso3', 'AFI', null, '1977'], // as a territory; its alpha-2 AI is Anguilla’s today
  [530, 'isonum', 230, null, '1993'], // with Eritrea
  [552, 'iso2', 'RH', null, '1980'],
  [552, 'iso3', 'RHO', null, '1980'],
  [625, 'isonum', 736, null, '2011'], // with South Sudan
  [678, 'iso2', 'YE', null, '1990-05-21'],
  [678, 'iso3', 'YEM', null, '1990-05-21'],
  [678, 'isonum', 886, null, '1990-05-21'],
  [680, 'iso2', 'YD', null, '1990-08-14'],
  [680, 'iso3', 'YMD', null, '1990-08-14'],
  [680, 'isonum', 720, null, '1990-08-14'],
  [775, 'iso2', 'BU', null, '1989-12-05'],
  [775, 'iso3', 'BUR', null, '1989-12-05'],
  [816, 'iso2', 'VD', null, '1977'],
  [816, 'iso3', 'VDR', null, '1977'],
  [817, 'isonum', 714, null, '1977'],
  [860, 'iso2', 'TP', null, '2002-05-20'],
  [860, 'iso3', 'TMP', null, '2002-05-20'],
  [860, 'wb', 'TMP', null, null],
  [935, 'iso2', 'NH', null, '1980'],
  [935, 'iso3', 'NHB', null, '1980'],
];
