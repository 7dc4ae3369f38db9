import { Link } from 'wouter-preact';
import { useCases } from '../../api/answers.js';
import { namedCase } from '../../state/subject.js';
import { casePage } from './strings.js';

/** Three states of which a built-in case asks: the case is offered, with the reason why its answer may differ. */
export function BuiltIn({ subject }: { readonly subject: string }) {
  const { pair, third } = namedCase(subject);
  const cases = useCases().value ?? [];
  const found = cases.find(
    (one) => pair?.every((code) => one.pair.includes(code)) && one.third[0] === third,
  );
  if (found === undefined) return null;
  return (
    <p class="status">
      {casePage.builtIn} <Link href={`/case/${found.id}`}>{found.title}</Link>
    </p>
  );
}
