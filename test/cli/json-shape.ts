import { expect } from 'vitest';
import { type Command, verbShapes } from '../../src/contract/verbs.js';

/** That the JSON of a command is of the shape that the contract has for it, with no key that the shape does not name. */
export function expectShape(command: Command, json: string): void {
  const answer: unknown = JSON.parse(json);
  const parsed = verbShapes[command].safeParse(answer);
  expect(parsed.error).toBeUndefined();
  expect(parsed.data).toEqual(answer);
}
