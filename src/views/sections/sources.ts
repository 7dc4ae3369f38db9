import type { SourceEntry } from '../../contract/index.js';
import { paragraph } from '../blocks.js';
import type { Content } from '../content.js';
import { bold, code, element, joined, link, prose, span } from '../text.js';
import { anchors, type ViewContext } from '../context.js';
import type { SectionDefinition } from '../section.js';

/** An address in a text, without the full stop or bracket after it. */
const address = /(https?:\/\/\S*[^\s.,;)])/;

/** Sources with version, coverage, licence and citation, and what rests on each. */
export const sourcesSection: SectionDefinition = {
  id: 'sources',
  title: 'Sources',
  content: (context) => {
    const entries = context.assessment.sources.map((source) =>
      element('li', entry(source, context), { id: anchors.source(source.id) }),
    );
    return element('ol', entries, { style: 'sources' });
  },
};

function entry(source: SourceEntry, context: ViewContext): Content {
  const used = context.assessment.evidence.filter(
    ({ datasets, source: work }) => datasets.includes(source.id) || work === source.id,
  );
  const facts = [
    source.version !== '' && `version ${source.version}`,
    source.coverage !== '' && `coverage ${source.coverage}`,
  ].filter((fact) => fact !== false);
  const links = used.map(({ id }) => context.evidenceLink(id));
  return [
    prose`${bold(source.title)} ${code(source.id)} `,
    citation(source),
    facts.length > 0 &&
      paragraph(
        [
          facts.join(' · '),
          source.licence !== '' && span('screen', ` · licence: ${source.licence}`),
        ],
        'small',
      ),
    links.length > 0 && paragraph(prose`Evidence: ${joined(links, '; ')}`, 'small screen'),
  ];
}

/** Every cited work on a line, its address as a link; the address of the source where no work has it. */
function citation({ citation: text, url }: SourceEntry): Content[] {
  const works = text.split(/(?<=https?:\/\/\S+)\s+/).map((work) => work.split(address));
  const known = works.some((parts) => parts.includes(url));
  return [...works, ...(url === '' || known ? [] : [[url]])].map((parts) =>
    paragraph(parts.map((part) => (address.test(part) ? span('url', link(part)) : part))),
  );
}
