import type { NetworkReport } from '../../contract/index.js';
import { moduleOf } from '../../store/places.js';
import type { Parallel } from '../../core/parallel.js';
import { isQuick } from '../../networks/index.js';
import type { LabelledNetwork } from './labelled.js';
import { networkReport, type ReportRequest } from './network-report.js';

/**
 * A thread in which networks are searched that may take long, so that the main one hears of an interruption meanwhile. It is started
 * with the first of them: others are told sooner than it starts. Without a thread, or where it fails, the same is done here; not so
 * where it was ended because nobody waits for it any more.
 */
export class NetworkThread {
  private parallel: Parallel | undefined;

  /**
   * @param open starts a thread that runs `networkWorker`; absent: there is none
   * @param signal ends the search under way, and those that would follow
   */
  constructor(
    private readonly open?: () => Parallel,
    private readonly signal?: AbortSignal,
  ) {}

  /** What `networkReport` says, the same wherever it is made. @throws the reason of the signal once that is aborted */
  async report(named: LabelledNetwork, request: ReportRequest): Promise<NetworkReport> {
    this.signal?.throwIfAborted();
    const isShort = isQuick(named.network) && request.draws !== true;
    if (this.open === undefined || isShort) return networkReport(named, request);
    this.parallel ??= this.open();
    const { label, network, names, made, chances } = named;
    const told = {
      ...{ label, network, names },
      ...(made === undefined ? {} : { made }),
      ...(chances === undefined ? {} : { chances }),
    };
    return this.parallel
      .run<NetworkReport>('network-report', [told, request], this.signal)
      .catch(() => {
        this.signal?.throwIfAborted();
        return networkReport(named, request);
      });
  }

  async close(): Promise<void> {
    await this.parallel?.close();
  }
}

/** The module that the thread runs, from wherever this one is joined to. */
export const networkWorker = moduleOf('app/network/worker.js');
