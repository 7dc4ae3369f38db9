import type { FrameNeed } from '../../core/frames.js';
import type { AnyMeasure } from '../../core/measure.js';
import type { Panel } from '../../panel/read.js';

/** Whether a panel has the tables of a measure: one in which nothing was estimated lacks those of latent relations. */
export const isAtHand = ({ manifest }: Panel, { needs }: AnyMeasure): boolean =>
  Object.values(needs as Readonly<Record<string, FrameNeed>>).every(
    ({ table }) => table in manifest.tables,
  );
