import type { Reference } from '../core/references.js';
import type { CodeScheme, When } from '../states/index.js';

/** How a raw text field becomes a value. `missing` lists the source's codes for "no value". */
export type RawColumn =
  | {
      readonly type: 'integer' | 'number';
      readonly min?: number;
      readonly max?: number;
      /** Numbers of states alone: for sources that have no others. */
      readonly states?: true;
      readonly missing?: readonly string[];
      readonly nullable?: boolean;
    }
  | { readonly type: 'text'; readonly missing?: readonly string[]; readonly nullable?: boolean }
  | {
      readonly type: 'enum';
      readonly values: readonly string[];
      readonly missing?: readonly string[];
      readonly nullable?: boolean;
    };

/** Two columns of which the first is below the second in every row: the states of a pair, first and last year. */
export interface RawColumnOrder {
  readonly columns: readonly [first: string, second: string];
  /** The two may be equal. */
  readonly equal?: true;
}

/** A fact that shows which of two columns of states is which: the state has more in all in the one than in the other. */
export interface RawDirection {
  readonly state: string;
  readonly more: string;
  readonly less: string;
  /** Column that is summed; without it rows are counted. */
  readonly value?: string;
}

/** One raw file of a source: its path below the raw data folder, its columns as the header must name them, its key. */
export interface RawFile {
  readonly path: string;
  readonly encoding?: 'utf-8' | 'latin1';
  /** Every column that the header must have. Columns of the file that are not listed are ignored. */
  readonly columns: Readonly<Record<string, RawColumn>>;
  /** Columns that the header must not have: they mark another file, which has all those of this one as well. */
  readonly without?: readonly string[];
  /** Columns that together identify a row; a repeated key is an error unless `duplicates` says why it is not. */
  readonly key: readonly string[];
  readonly duplicates?: string;
  /** Column without which alone a key may be repeated; a row that has it needs a unique key. */
  readonly duplicatesWithout?: string;
  readonly order?: readonly RawColumnOrder[];
  readonly direction?: readonly RawDirection[];
  /** Rows of the edition that is read: a file with fewer was cut. Absent for files that the project writes itself. */
  readonly rows?: number;
  /** The source's last line has no line break; elsewhere that shows that the file was cut. */
  readonly openEnd?: true;
}
export type RawFiles = Readonly<Record<string, RawFile>>;

export type RawValue = string | number | null;
export type RawRow = Readonly<Record<string, RawValue>>;

type ValueOf<C extends RawColumn> =
  | (C extends { readonly values: readonly (infer V)[] }
      ? V
      : C extends { readonly type: 'text' }
        ? string
        : number)
  | (C extends { readonly nullable: true } ? null : never);

/** A row of a file, typed by its columns. */
export type RowOf<F extends RawFile> = string extends keyof F['columns']
  ? RawRow
  : { readonly [K in keyof F['columns']]: ValueOf<F['columns'][K]> };

/** The rows of a dataset's files. */
export type RowsOf<F extends RawFiles> = { readonly [K in keyof F]: readonly RowOf<F[K]>[] };

/** May the source's figures be republished? `derived-only`: shares, ranks and ratios may, levels may not. */
export type Redistribution = 'yes' | 'derived-only';

export interface DatasetDefinition<Clean = unknown, Files extends RawFiles = RawFiles> {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly citation: readonly Reference[];
  readonly licence: string;
  readonly redistributable: Redistribution;
  readonly url: string;
  /** The dataset that this one was estimated from, if that is one of ours: they are not independent witnesses. */
  readonly derivedFrom?: string;
  /** The dataset of ours that has the same events from elsewhere: the two are one witness. */
  readonly sameEventsAs?: string;
  readonly coverage: { readonly from: number; readonly to: number; readonly note?: string };
  /** A newer edition, or what succeeds the source, where one is known of; with the dataset that it is here. */
  readonly newer?: { readonly edition: string; readonly dataset?: string };
  /** Traps of the source and how `clean` handles each. */
  readonly traps: readonly string[];
  /** Where the files lie: `raw` below the folder of raw files, `coded` in the project's `coded/`, facts with date and source. */
  readonly place?: 'raw' | 'coded';
  readonly files: Files;
  /** Raw rows, validated against `files`, to clean records keyed by ccode. Pure. */
  clean(raw: RowsOf<Files>, context: CleanContext): Clean;
}

/** A dataset of any shape. */
export type AnyDataset = DatasetDefinition;

/** What a dataset is cleaned to. */
export type CleanOf<D extends AnyDataset> = ReturnType<D['clean']>;

/** A name or code of a source that was matched to no state, and why. */
export interface Unmatched {
  readonly dataset: string;
  readonly scheme: CodeScheme;
  readonly value: string;
  /** Series of the source that the rows belong to, where it has several. */
  readonly series?: string;
  readonly reason: string;
  readonly rows: number;
}

/** Rows of a source that were matched to a state and left out all the same, and why. */
export interface LeftOut extends Unmatched {
  readonly ccode: number;
}

/** What a source says of one: of one row, where it does not say of how many. */
type Noted<Entry extends Unmatched> = Omit<Entry, 'dataset' | 'rows'> & { readonly rows?: number };

/** When a name was used, and how it is recorded where it means no state. */
export interface NameUse {
  readonly when?: When;
  /** What is recorded in place of the name. */
  readonly value?: string;
  readonly series?: string;
  readonly reason?: string;
}

export interface CleanContext {
  /** The state that a name or code means. One that means none is recorded, and null. */
  readonly stateOf: (scheme: CodeScheme, name: string | number, use?: NameUse) => number | null;
  /** Record what could not be matched to a state; ends up in `data/unmatched.json`. */
  readonly unmatched: (entry: Noted<Unmatched>) => void;
  /** Record rows of a known state that enter nothing; ends up in `data/left-out.json`. */
  readonly leftOut: (entry: Noted<LeftOut>) => void;
}

export function defineDataset<const Files extends RawFiles, Clean>(
  definition: DatasetDefinition<Clean, Files>,
): DatasetDefinition<Clean, Files> {
  return definition;
}

/** Files declared before their dataset, for functions that take their rows. */
export function rawFiles<const Files extends RawFiles>(files: Files): Files {
  return files;
}
