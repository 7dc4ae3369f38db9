import type { SignedNetwork } from '../../networks/index.js';
import type { ContradictionRule } from './listed-ties.js';

export interface NetworkFileRequest {
  /** A list of ties (.csv, .tsv), or GraphML (.graphml, .xml). */
  readonly file: string;
  /** Names of the columns of a list of ties: `from`, `to` and `sign` where nothing else is said. */
  readonly columns?: {
    readonly from?: string;
    readonly to?: string;
    readonly sign?: string;
    /** The year or label of the network that a line belongs to; `window`, `label` or `year` where the file has one. */
    readonly window?: string;
  };
  /** Only the network with this label. */
  readonly window?: string;
  /** Bytes of the file at most. */
  readonly most?: number;
  /** What to do with a pair that is listed with either sign. @default 'refuse' */
  readonly contradictions?: ContradictionRule;
}

/** A network of a file: the only one, without a label, or that of a window. */
export interface FileNetwork {
  readonly label: string | null;
  readonly network: SignedNetwork;
}

export interface NetworkFile {
  readonly file: string;
  readonly form: 'edge-list' | 'graphml';
  /** The column that tells the windows apart; null where the file is one network. */
  readonly windowColumn: string | null;
  /** In the order in which the file names them first. */
  readonly networks: readonly FileNetwork[];
  /** How the file was read, where that is not plain. */
  readonly notes: readonly string[];
}
