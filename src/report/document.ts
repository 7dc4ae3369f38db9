import { parseHTML } from 'linkedom';
import type { ChartDocument } from '../charts/define.js';

/** A document to draw in where there is no browser. */
export function createDocument(): ChartDocument {
  const window = parseHTML('<!doctype html><html><body></body></html>') as unknown as {
    readonly document: ChartDocument;
  };
  return window.document;
}
