/** Verdicts on a claim, in the order from what speaks for a sentence to what speaks against it, each in words. */
export const verdictWords = {
  supported: 'supported',
  true: 'true on the record',
  'leaning-for': 'leaning for',
  'partly-supported': 'supported in part',
  open: 'open',
  'no-difference': 'no difference that matters',
  'leaning-against': 'leaning against',
  contradicted: 'contradicted',
  false: 'false on the record',
  disputed: 'disputed on the record',
  'split-by-part': 'split by part',
  'split-by-source': 'split by source',
  untestable: 'untestable',
} as const;
