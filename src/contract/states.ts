import { z } from 'zod';
import { keysOf } from '../core/entries.js';
import { identityCaveats } from '../states/caveats.js';
import { codeSchemes } from '../states/codes.js';
import { successionKinds } from '../states/succession.js';
import type { Answer } from './answer.js';
import { stateShape, whole } from './common.js';

const identityCaveat = z.enum(keysOf(identityCaveats));

const directoryEntry = stateShape.extend({
  from: whole.describe('first year of membership, or of a group'),
  to: whole.nullable().describe('last year; null: it goes on'),
  otherNames: z
    .array(z.string())
    .describe('former names, official names and other spellings by which it is known'),
});
export const statesShape = z.array(directoryEntry);
/** A state, or a group that can stand in place of one. */
export type DirectoryEntry = Answer<typeof statesShape>[number];
export const groupsShape = z.array(directoryEntry.required({ group: true }));
export type GroupEntry = Answer<typeof groupsShape>[number];

const period = z.tuple([z.string(), z.string().nullable()]);
const spell = z.object({ from: z.string().nullable(), to: z.string().nullable() });
const time = z.union([z.string(), z.number()]);
const succession = z.object({
  predecessor: whole,
  successor: whole,
  date: z.string(),
  kind: z.enum(keysOf(successionKinds)),
  note: z.string().optional(),
  name: z.string().describe('of the other state'),
});
const area = { code: whole, name: z.string() };
const m49 = z.object({ ...area, subregion: z.object(area) });
const identity = z.object({
  ccode: whole,
  abbreviation: z.string(),
  name: z.string(),
  unName: z.string().nullable(),
  when: time.nullable(),
  inSystem: z.boolean().nullable(),
  majorPower: z.boolean().nullable(),
  caveats: z.array(identityCaveat),
  region: z.object({ worldBank: z.string().nullable(), m49: m49.nullable() }),
  spells: z.array(period),
  majorSpells: z.array(period),
  codes: z.array(
    spell.extend({ scheme: z.enum(codeSchemes), code: time, ccode: whole, withdrawn: z.boolean() }),
  ),
  names: z.array(spell.extend({ name: z.string(), un: z.boolean(), label: z.boolean() })),
  predecessors: z.array(succession),
  successors: z.array(succession),
});

const listed = stateShape.extend({ abbreviation: z.string(), majorPower: z.boolean() });
/** One member of the state system. */
export type ListedState = Answer<typeof listed>;

const converted = z.object({
  value: z.string(),
  when: time.nullable(),
  rows: whole,
  firstRow: whole,
});
const scheme = z.enum([...codeSchemes, 'name']);

export const identitiesShape = z.union([
  identity,
  z.array(listed),
  z.object({
    from: scheme,
    to: z.enum([...scheme.options, 'un-name']),
    added: z.string().describe('name of the column'),
    rows: whole,
    matched: whole,
    unmatched: z.array(
      converted.extend({
        reason: z.string(),
        candidates: z.array(
          z.object({
            ccode: whole.nullable(),
            name: z.string(),
            confidence: z.number(),
            caveats: z.array(identityCaveat),
            reason: z.string().optional(),
          }),
        ),
      }),
    ),
    doubtful: z.array(
      converted.extend({
        converted: time,
        confidence: z.number(),
        caveats: z.array(identityCaveat),
      }),
    ),
  }),
]);
