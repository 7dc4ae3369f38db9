import { Link } from 'wouter-preact';
import { useStateNames } from '../api/answers.js';
import type { Subject } from '../state/subject.js';
import { common } from './strings.js';

/** What the pages are about, in the header, with the way to another choice. While it is being loaded its place is kept. */
export function About({ subject }: { readonly subject: Subject | undefined }) {
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
        {year !== undefined && `, ${year}`}
      </span>
      <Link href={`/?${chosen.toString()}`}>{common.change}</Link>
    </section>
  );
}
