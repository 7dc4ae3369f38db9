import { formatFixed, plural } from '../../../core/format.js';

const quoted = (title: string): string => `“${title}”`;

/** Words of the part of the evidence board that saves a case. */
export const saving = {
  title: 'Save as your case',
  lead: 'One click saves the case with your judgements in a folder of its own, in the folder in which the server was started. It opens here at once, and the program checks and assesses it like any other, with the same posterior. Nothing is overwritten.',
  save: 'Save my case',
  ownYearOnly:
    'What is saved is a case as of its own year. This page looks at another year; judgements that you have changed stay in the address.',
  toOwnYear: 'Go to the year of the case',
  saveAgain: 'Save it once more',
  nothing: 'Nothing is changed yet: what is saved would be a copy of the case.',
  changes: 'What is written otherwise:',
  off: (title: string): string => `${quoted(title)}: set aside (reliability 0)`,
  reliability: (title: string, from: number, to: number): string =>
    `${quoted(title)}: reliability ${formatFixed(from, 2)} → ${formatFixed(to, 2)}`,
  expect: (title: string, reading: string, from: string, to: string): string =>
    `${quoted(title)}, ${reading}: ${from} → ${to}`,
  weight: (title: string, reading: string, from: number, to: number): string =>
    `${quoted(title)}, ${reading}: ${formatFixed(from, 0)} → ${formatFixed(to, 0)} dB`,
  prior: (question: string): string => `Prior of “${question}”`,
  left: 'What a case file cannot say, and is left out:',
  dependence: (value: number, assessed: number): string =>
    `Dependence ${formatFixed(value, 2)}: the program takes ${assessed}. The saved case has the posterior of that.`,
  sharpness: (value: number, assessed: number): string =>
    `Sharpness ${formatFixed(value, 2)}: the program takes ${assessed}. The saved case has the posterior of that.`,
  blocked: 'First mend this:',
  noBest: (title: string): string => `${quoted(title)}: give the reading that fits best 0 dB.`,
  making: 'Writing the files…',

  saved: (id: string, folder: string): string => `Saved as ${id}, in the folder ${folder}.`,
  savedFiles: (names: readonly string[]): string =>
    `${plural(names.length, 'file')}: ${names.join(', ')}. They are yours to edit; the pages say when they have changed.`,
  open: 'Open its evidence',
  openAnswer: 'Open its answer',
  compared: 'Beside the original',
  reading: 'Reading',
  original: 'Original',
  notCompared:
    'The numbers on this page are of another dependence or sharpness than the saved case is assessed with: open it to see its own.',
  later:
    'When the server has ended, in the folder in which it was started: serve your case again, and compare it with the original in every number.',

  careful: 'Another name, or files to download',
  id: 'Name of the new case',
  idHint: 'Letters, digits and hyphens.',
  saveAs: 'Save under this name',
  make: 'Make the files to download',
  done: (id: string): string => `The files of ${id} are ready.`,
  zip: 'Save all as zip',
  file: (name: string): string => `Save ${name}`,
  then: 'Unpack it, then:',

  notHere:
    'This site shows the case as it was published, and has no server that could save another. Your changes stand in the address of the page. To save them as a case, start the program on your machine:',
  notHereThen: 'Then open this address, and press “Save my case” there:',
};
