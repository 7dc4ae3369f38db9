import { definitionOf } from '../../core/uncoded-bodies.js';
import type { Progress } from '../../contract/index.js';

/** Words that several pages have in common. */
export const common = {
  nav: {
    case: 'Case',
    story: 'Story',
    dyad: 'Dyad',
    evidence: 'Evidence',
    arena: 'Contested states',
    network: 'Network',
    compare: 'Compare',
    freshness: 'Freshness',
    data: 'Data',
  },
  product: 'Counterpoise',
  pageTitle: (page: string, product: string): string => `${page} – ${product}`,
  skip: 'Skip to the content',
  pages: 'Pages',
  noPage: 'There is no such page',
  meant: 'Did you mean',
  toStart: 'To the start',
  triad: (a: string, b: string, third: string): string =>
    `${a} and ${b}, with ${third} as third party`,
  pair: (a: string, b: string): string => `${a} and ${b}`,
  thirdParty: (name: string): string => `third party: ${name}`,
  about: 'What the pages are about',
  change: 'Change',
  theme: 'Colours',
  themes: { auto: 'System', light: 'Light', dark: 'Dark' },
  loading: 'Computing…',
  step: ({ step, index, of }: Progress): string => (of > 0 ? `${step} (${index} of ${of})` : step),
  cancel: 'Cancel',
  cancelled: 'Cancelled.',
  again: 'Try again',
  triedAgain: (times: number): string =>
    times === 1
      ? 'Tried again, without an answer.'
      : `Tried again ${times} times, without an answer.`,
  caseChanged:
    'The files of this case have changed since: what stands here is of the case as it was.',
  loadAnew: 'Load the case anew',
  fault: 'This page has a fault',
  hint: (hint: string): string => `What to do: ${hint}${/[.?!]$/.test(hint) ? '' : '.'}`,
  unknownCase: {
    title: 'This case cannot be shown',
    waysOn: 'What you can do',
    lacking: (names: readonly string[]): string =>
      names.length === 2
        ? `A case is about two and a third party: ${names.join(' and ')} are named, the third party is missing.`
        : `A case is about two and a third party: ${names[0]!} is named, the other and the third party are missing.`,
    chooseMissing: (given: number): string =>
      given === 2 ? 'Choose the third party' : 'Choose the other and the third party',
    withThird: (subject: string): string => `The same two with a third party: ${subject}`,
    inCapitals: (subject: string): string => `Did you mean ${subject}?`,
    usualYear: 'The same case as of its own year',
    asOfYear: (year: number): string => `The same states as of ${year}`,
    chooseStates: 'Choose two states or groups and a third party',
  },
  statesToday: 'States of today',
  statesPast: 'States of the past',
  groups: 'Groups of states',
  isGroup: (names: readonly string[]): string =>
    names.length === 1
      ? `${names[0]!} is a group of states.`
      : `${names.join(' and ')} are groups of states.`,
  weighTheTwo: (a: string, b: string): string => `Weigh the evidence on ${a} and ${b}`,
  pastState: ({ name, from, to }: { name: string; from: number; to: number | null }): string =>
    `${name} (${from}–${to ?? ''})`,
  chooseState: 'Type or choose a state',
  chooseActor: 'Type or choose a state or group',
  found: (count: number): string => `${count} found`,
  noSuchState:
    'No state is known by this name or code. A group of states can be chosen on the first page, on that of two states and in comparisons.',
  noSuchActor: 'No state is known by this name or code, and no group of states.',
  uncodedBody: (name: string, hasGroups: boolean): string =>
    `${name} is a body whose members are not coded here. Choose one of its members${
      hasGroups
        ? `, or list them on the command line behind an equals sign, for example ${definitionOf(name)}`
        : ''
    }.`,
  notChosen: (typed: string, names: readonly string[], count: number): string =>
    count === 1
      ? `“${typed}” is not the name of a state or group. Did you mean ${names[0]!}? Then choose it from the list.`
      : `“${typed}” can mean several: choose one from the list (${names.join(', ')}${count > names.length ? ', …' : ''}).`,
  noYear: (text: string, from: number, to: number): string =>
    `${text} is no year from ${from} to ${to}.`,
  otherYear: 'The page shows its usual year.',
  forgetYear: 'Take it out of the address',
  noStates: (why: string): string => `The states cannot be listed: ${why}`,
  play: 'Play',
  pause: 'Pause',
  numbers: 'Numbers of this figure',
  asOf: 'As of',
  yearInSite: (asked: number, shown: number): string =>
    `This site has the answer as of ${shown}. For ${asked}, play the verdict by year below, or run counterpoise serve on your own machine.`,
  aboutFigure: 'About this figure',
  shows: 'What it shows',
  madeFrom: 'Made from',
  choices: 'Chosen on this page',
  versions: 'Made by',
  address: 'Address',
  save: 'Save',
  saveAs: (form: string, what: string): string => `Save ${what} as ${form}`,
  evidenceTo: (year: number | null): string =>
    year === null ? 'No year with evidence' : `Evidence to ${year}`,
  copy: 'Copy',
  sources: (titles: string): string => `Sources: ${titles}.`,
  embed: 'Copy embed code',
  embedOf: (what: string): string => `Copy code to embed: ${what}`,
  copyLink: 'Copy link',
  copyLinkTo: (what: string): string => `Copy link to ${what}`,
  madeBy: (product: string, version: string, data: string): string =>
    `${product} ${version}, data ${data}.`,
  copied: 'Copied',
  copiedLink: (isHere: boolean): string =>
    isHere ? 'Copied: it works on this machine while the server runs' : 'Copied',
  inWorkbench: (place: string): string => `In the workbench (counterpoise serve): ${place}`,
  forOthers: 'For others',
  toEmbed:
    'counterpoise export-site writes a site with addresses that everybody can open, and with code to embed each figure.',
  copyFailed: 'Not copied: the browser does not allow it here. Select the text instead.',
};
