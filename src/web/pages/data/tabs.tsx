import { Link } from 'wouter-preact';
import { data } from './strings.js';

export const sections = ['datasets', 'measures', 'import', 'sql', 'glossary'] as const;
export type Section = (typeof sections)[number];

/** The parts of the page, each under an address of its own. */
export function Tabs({ current }: { readonly current: Section }) {
  return (
    <nav class="tabs" aria-label={data.sections}>
      <ul>
        {sections.map((section) => (
          <li key={section}>
            <Link
              href={section === 'glossary' ? '/data/methods/glossary' : `/data/${section}`}
              aria-current={section === current ? 'page' : undefined}
            >
              {data.tabs[section]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
