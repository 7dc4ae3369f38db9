import { Link } from 'wouter-preact';
import { useStateNames } from '../api/answers.js';
import type { Subject } from '../state/subject.js';
import { common } from './strings.js';

interface AboutProps {
  readonly subject: Subject | undefined;
  /** Whether the page shows one year: on others the year that was chosen is not theirs. */
  readonly hasYear: boolean;
}

/** What the pages are about, in the header, with the way to another choice. While it is being loaded its place is kept. */
export function About({ subject, hasYear }: AboutProps) {
  const nameOf = useStateNames();
  if (subject === undefined) return <div class="about" />;
  const { pair, third, year } = subject;
  const [a, b] = pair;
  const chosen = new URLSearchParams({ a, b, ...(third === undefined ? {} : { third }) });
  return (
    <section class="about" aria-label={common.about}>
      <span>
        <strong>{common.pair(nameOf(a), nameOf(b))}</strong>
        {third !== undefined && `, ${common.thirdParty(nameOf(third))}`}
        {hasYear && year !== undefined && `, ${year}`}
      </span>
      <Link href={`/?${chosen.toString()}`}>{common.change}</Link>
    </section>
  );
}
