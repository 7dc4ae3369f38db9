import type { InstitutionGroup, InstitutionsResult } from '../../contract/index.js';
import { nameInText } from '../../states/label.js';
import { capitalised } from '../../core/format.js';
import { institutionMatrix } from '../../charts/index.js';
import type { InstitutionMatrixState } from '../../charts/institution-matrix.js';
import type { Slot } from '../../charts/palette.js';
import { figure, p } from '../blocks.js';
import { prose } from '../text.js';
import { partlyCoded, type ViewContext } from '../context.js';
import type { SectionDefinition } from '../section.js';

/** Rows grouped by who is inside; the columns are the pair, the third party and the arena. */
export function matrixState(
  { year, states, bodies }: InstitutionsResult,
  context: ViewContext,
): InstitutionMatrixState {
  const { case: subject } = context.assessment;
  const slots: readonly Slot[] = ['a', 'b', ...(subject.third.length > 0 ? ['k' as const] : [])];
  return {
    year,
    pair: subject.pair.map(({ ccode }) => nameInText(ccode)).join(' and '),
    ...(subject.third[0] === undefined ? {} : { third: nameInText(subject.third[0].ccode) }),
    columns: states.map(({ ccode, iso3, name }, i) => ({
      code: iso3 ?? String(ccode),
      name,
      slot: slots[i] ?? 'x2',
    })),
    groups: Object.entries(groupTitles(context)).flatMap(([id, title]) => {
      const inside = bodies.filter(({ group }) => group === id);
      if (inside.length === 0) return [];
      return [
        {
          title: capitalised(title),
          bodies: inside.map(({ name, since, members, memberships }) => ({
            name,
            since,
            members,
            places: states.map(
              ({ ccode }) => memberships.find((one) => one.ccode === ccode) ?? null,
            ),
          })),
        },
      ];
    }),
  };
}

/** Which bodies hold which of the states, as sets. */
export const institutionsSection: SectionDefinition = {
  id: 'institutions',
  title: 'Institutions',
  heading: 'Institutions as sets',
  figures: 'weighed',
  content(context) {
    const { institutions } = context.assessment;
    if (institutions === undefined) return null;
    const { year } = institutions;
    return figure(institutionMatrix, matrixState(institutions, context), {
      id: 'institution-matrix',
      topic: 'Who is inside which body',
      subtitle: `Coded bodies with at least one of these states, as of ${year}, by which of the pair and the third party belong; years are those of accession`,
      footer: prose`Source: ${context.sourceLink('institutions')}. ${leftOut(context)}`,
      notes: p`A body counts a state as inside where it is a full, permanent, elected or associate member. A dash: no place in the body.`,
      dataTitle: `Bodies and memberships as of ${year}`,
      paperWidth: 1000,
    });
  },
};

/** The bodies that counts of shared bodies leave out. */
function leftOut({ assessment }: ViewContext): string {
  const partial = partlyCoded(assessment);
  if (partial.length === 0) return '';
  const such =
    assessment.contest === undefined ? '' : ', such as those of the contest for third states,';
  return `Only some members are coded of: ${partial.join('; ')}. Counts of shared bodies${such} leave them out.`;
}

/** Titles of the groups, in the order in which they are shown. */
function groupTitles({ assessment }: ViewContext): Readonly<Record<InstitutionGroup, string>> {
  const { pair, third: parties } = assessment.case;
  const [a, b] = pair.map(({ ccode }) => nameInText(ccode)) as [string, string];
  const third = parties[0] === undefined ? undefined : nameInText(parties[0].ccode);
  if (third === undefined)
    return {
      pair: `${a} and ${b}`,
      all: '',
      'first-third': '',
      'second-third': '',
      first: `Only ${a}`,
      second: `Only ${b}`,
      third: '',
      none: 'Neither of the two',
    };
  return {
    pair: `${a} and ${b} without ${third}`,
    all: `${a}, ${b} and ${third}`,
    'first-third': `${a} and ${third} without ${b}`,
    'second-third': `${b} and ${third} without ${a}`,
    first: `Only ${a}`,
    second: `Only ${b}`,
    third: `Only ${third}`,
    none: 'None of the three',
  };
}
