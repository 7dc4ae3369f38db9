import { Help, type Command } from 'commander';

/** Columns of the terms of a list; longer ones have a line of their own. */
const termWidth = 24;
const indent = 2;

/**
 * Lists of options whose descriptions are broken between words: Commander sets all behind the longest term, and where that leaves
 * little room it does not break them at all.
 */
class NarrowHelp extends Help {
  override padWidth(): number {
    return termWidth;
  }

  override formatItem(term: string, width: number, description: string, helper: Help): string {
    if (description === '' || helper.displayWidth(term) <= width)
      return super.formatItem(term, width, description, helper);
    const below = super.formatItem('', width, description, helper);
    return `${' '.repeat(indent)}${term}\n${below}`;
  }
}

export function narrowHelp(command: Command): Command {
  command.createHelp = () => Object.assign(new NarrowHelp(), command.configureHelp());
  return command;
}
