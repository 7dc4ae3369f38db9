import { existsSync } from 'node:fs';
import { assess, type AssessRequest } from '../app/assess/assess.js';
import { keptAnswer } from '../app/assess/kept-answers.js';
import { caseDigest } from '../app/casefiles/case-digest.js';
import { verdictOverTime, type OverTimeRequest } from '../app/compare/verdict-over-time.js';
import { caseList, listCases, listedCase, subjectOf } from '../app/casefiles/cases.js';
import { weighedBy } from '../app/learned/apply.js';
import type { NetworkThread } from '../app/network/thread.js';
import { UserTables } from '../app/user-table/tables.js';
import { SqlConsole, SqlInterrupted } from '../app/sql/console.js';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../app/engine/workspace.js';
import type {
  Assessment,
  CoverageMap,
  DrawsOfYear,
  IndexOfYear,
  ListedCase,
  VerdictOverTime,
} from '../contract/index.js';
import { CounterpoiseError, UsageError } from '../core/errors.js';
import { quoted } from '../core/quoted.js';
import { networkThread } from '../jobs/threads.js';
import { userTableThread } from '../jobs/threads.js';
import { openPool } from '../jobs/pool.js';
import { AssessThread, workerModule } from '../report/assess-thread.js';
import { CancelledError, named } from './errors.js';
import { RecentResults } from './recent-results.js';
import { foldersById } from './case-folders.js';
import type { JobContext } from './job-context.js';

export type Subject = ReturnType<typeof subjectOf>;
type NamedSubject = (
  { readonly case: string } | { readonly pair: readonly [string, string]; readonly third: string }
) & { readonly asOf?: number; readonly weights?: Assessment['weights'] };
type PartOf = ((answered: Assessment) => object) | undefined;
/** Claims that are not evaluated yet when the answers are told; absent where there are none. */
const claimsToCome = ({ claims }: Subject) =>
  claims.length === 0 ? {} : { claimsToCome: claims.length };
type Rows = Awaited<ReturnType<SqlConsole['run']>>;

/** Between two jobs a workspace that holds more is opened anew: every measure that was asked for is kept in it. */
const mostMemory = 3e9;

const cancelled = (signal: AbortSignal): void => {
  if (signal.aborted) throw new CancelledError('cancelled');
};

/** Everything that the routes compute with: one workspace, and one job after the other. */
export class Service {
  private queue: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  /** Tables that the user brought in since the start. */
  readonly userTables = new UserTables();
  /** Where their files are read. */
  readonly userFiles = userTableThread();
  /** Ids of cases that were saved since the start. */
  private readonly saved = new Set<string>();
  private readonly sql: SqlConsole;
  private readonly assessments = new RecentResults<Assessment>(8);
  private readonly reports = new RecentResults<string>(4);
  private readonly overTime = new RecentResults<VerdictOverTime>(4);
  readonly coverageMaps = new RecentResults<CoverageMap>(40);
  readonly networkYears = new RecentResults<IndexOfYear>(1000);
  readonly networkDraws = new RecentResults<DrawsOfYear>(1000);
  readonly dataVersion: string;
  /** For one job after the other. */
  private thread = assessThread();

  private constructor(
    private workspace: Workspace,
    private readonly options: WorkspaceOptions,
    /** Folders of cases by their ids. */
    private readonly folders: Map<string, string>,
  ) {
    this.sql = new SqlConsole(workspace.panel, undefined, this.userTables);
    this.dataVersion = workspace.panel.dataVersion;
  }

  /**
   * @param cases folders of cases beside the built-in ones
   * @throws DataError for a case that is none, UsageError `case-id-taken`
   */
  static async open(
    cases: readonly string[] = [],
    options: WorkspaceOptions = {},
  ): Promise<Service> {
    const folders = foldersById(cases);
    return new Service(await openWorkspace(options), options, folders);
  }

  /** Every case that may be asked for, those of the user first: their files are read anew each time. */
  cases(): ListedCase[] {
    for (const id of this.saved)
      if (!existsSync(this.folders.get(id)!)) {
        this.folders.delete(id);
        this.saved.delete(id);
      }
    const ofUser = [...this.folders.values()].map((folder) => subjectOf(folder));
    return [...ofUser.map(listedCase), ...caseList()];
  }

  userCaseIds(): string[] {
    return [...this.folders.keys()];
  }

  /** Serve a case that was saved just now beside the others; its folder may be taken away again. */
  serveSaved(id: string, folder: string): void {
    this.folders.set(id, folder);
    this.saved.add(id);
  }

  get dataDir(): string {
    return this.workspace.panel.dir;
  }

  get manifest(): Workspace['panel']['manifest'] {
    return this.workspace.panel.manifest;
  }

  /**
   * The id of a built-in case, or the folder of one of the user: what a page asks for never names a folder of the machine.
   * @throws UsageError `unknown-case`
   */
  argumentOf(id: string): string {
    const known = listCases();
    if (known.includes(id)) return id;
    const folder = this.folders.get(id);
    if (folder !== undefined) return folder;
    throw new UsageError(`there is no case ${quoted(id)}`, {
      code: 'unknown-case',
      details: { value: id, expected: [...this.folders.keys(), ...known].join(', ') },
      hint: /^[a-z]{3}-[a-z]{3}$/i.test(id)
        ? 'two states need a third party, as in IND-PAK-CHN'
        : 'GET /api/cases lists them; for a case of your own start counterpoise serve FOLDER',
    });
  }

  /** What a request names: a case of the server, or any pair with a third party. */
  subject(named: NamedSubject): Subject {
    const subject =
      'case' in named
        ? subjectOf(this.argumentOf(named.case), undefined, undefined, named.asOf)
        : subjectOf(...named.pair, named.third, named.asOf);
    return weighedBy(subject, named.weights);
  }

  /** The same where the path names the case. @throws NotFoundError where there is none */
  caseAt(id: string, asOf?: number): Subject {
    const argument = named(() => this.argumentOf(id));
    return subjectOf(argument, undefined, undefined, asOf);
  }

  /**
   * The case of two states, in either order, one of the user before a built-in one. One that cannot be read while it is being edited
   * is passed over: it may be of other states.
   */
  caseOfPair(pair: readonly [number, number]): Subject | undefined {
    const isOf = (subject: Subject) => pair.every((state) => subject.pair.includes(state));
    for (const folder of this.folders.values()) {
      try {
        const subject = subjectOf(folder);
        if (isOf(subject)) return subject;
      } catch (error) {
        if (!(error instanceof CounterpoiseError)) throw error;
      }
    }
    return listCases()
      .map((id) => subjectOf(id))
      .find(isOf);
  }

  /** Whether a job is under way, or waits. */
  get isBusy(): boolean {
    return this.waiting > 0;
  }

  /** Run a job when those before it are done. Between two measures, and in a search of networks, it ends if its client has gone away. */
  job<T>({ signal, onStep }: JobContext, work: (workspace: Workspace) => Promise<T>): Promise<T> {
    if (this.waiting++ > 0) onStep({ step: 'waiting for other requests', index: 0, of: 0 });
    const result = this.queue.then(async () => {
      cancelled(signal);
      await this.renewed();
      try {
        return await work(cancellable(this.workspace, signal));
      } catch (error) {
        // A fault is reported even where the client has gone away.
        throw signal.aborted && error === signal.reason ? new CancelledError('cancelled') : error;
      }
    });
    this.queue = result.catch(() => undefined).finally(() => this.waiting--);
    return result;
  }

  private async renewed(): Promise<void> {
    if (process.memoryUsage.rss() < mostMemory) return;
    await this.workspace.settled();
    this.workspace.close();
    this.workspace = await openWorkspace(this.options);
    await this.renewedThread();
  }

  private async renewedThread(): Promise<void> {
    const before = this.thread;
    this.thread = assessThread();
    await before.close();
  }

  /**
   * The assessment of what a request names.
   * @param partOf what is told of it once the questions are answered, before figures are measured; absent: nothing
   */
  async assessmentOf(
    { seed, draws, ...named }: NamedSubject & Pick<AssessRequest, 'seed' | 'draws'>,
    context: JobContext,
    partOf?: PartOf,
  ): Promise<{ readonly subject: Subject; readonly assessment: Assessment }> {
    const subject = this.subject(named);
    const request = { seed, draws, partOf };
    const assessment = await this.withThread(subject, request, context, (made) =>
      Promise.resolve(made),
    );
    return { subject, assessment };
  }

  /** The report as `assess --out` writes it. */
  async report(subject: Subject, seed: number, context: JobContext): Promise<string> {
    const key = JSON.stringify([caseDigest(subject), seed]);
    const known = this.reports.get(key);
    if (known !== undefined) return known;
    const html = await this.withThread(subject, { seed }, context, async (assessment, thread) => {
      return (await thread.filesOf(assessment))['report.html']!;
    });
    return this.reports.set(key, html);
  }

  /** Work with the thread. What it still does for a job that was cancelled, or has drawn for it, must not come into another: it ends. */
  private async inThread<T>(work: (thread: AssessThread) => Promise<T>): Promise<T> {
    try {
      return await work(this.thread);
    } catch (error) {
      await this.renewedThread();
      throw error;
    }
  }

  private withThread<T>(
    subject: Subject,
    { partOf, ...request }: Pick<AssessRequest, 'seed' | 'draws'> & { partOf?: PartOf },
    context: JobContext,
    then: (assessment: Assessment, thread: AssessThread) => Promise<T>,
  ): Promise<T> {
    // The words of the command that names the case are part of the assessment.
    const key = JSON.stringify([caseDigest(subject), subject.arguments, request]);
    return this.job(context, (workspace) =>
      this.inThread(async (thread) => {
        const known = this.assessments.get(key);
        if (known !== undefined) return then(known, thread);
        let index = 0;
        let part: object | undefined;
        const kept = keptAnswer(subject, request, { dataDir: workspace.panel.dir })?.assessment;
        if (kept !== undefined) return then(this.assessments.set(key, kept), thread);
        const made = await assess(workspace, subject, {
          ...request,
          onStep: (step) => {
            context.onStep({ step, index: ++index, of: 4, ...(part && { part }) });
            part = undefined;
          },
          ...(partOf && {
            onAnswered: (answered) => (part = { ...partOf(answered), ...claimsToCome(subject) }),
          }),
          answer: (input) => thread.answer(input),
          claimsApart: thread.claimsApart,
          figuresApart: thread.figuresApart,
        });
        return then(this.assessments.set(key, made), thread);
      }),
    );
  }

  /** The answer as of each of some years: the steps tell of those that are done. */
  verdicts(
    subject: Subject,
    request: Pick<OverTimeRequest, 'from' | 'to' | 'step' | 'seed' | 'draws'>,
    { signal, onStep }: JobContext,
    partOf: (soFar: VerdictOverTime) => object,
  ): Promise<VerdictOverTime> {
    const key = JSON.stringify([caseDigest(subject), subject.arguments, request]);
    return this.job({ signal, onStep }, async (workspace) => {
      const known = this.overTime.get(key);
      if (known !== undefined) return known;
      const of = Math.floor((request.to - request.from) / request.step) + 1;
      const made = await this.inThread((thread) =>
        verdictOverTime(workspace, subject, {
          ...request,
          answer: (input) => thread.answer(input),
          onVerdict: (soFar) => {
            const { year } = soFar.verdicts.at(-1)!;
            const index = soFar.verdicts.length;
            onStep({ step: `as of ${year}`, index, of, part: partOf(soFar) });
          },
        }),
      );
      return this.overTime.set(key, made);
    });
  }

  /** Work with a thread in which networks are searched. */
  withNetworkThread<T>(
    context: JobContext,
    work: (workspace: Workspace, thread: NetworkThread) => Promise<T>,
  ): Promise<T> {
    return this.job(context, (workspace) =>
      closing(networkThread(context.signal), (thread) => work(workspace, thread)),
    );
  }

  /** A query over a copy of the panel: it waits for other queries, not for other jobs. */
  async query(sql: string, { signal }: JobContext): Promise<Rows> {
    try {
      return await this.sql.run(sql, signal);
    } catch (error) {
      throw error instanceof SqlInterrupted ? new CancelledError('cancelled') : error;
    }
  }

  /** Ends when the job under way has ended. */
  async close(): Promise<void> {
    this.sql.close();
    await this.userFiles.close();
    await this.queue;
    await this.thread.close();
    await this.workspace.settled();
    this.workspace.close();
  }
}

const assessThread = (): AssessThread =>
  new AssessThread(existsSync(workerModule) ? () => openPool(workerModule, 1) : undefined);

/** Work with what is closed when it is done. */
export async function closing<Resource extends { close(): Promise<void> }, T>(
  resource: Resource,
  work: (resource: Resource) => Promise<T>,
): Promise<T> {
  try {
    return await work(resource);
  } finally {
    await resource.close();
  }
}

/** The workspace for a job that may be cancelled: between two measures it says so. */
function cancellable(workspace: Workspace, signal: AbortSignal): Workspace {
  return {
    ...workspace,
    compute: (request) => {
      cancelled(signal);
      return workspace.compute(request);
    },
  };
}
