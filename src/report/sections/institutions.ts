import { nameInText } from '../../app/engine/catalogue.js';
import {
  institutionGroups,
  type InstitutionGroup,
  type InstitutionsResult,
} from '../../app/assess/institutions.js';
import { institutionMatrix } from '../../charts/index.js';
import type { InstitutionMatrixState } from '../../charts/institution-matrix.js';
import type { Slot } from '../../charts/palette.js';
import { partlyCoded, type ReportContext } from '../context.js';
import { figure } from '../figure.js';
import { html, type Html } from '../html.js';

/** Rows grouped by who is inside; the columns are the pair, the third party and the arena. */
export function matrixState(
  { year, states, bodies }: InstitutionsResult,
  context: ReportContext,
): InstitutionMatrixState {
  const { case: subject } = context.assessment;
  const slots: readonly Slot[] = ['a', 'b', ...(subject.third.length > 0 ? ['k' as const] : [])];
  const titles = groupTitles(context);
  return {
    year,
    pair: subject.pair.map(({ ccode }) => nameInText(ccode)).join(' and '),
    ...(subject.third[0] === undefined ? {} : { third: nameInText(subject.third[0].ccode) }),
    columns: states.map(({ ccode, iso3, name }, i) => ({
      code: iso3 ?? String(ccode),
      name,
      slot: slots[i] ?? 'x2',
    })),
    groups: institutionGroups.flatMap(({ id }) => {
      const inside = bodies.filter(({ group }) => group === id);
      if (inside.length === 0) return [];
      return [
        {
          title: titles[id].replace(/^./, (letter) => letter.toUpperCase()),
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
export function institutionsSection(context: ReportContext): Html {
  const { institutions } = context.assessment;
  if (institutions === undefined) return html``;
  const { year } = institutions;
  const partial = partlyCoded(context.assessment);
  return html`<section id="institutions" aria-labelledby="institutions-title">
    <h2 id="institutions-title">Institutions as sets</h2>
    ${figure(
      institutionMatrix,
      matrixState(institutions, context),
      {
        id: 'institution-matrix',
        topic: 'Who is inside which body',
        subtitle: `Coded bodies with at least one of these states, as of ${year}, by which of the pair and the third party belong; years are those of accession`,
        footer: html`Source: ${context.sourceLink('institutions')}.
        ${
          partial.length > 0 &&
          html`Only some members are coded of: ${partial.join('; ')}. Counts of shared
          bodies${context.assessment.contest !== undefined && ', such as those of the contest for third states,'}
          leave them out.`
        }`,
        notes: html`<p>
          A body counts a state as inside where it is a full, permanent, elected or associate
          member. A dash: no place in the body.
        </p>`,
        dataTitle: `Bodies and memberships as of ${year}`,
      },
      context,
    )}
  </section> `;
}

function groupTitles({ assessment }: ReportContext): Readonly<Record<InstitutionGroup, string>> {
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
