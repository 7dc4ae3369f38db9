/*
 * How alike two voters vote, from counts over the n roll calls on which both did. The measures of the panel and the
 * comparison of all pairs at once share these, so that the same ballots give the same number to the last bit.
 */

/**
 * A statistic corrected for chance. Votes stand at -1 (yes), 0 (abstain) and 1 (no) on a scale.
 *
 * @param disagreement sum of squared differences: 1 for an abstention against yes or no, 4 for yes against no
 * @param decided votes of the two together that are no abstentions: the sum of squares of both
 * @param balance1 sum of the first voter’s votes, no less yes
 * @param balance2 the same of the second
 */
export type ChanceCorrected = (
  n: number,
  disagreement: number,
  decided: number,
  balance1: number,
  balance2: number,
) => number;

/** Mean of 1 for the same vote, 1/2 for votes one step apart, 0 for opposed ones (Lijphart 1963). */
export function agreementFrom(n: number, oneStep: number, opposed: number): number {
  return (n - oneStep - opposed + oneStep / 2) / n;
}

/**
 * Cohen’s kappa with squared weights; NaN where nothing varies. Observed and expected disagreement are multiplied by n, so
 * that they are integers and a zero denominator is found exactly.
 */
export const kappaFrom: ChanceCorrected = (n, disagreement, decided, balance1, balance2) => {
  const expected = n * decided - 2 * balance1 * balance2;
  return expected === 0 ? NaN : 1 - (n * disagreement) / expected;
};

/** Scott’s pi with squared weights, by the same integers twice; NaN where nothing varies. */
export const piFrom: ChanceCorrected = (n, disagreement, decided, balance1, balance2) => {
  const both = balance1 + balance2;
  const expected = 2 * n * decided - both * both;
  return expected === 0 ? NaN : 1 - (2 * n * disagreement) / expected;
};

/** The statistic of a table of nine counts from `start` on: rows the first voter, columns the second; yes, abstain, no. */
export function ofTable(
  statistic: ChanceCorrected,
): (cells: ArrayLike<number>, start: number) => number {
  return (cells, start) => {
    const [yy, ya, yn] = [cells[start]!, cells[start + 1]!, cells[start + 2]!];
    const [ay, aa, an] = [cells[start + 3]!, cells[start + 4]!, cells[start + 5]!];
    const [ny, na, nn] = [cells[start + 6]!, cells[start + 7]!, cells[start + 8]!];
    const [yes1, abstain1, no1] = [yy + ya + yn, ay + aa + an, ny + na + nn];
    const [yes2, no2] = [yy + ay + ny, yn + an + nn];
    return statistic(
      yes1 + abstain1 + no1,
      ya + ay + an + na + 4 * (yn + ny),
      yes1 + no1 + yes2 + no2,
      no1 - yes1,
      no2 - yes2,
    );
  };
}
