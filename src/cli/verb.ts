import type { Command } from 'commander';
import type { Effects } from './effects.js';

/** A verb of the command line: one file, one line in `verbs/index.ts`. */
export interface Verb {
  readonly name: string;
  /** Add the verb's commands, options and examples to the program. */
  register(program: Command, effects: Effects): void;
}

export function defineVerb(verb: Verb): Verb {
  return verb;
}

/** Help text with examples, shown after a command's options. */
export function examples(lines: readonly (readonly [command: string, what: string])[]): string {
  const width = Math.max(...lines.map(([command]) => command.length));
  return [
    '',
    'Examples:',
    ...lines.map(([command, what]) => `  ${command.padEnd(width)}  ${what}`),
  ].join('\n');
}
