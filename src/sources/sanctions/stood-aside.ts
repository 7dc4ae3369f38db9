/**
 * Members that took no part in a case of their body, or no longer did, by the first year without them (Weiss 2017; Domínguez
 * 1989). Only the best known: that a member carried out what its body decided is otherwise taken from the decision.
 */
export const stoodAside: Readonly<Record<number, Readonly<Record<number, number>>>> = {
  // The Arab League on Israel: laws of boycott repealed by Egypt (1980), Jordan (1995), the Emirates (2020) and Sudan (2021).
  16: { 651: 1981, 663: 1996, 696: 2021, 625: 2022 },
  // The Organization of American States on Cuba: Mexico refused; others took up relations again from 1970 to 1974.
  97: {
    70: 1964,
    155: 1971,
    135: 1973,
    51: 1973,
    52: 1973,
    53: 1973,
    160: 1974,
    95: 1975,
    101: 1975,
  },
};
