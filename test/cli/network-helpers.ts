import { ran } from '../support/in-process.js';

/** What a command of the verb gives, in this process. */
export const network = (...words: string[]) => ran(['network', ...words]);

/** The same with --json, parsed; it must not fail. */
export async function networkJson<T>(...words: string[]): Promise<T> {
  const { code, out, err } = await network(...words, '--json');
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as T;
}

/** Ties of Read’s highland tribes (1954), 29 friendly and 29 hostile: each name with those named behind it. */
const friends = {
  Gavev: 'Kotun Nagad Gama',
  Kotun: 'Nagad Gama',
  Ove: 'Alika Gahuk Masil Ukudz',
  Alika: 'Ukudz',
  Nagam: 'Masil Notoh Seuve',
  Gahuk: 'Masil Ukudz Geham Asaro',
  Masil: 'Ukudz Geham Asaro Uheto',
  Ukudz: 'Geham Asaro',
  Notoh: 'Kohik Uheto',
  Kohik: 'Uheto',
  Geham: 'Asaro',
  Uheto: 'Seuve',
  Nagad: 'Gama',
};
const enemies = {
  Gavev: 'Ove Alika Nagam Gahuk Asaro',
  Kotun: 'Ove Nagam Gahuk Notoh Kohik',
  Nagam: 'Nagad Gama',
  Gahuk: 'Notoh Uheto Gama',
  Ukudz: 'Seuve',
  Notoh: 'Geham Nagad',
  Kohik: 'Geham Nagad',
  Geham: 'Uheto Nagad Gama',
  Asaro: 'Seuve Nagad Gama',
  Uheto: 'Nagad Gama',
  Seuve: 'Gama',
};

const lines = (of: Readonly<Record<string, string>>, sign: string): string[] =>
  Object.entries(of).flatMap(([from, to]) => to.split(' ').map((one) => `${from},${one},${sign}`));

/** The tribes as a file of ties. */
export const tribesCsv = ['from,to,sign', ...lines(friends, '1'), ...lines(enemies, '-1')].join(
  '\n',
);
