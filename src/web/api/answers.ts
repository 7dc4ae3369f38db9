import type { Verdicts } from '../../contract/index.js';
import { comparedNames } from '../../views/compared-names.js';
import { common } from '../components/strings.js';
import { subjectBody, codeOf, type How } from '../state/address.js';
import { forget, useAnswer, type Asked } from './use-answer.js';

/** The figures of the report on a case or triad, as of a year or of the last one. */
export const useFigures = (subject: string, how: How, wanted = true) =>
  useAnswer('/api/figures', wanted ? { body: subjectBody(subject, how) } : null);

/** What of an assessment stands first. */
export const useOverview = (subject: string, how: How) =>
  useAnswer('/api/overview', { body: subjectBody(subject, how) });

/** The answer as of every year, requested when `wanted`; with what is known of it so far. */
export function useVerdicts(
  subject: string,
  wanted: boolean,
  weights: How['weights'],
  years: { readonly from?: number; readonly to?: number },
): { readonly asked: Asked<Verdicts>; readonly known: Verdicts | undefined } {
  const asked = useAnswer(
    '/api/verdicts',
    wanted ? { body: { ...subjectBody(subject, { weights }), ...years } } : null,
  );
  return { asked, known: asked.state === 'loading' ? asked.step?.part : asked.value };
}

/** Every case that the server has. */
export const useCases = () => useAnswer('/api/cases', {});

/** There is one more of them. */
export const casesChanged = (): void => forget('/api/cases', {});

export const useStates = () => useAnswer('/api/states', {});

/** Groups that can stand in place of a state. */
export const useGroups = () => useAnswer('/api/groups', {});

/** Names of states and groups by how addresses name them; the code while they are not known. */
export function useStateNames(): (code: string) => string {
  const states = useStates().value ?? [];
  const groups = useGroups().value ?? [];
  return (code) => [...states, ...groups].find((state) => codeOf(state) === code)?.name ?? code;
}

/** What a case or three states of an address are called: a case by its title, three states by their names. */
export function useSubjectNames(): (subject: string) => string {
  const cases = useCases().value ?? [];
  const nameOf = useStateNames();
  return (subject) => {
    const body = subjectBody(subject);
    if ('case' in body) return cases.find(({ id }) => id === subject)?.title ?? subject;
    const [a, b] = body.pair;
    return common.triad(nameOf(a), nameOf(b), nameOf(body.third));
  };
}

/** What such are called where they stand side by side. */
export function useComparedNames(subjects: readonly string[]): string[] {
  const cases = useCases().value ?? [];
  const nameOf = useStateNames();
  const named = (code: string) => ({ name: nameOf(code) });
  return comparedNames(
    subjects.map((name) => {
      const body = subjectBody(name);
      const { pair, third } =
        'case' in body
          ? (cases.find(({ id }) => id === name) ?? { pair: [name], third: [] })
          : { pair: body.pair, third: [body.third] };
      return { name, pair: pair.map(named), third: third.map(named) };
    }),
  );
}

export const useMeasures = () => useAnswer('/api/measures', {});
