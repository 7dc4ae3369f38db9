import type { Question, Reading } from '../evidence/types.js';

/**
 * The questions with what each reading needs, where it held and who says so. A reading that states none of the three has those of
 * the same reading of any pair: cases word readings each in its own way, and mean the same by them.
 */
export const withDefinitions = (
  questions: readonly Question[],
  ofAnyPair: readonly Question[],
): Question[] =>
  questions.map((question) => {
    const known = ofAnyPair.find(({ id }) => id === question.id)?.readings ?? [];
    return {
      ...question,
      readings: question.readings.map((reading) => {
        const same = known.find(({ id }) => id === reading.id);
        return same === undefined || isDefined(reading) ? reading : { ...same, ...reading };
      }),
    };
  });

const isDefined = ({ needs, cases, works }: Reading): boolean =>
  [needs, cases, works].some((stated) => stated !== undefined);
