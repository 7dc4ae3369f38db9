import type { Progress } from '../api/client.js';

/** Words that several pages have in common. */
export const common = {
  product: 'Counterpoise',
  pageTitle: (page: string, product: string): string => `${page} – ${product}`,
  skip: 'Skip to the content',
  pages: 'Pages',
  nav: {
    case: 'Case',
    dyad: 'Dyad',
    evidence: 'Evidence',
    arena: 'Arena',
    network: 'Network',
    data: 'Data',
  },
  noPage: 'There is no such page',
  toStart: 'To the start',
  theme: 'Colours',
  themes: { auto: 'System', light: 'Light', dark: 'Dark' },
  loading: 'Computing…',
  step: ({ step, index, of }: Progress): string => (of > 0 ? `${step} (${index} of ${of})` : step),
  cancel: 'Cancel',
  cancelled: 'Cancelled.',
  again: 'Try again',
  caseChanged:
    'The files of this case have changed since: what stands here is of the case as it was.',
  loadAnew: 'Load the case anew',
  fault: 'This page has a fault',
  hint: (hint: string): string => `What to do: ${hint}${/[.?!]$/.test(hint) ? '' : '.'}`,
  statesToday: 'States of today',
  statesPast: 'States of the past',
  pastState: ({ name, from, to }: { name: string; from: number; to: number | null }): string =>
    `${name} (${from}–${to ?? ''})`,
  play: 'Play',
  pause: 'Pause',
  numbers: 'Numbers of this figure',
  save: 'Save',
  saveAs: (form: string, what: string): string => `Save ${what} as ${form}`,
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Not copied: the browser does not allow it here. Select the text instead.',
};
