import type { LeftOut, Unmatched } from '../sources/define.js';
import type { ManifestDataset } from './manifest.js';

/** A dataset as the manifest tells of it, with what of it was matched to no state or left out. */
export interface DatasetEntry {
  readonly entry: ManifestDataset;
  readonly unmatched: readonly Unmatched[];
  readonly leftOut: readonly LeftOut[];
}
