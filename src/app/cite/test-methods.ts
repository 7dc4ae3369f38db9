import {
  aronowSamiiAssenova2015,
  buhlmann1997,
  cameronGelbachMiller2011,
  carlsonIncertiAronow2024,
  davisLeeRodriguez2006,
  dhaeneJochmans2015,
  gallagher2022,
  granger1969,
  hamedRao1998,
  jorda2005,
  killickFearnheadEckley2012,
  mann1945,
  montielOleaPlagborgMoller2021,
  neweyWest1987,
  nickell1981,
  phipsonSmyth2010,
  sen1968,
  theil1950,
  todaYamamoto1995,
} from '../../core/bibliography/index.js';
import type { Reference } from '../../core/references.js';

/** What a test rests on, and the measures that it looks at by itself. */
interface TestMethod {
  readonly references: readonly Reference[];
  readonly measures: readonly string[];
}

/** Works behind the tests of the verb `test`; docs/methods says which of them gives what. */
export const testMethods = {
  trend: { references: [theil1950, sen1968, mann1945, hamedRao1998], measures: [] },
  changepoint: {
    references: [buhlmann1997, davisLeeRodriguez2006, gallagher2022, killickFearnheadEckley2012],
    measures: [],
  },
  'lead-lag': { references: [granger1969, neweyWest1987, todaYamamoto1995], measures: [] },
  'third-party-pull': {
    references: [
      aronowSamiiAssenova2015,
      cameronGelbachMiller2011,
      carlsonIncertiAronow2024,
      dhaeneJochmans2015,
      jorda2005,
      montielOleaPlagborgMoller2021,
      neweyWest1987,
      nickell1981,
      phipsonSmyth2010,
    ],
    measures: ['cooperation', 'hostile-probability', 'power-ratio', 'regime-similarity'],
  },
} as const satisfies Readonly<Record<string, TestMethod>>;

export type TestMethodId = keyof typeof testMethods;

export const isTestMethod = (id: string): id is TestMethodId => Object.hasOwn(testMethods, id);
