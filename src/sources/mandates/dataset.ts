import { boehmer2004, codedMandates } from '../../core/bibliography/index.js';
import { factGrades } from '../../core/fact-grades.js';
import { defineDataset, rawFiles } from '../define.js';
import { codedTo, files as coded } from '../institutions/dataset.js';
import { spellOf } from '../institutions/spells.js';
import { mandateKinds, mandateSpells, type MandateSpell } from './spells.js';

/** A body and its dates, as precise as known. */
interface Body {
  readonly id: string;
  readonly from: string;
  readonly to: string | null;
}

export interface CleanMandates {
  readonly bodies: readonly Body[];
  readonly spells: readonly MandateSpell[];
}

const text = { type: 'text' } as const;
const optional = { type: 'text', nullable: true, missing: [''] } as const;
const mandate = { type: 'enum', values: mandateKinds } as const;
const depth = { type: 'integer', min: 1, max: 3 } as const;

const files = rawFiles({
  institutions: coded.institutions,
  mandates: {
    path: 'mandates.csv',
    columns: {
      institution: text,
      from: text,
      to: optional,
      mandate,
      second_mandate: { ...mandate, nullable: true, missing: [''] },
      depth,
      mandate1: mandate,
      depth1: depth,
      mandate2: mandate,
      depth2: depth,
      basis: text,
      source: text,
      url: optional,
      grade: { type: 'enum', values: factGrades },
    },
    key: ['institution', 'from'],
  },
});

export const mandates = defineDataset({
  id: 'mandates',
  title: 'Mandate and depth of the coded bodies: what they are for, and how far they may act',
  version: 'coded to 2025',
  citation: [codedMandates, boehmer2004],
  licence: 'Apache-2.0, with the project',
  redistributable: 'yes',
  url: 'https://github.com/counterpoise/counterpoise/tree/main/coded',
  place: 'coded',
  coverage: {
    from: 1945,
    to: codedTo,
    note: 'Every body of coded/institutions.csv from its beginning to its end.',
  },
  traps: [
    'The scale is that of Boehmer, Gartzke and Nordstrom (2004), by rules of this project; it is not their data, which were not at hand.',
    'Depth is what a treaty or founding document in force lets a body do, not what the body does: one that never used its powers is as deep as one that did.',
    'Three steps are no quantities: an interventionist body is not three times a minimal one.',
    'Both passes were made by one language model in one sitting, so that the second was not blind: that they agree shows that the rules repeat, not that they are true.',
    'Most sources were seen in part, as copied online: what later articles of a treaty say is recalled.',
    'A body that is signed and not yet in force, or never was, is minimal.',
    'Whether a state belongs to a body in a year is in the dataset of institutions: the Quad has rows for 2009 to 2016, in which nobody belonged to it.',
  ],
  files,
  clean: (raw): CleanMandates => ({
    bodies: raw.institutions.map((row) => ({ id: row.id, ...spellOf(row) })),
    spells: mandateSpells(raw.mandates, raw.institutions),
  }),
});
