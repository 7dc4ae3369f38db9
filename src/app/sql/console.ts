import { moduleOf } from '../../store/places.js';
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EnvironmentError, UsageError } from '../../core/errors.js';
import type { Panel } from '../../panel/read.js';
import type { SandboxRows } from '../../store/sandbox.js';
import { UserTables } from '../user-table/tables.js';
import { receivedError } from '../engine/sent-error.js';
import type { SqlReply, SqlTask } from './messages.js';

/** The module of the process, from wherever this one is joined to. */
const processModule = moduleOf('app/sql/process.js');

export interface SqlLimits {
  readonly seconds: number;
  readonly rows: number;
  readonly bytes: number;
  /** Queries that run or wait at the same time. */
  readonly waiting: number;
}

export const sqlLimits: SqlLimits = { seconds: 10, rows: 10_000, bytes: 8_000_000, waiting: 20 };

/** Loading tables is not the user's doing, and has a limit of its own. */
const loadSeconds = 30;

export class SqlInterrupted extends Error {}

/**
 * Queries of users over copies of the panel's tables. They run in a process of their own with a database in memory: it reads no file
 * after the tables are loaded, is killed when time or memory are used up, and takes nothing else with it.
 */
export class SqlConsole {
  private process: ChildProcess | undefined;
  /** Versions of the user's tables that the process has. */
  private readonly sent = new Map<string, number>();
  private queue: Promise<unknown> = Promise.resolve();
  /** Signals of the queries that run or wait. */
  private readonly waiting = new Set<AbortSignal>();

  constructor(
    private readonly panel: Pick<Panel, 'dir' | 'manifest'>,
    private readonly limits: SqlLimits = sqlLimits,
    private readonly own = new UserTables(),
  ) {}

  /**
   * One query after the other. @throws UsageError for what is no query, is refused or takes too much; EnvironmentError `sql-busy` where
   * too many wait, `sql-process-ended`
   */
  run(sql: string, signal: AbortSignal): Promise<SandboxRows> {
    if ([...this.waiting].filter(({ aborted }) => !aborted).length >= this.limits.waiting)
      return Promise.reject(tooMany(this.limits));
    this.waiting.add(signal);
    const result = this.queue
      .then(() => this.answer(sql, signal))
      .finally(() => this.waiting.delete(signal));
    this.queue = result.catch(() => undefined);
    return result;
  }

  close(): void {
    this.process?.kill('SIGKILL');
    this.process = undefined;
    this.sent.clear();
  }

  private answer(sql: string, signal: AbortSignal): Promise<SandboxRows> {
    if (signal.aborted) return Promise.reject(new SqlInterrupted());
    // One that died between two queries has not been heard of since.
    if (this.process?.connected === false) this.close();
    const child = (this.process ??= start());
    let said = '';
    const onText = (text: unknown): void => {
      said = `${said}${String(text)}`.slice(-5000);
    };
    return new Promise<SandboxRows>((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      const end = (settle: () => void, kill = false): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        child.removeAllListeners();
        child.stderr?.off('data', onText);
        // A killed process may still fail to be written to.
        child.on('error', () => undefined);
        if (kill) this.close();
        settle();
      };
      const limit = (seconds: number, error: () => Error): void => {
        clearTimeout(timer);
        timer = setTimeout(() => end(() => reject(error()), true), 1000 * seconds);
      };
      const onAbort = (): void => end(() => reject(new SqlInterrupted()), true);
      signal.addEventListener('abort', onAbort);
      child.on('message', (reply: SqlReply) => {
        if (reply.type === 'running') limit(this.limits.seconds, () => tooLong(this.limits));
        else if (reply.type === 'rows') end(() => resolve(reply.result));
        else if (reply.type === 'too-large') end(() => reject(tooLarge()), true);
        else end(() => reject(receivedError(reply.error)));
      });
      child.stderr?.on('data', onText);
      child.on('error', (error) => end(() => reject(ended(error.message, error)), true));
      child.on('close', (code, by) =>
        end(() => reject(lacksMemory.test(said) ? tooLarge() : ended(by ?? `code ${code}`)), true),
      );
      limit(loadSeconds, () => tooLong({ seconds: loadSeconds }));
      child.send(this.task(sql));
    });
  }

  private task(sql: string): SqlTask {
    const { dir, manifest } = this.panel;
    const tables = Object.entries(manifest.tables).map(
      ([id, { file, sha256 }]) => [id, { file: join(dir, file), sha256 }] as const,
    );
    const { rows: mostRows, bytes: mostBytes } = this.limits;
    return {
      ...{ sql, tables: Object.fromEntries(tables), mostRows, mostBytes },
      own: this.ownTables(sql.toLowerCase()),
    };
  }

  /** All of them by name, and what the process lacks of those that the query may read. */
  private ownTables(sql: string): SqlTask['own'] {
    const tables = this.own.list();
    const names = new Set(tables.map(({ name }) => name));
    for (const name of this.sent.keys()) if (!names.has(name)) this.sent.delete(name);
    return tables.map(({ name, version, columns }) => {
      if (!sql.includes(name) || this.sent.get(name) === version) return { name, version };
      this.sent.set(name, version);
      return {
        ...{ name, version },
        columns: columns.map((column) => ({
          ...{ name: column.name, type: column.type, nullable: column.nullable },
          values: column.values,
        })),
      };
    });
  }
}

/** The process sees nothing of the environment of this one but what Windows starts no process without. */
function start(): ChildProcess {
  const module = fileURLToPath(processModule);
  // Run from the sources, it is read by what reads them here.
  const isBuilt = existsSync(module);
  return fork(isBuilt ? module : module.replace(/\.js$/, '.ts'), {
    env: { SystemRoot: process.env['SystemRoot'] },
    execArgv: [...(isBuilt ? [] : process.execArgv), '--max-old-space-size=512'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // Columns of numbers pass as they are, what is missing in them included.
    serialization: 'advanced',
  });
}

const tooLong = ({ seconds }: Pick<SqlLimits, 'seconds'>): UsageError =>
  new UsageError(`the query took longer than ${seconds} seconds and was ended`, {
    code: 'sql-time-limit',
    details: { expected: `at most ${seconds} seconds` },
    hint: 'take fewer rows with WHERE, group before you join, and give every join a condition',
  });

/** What the engine and the database write before they end for want of memory. */
const lacksMemory = /heap out of memory|out of memory|bad_alloc/i;

const ended = (how: string | number, cause?: unknown): EnvironmentError =>
  new EnvironmentError(`the process that runs queries ended before it answered: ${how}`, {
    code: 'sql-process-ended',
    details: { value: how, expected: 'a process that runs until it has answered' },
    hint:
      how === 'SIGKILL'
        ? 'something else ended it; a system that lacks memory does. Run the query again, over fewer rows if it happens again'
        : 'run the query again: the next one has a process of its own. If it happens again, please report it with the query',
    cause,
  });

const tooMany = ({ waiting, seconds }: SqlLimits): EnvironmentError =>
  new EnvironmentError(`${waiting} queries run or wait already`, {
    code: 'sql-busy',
    details: { expected: `at most ${waiting} queries at a time`, retryAfter: seconds },
    hint: `send it again in ${seconds} seconds, and one query after the other`,
  });

const tooLarge = (): UsageError =>
  new UsageError('the query needed more memory than a query may have and was ended', {
    code: 'sql-memory-limit',
    hint: 'take fewer rows or tables, and group before you join',
  });
