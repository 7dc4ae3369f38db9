import { useCases } from '../../api/answers.js';
import { useStateNames } from '../../components/states.js';
import { subjectBody } from '../../state/subject.js';
import { casePage } from './strings.js';

/** What a case or triad is called before it has been assessed. */
export function useSubjectTitle(subject: string): string {
  const cases = useCases();
  const nameOf = useStateNames();
  const body = subjectBody(subject);
  if ('case' in body) return cases.value?.find(({ id }) => id === subject)?.title ?? subject;
  const [a, b] = body.pair;
  return casePage.triad(nameOf(a), nameOf(b), nameOf(body.third));
}
