import { Command } from 'commander';
import { openWorkspace, type Workspace } from '../app/engine/workspace.js';
import { writeFiles, type FileContents } from '../store/staging/index.js';
import { openPool } from '../jobs/pool.js';
import { AssessThread, workerModule } from '../report/assess-thread.js';
import type { Command as CommandName, JsonOf } from '../contract/verbs.js';
import type { Effects, Progress } from './effects.js';
import { narrowHelp } from './narrow-help.js';
import type { Options, ValuesOf } from './options.js';

/** `<name>` is required, `[name]` is not, and one with dots takes all further words. */
export type ArgumentSpec = readonly [name: string, description?: string, usual?: string];

type ArgumentValue<A> = A extends readonly [`${string}...${string}`, ...unknown[]]
  ? readonly string[]
  : A extends readonly [`<${string}`, ...unknown[]] | readonly [string, string, string]
    ? string
    : string | undefined;
type ArgumentValues<A extends readonly ArgumentSpec[]> = {
  readonly [At in keyof A]: ArgumentValue<A[At]>;
};

/** What a verb prints: a text as it is, or a result in the form that is asked for. */
export type Printed<C extends CommandName = never> =
  | string
  | {
      readonly json: JsonOf<C>;
      readonly text: () => string;
      /** What is done once it stands there, as writing files of it. */
      readonly afterwards?: (() => Promise<void>) | undefined;
    };

export interface CommandSpec<
  A extends readonly ArgumentSpec[],
  O extends Options,
  C extends CommandName = CommandName,
> {
  readonly name: string;
  readonly description: string;
  readonly usage?: string;
  readonly arguments?: A;
  readonly options?: O;
  /** Texts of the help below the options. */
  readonly help?: readonly (string | (() => string))[];
  readonly examples: readonly (readonly [command: string, what: string])[];
  /** Under which name the contract has the shape of its JSON. */
  readonly answers?: C;
  readonly commands?: readonly Verb[];
  /** Hidden commands that are made when they are called, by the words behind the command. */
  readonly hidden?: (words: readonly string[]) => readonly Verb[] | Promise<readonly Verb[]>;
  /** Lists of many long options are broken between words. */
  readonly narrow?: true;
  readonly run?: (
    args: ArgumentValues<A>,
    options: ValuesOf<O>,
    task: Task,
  ) => Promise<Printed<C> | undefined> | Printed<C> | undefined;
}

/** A verb of the command line, or a command below one. */
export interface Verb {
  readonly name: string;
  readonly addTo: (parent: Command, effects: Effects, hidden?: boolean) => void;
}

/** A verb: one file, one line in `verbs/index.ts`. */
export function defineVerb<
  const A extends readonly ArgumentSpec[] = readonly [],
  const O extends Options = Options,
  const C extends CommandName = never,
>(spec: CommandSpec<A, O, C>): Verb {
  return {
    name: spec.name,
    addTo: (parent, effects, hidden = false) => {
      const command = commandOf(spec);
      parent.addCommand(command, { hidden });
      command.copyInheritedSettings(parent);
      for (const verb of spec.commands ?? []) verb.addTo(command, effects);
      if (spec.hidden !== undefined)
        parent.hook('preSubcommand', async ({ args }, called) => {
          if (called !== command) return;
          for (const verb of await spec.hidden!(args)) verb.addTo(command, effects, true);
        });
      if (spec.run !== undefined)
        command.action(async (...given: unknown[]) => {
          const options = command.optsWithGlobals<ValuesOf<O>>();
          const args = given.slice(0, -2) as unknown as ArgumentValues<A>;
          await new Task(effects).run((task) => spec.run!(args, options, task), 'json' in options);
        });
    },
  };
}

/** The command with what it takes and its help, without what it does. */
export function commandOf<A extends readonly ArgumentSpec[], O extends Options>(
  spec: CommandSpec<A, O>,
): Command {
  const command = new Command(spec.name).description(spec.description);
  if (spec.narrow === true) narrowHelp(command);
  if (spec.usage !== undefined) command.usage(spec.usage);
  for (const argument of spec.arguments ?? []) command.argument(...argument);
  for (const [name, option] of Object.entries(spec.options ?? {}))
    command.addOption(option.make(name));
  if (spec.hidden !== undefined) command.allowUnknownOption();
  for (const text of spec.help ?? [])
    command.addHelpText('after', () => (typeof text === 'string' ? text : text()));
  return command.addHelpText('after', examples(spec.examples));
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

type Output = Printed<CommandName>;

/** One run of a verb: what it has opened is closed when it ends, however it ends. */
export class Task {
  private readonly bars: Progress[] = [];
  private readonly closing: (() => void | Promise<void>)[] = [];
  private readonly written: string[] = [];

  constructor(readonly effects: Effects) {}

  /** What is done is printed before anything is closed. */
  async run(
    work: (task: Task) => Promise<Output | undefined> | Output | undefined,
    asJson: boolean,
  ): Promise<void> {
    try {
      const printed = await work(this);
      for (const bar of this.bars) bar.done();
      if (printed !== undefined) this.effects.out(textOf(printed, asJson));
      if (typeof printed === 'object') await printed.afterwards?.();
      for (const file of this.written) this.effects.err(`wrote ${file}`);
    } finally {
      for (const bar of this.bars) bar.done();
      for (const close of this.closing.reverse()) await close();
    }
  }

  progress(total: number): Progress {
    const bar = this.effects.progress(total);
    this.bars.push(bar);
    return bar;
  }

  /** Whether the caller opens the workspace, of data of its own. */
  get isGivenWorkspace(): boolean {
    return this.effects.openWorkspace !== undefined;
  }

  get openWorkspace(): typeof openWorkspace {
    return this.effects.openWorkspace ?? openWorkspace;
  }

  async workspace(options?: Parameters<typeof openWorkspace>[0]): Promise<Workspace> {
    const workspace = await this.openWorkspace(options);
    this.atEnd(() => workspace.close());
    return workspace;
  }

  /** A thread for assessments beside the main one, unless one thread is all that may be used, or a workspace is handed in. */
  assessThread(threads: number | undefined): AssessThread {
    const isAlone = threads === 1 || this.isGivenWorkspace;
    const thread = new AssessThread(isAlone ? undefined : () => openPool(workerModule, 1));
    this.atEnd(() => thread.close());
    return thread;
  }

  atEnd(close: () => void | Promise<void>): void {
    this.closing.push(close);
  }

  /** Files that were written, to be named when the answer is printed. */
  wrote(files: readonly string[]): void {
    this.written.push(...files);
  }

  /** Write files into a folder where one is named. What draws is large, and loaded when something is drawn. */
  async write(dir: string | undefined, files: () => Promise<FileContents>): Promise<void> {
    if (dir !== undefined) this.wrote(writeFiles(dir, await files()));
  }
}

const textOf = (printed: Output, asJson: boolean): string =>
  typeof printed === 'string'
    ? printed
    : asJson
      ? JSON.stringify(printed.json, null, 2)
      : printed.text();
