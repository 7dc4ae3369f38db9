import { capitalised } from '../../core/format.js';
import type { Question } from '../../evidence/types.js';
import { nameInText } from '../../states/label.js';
import type { Roles } from '../engine/observe.js';

/** Names of the two states of a pair by their capabilities. */
export interface PowerNames {
  readonly weaker: string;
  readonly stronger: string;
}

const unknown: PowerNames = { weaker: 'the weaker', stronger: 'the stronger' };

export const powerNames = ({ weaker, stronger }: Roles): PowerNames =>
  weaker === undefined || stronger === undefined
    ? unknown
    : { weaker: nameInText(weaker), stronger: nameInText(stronger) };

const namedText = (text: string, names: PowerNames): string =>
  text.replace(/\{(weaker|stronger)\}/g, (_, role: keyof PowerNames, at: number) => {
    const name = names[role];
    return at === 0 ? capitalised(name) : name;
  });

/** Rows with `{weaker}` and `{stronger}` replaced in their titles: by roles where it is not known who they are. */
export const rowsWithPowerNames = <R extends { readonly title: string }>(
  rows: readonly R[],
  names: PowerNames = unknown,
): R[] => rows.map((row) => ({ ...row, title: namedText(row.title, names) }));

/** The texts of a question likewise. */
export function withPowerNames(question: Question, names: PowerNames = unknown): Question {
  const named = (text: string): string => namedText(text, names);
  return {
    ...question,
    text: named(question.text),
    readings: question.readings.map((reading) => ({
      ...reading,
      title: named(reading.title),
      statement: named(reading.statement),
      ...(reading.needs === undefined ? {} : { needs: reading.needs.map(named) }),
    })),
  };
}
