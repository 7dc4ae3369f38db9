import { Link } from 'wouter-preact';
import { useCases } from '../../api/answers.js';
import { caseOn } from '../../state/case-on.js';
import { namedCase } from '../../state/subject.js';
import { casePage } from './strings.js';

interface BuiltInProps {
  readonly subject: string;
  readonly asOf: number | undefined;
}

/** Three states of which a built-in case asks: the case is offered, with the reason why its answer may differ. */
export function BuiltIn({ subject, asOf }: BuiltInProps) {
  const { pair, third } = namedCase(subject);
  const cases = useCases().value ?? [];
  if (pair === undefined || third === undefined) return null;
  const found = caseOn({ a: pair[0], b: pair[1], third }, cases);
  if (found === undefined) return null;
  const year = asOf === undefined ? '' : `?asOf=${asOf}`;
  return (
    <p class="status">
      {casePage.builtIn} <Link href={`/case/${found.id}${year}`}>{found.title}</Link>
    </p>
  );
}
