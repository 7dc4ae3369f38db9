import type { NewCaseResult } from '../../contract/index.js';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { newCaseFiles, pairId, starterClaims, windowFor } from '../../cases/index.js';
import type { StarterClaim } from '../../cases/index.js';
import type { Case } from '../../cases/types.js';
import { UsageError } from '../../core/errors.js';
import { subjectOf } from './cases.js';
import { inCase } from '../engine/in-case.js';
import { observeSeries, rolesWith } from '../engine/observe.js';
import { schemasDir } from '../../store/places.js';
import type { Workspace } from '../engine/workspace.js';
import { finishAbandoned, writeFiles } from '../../store/staging/index.js';

export interface NewCaseRequest {
  readonly a: string;
  readonly b: string;
  readonly third: string | undefined;
  readonly asOf?: number;
  /** Folder to write into; default: one in the working directory, named by the codes of the three states. */
  readonly out?: string;
}

/** No window looks back further than this from the last year with a value; sources end up to a decade before asOf. */
const YEARS_LOOKED_AT = 40;

/**
 * Write a case to begin with: the questions and rows of any pair, and claims that the panel has the years to decide.
 *
 * @throws UsageError for states that are unknown or not in the system, and for a folder that is not empty
 */
export async function newCase(
  open: () => Promise<Workspace>,
  { a, b, third, asOf, out }: NewCaseRequest,
): Promise<NewCaseResult> {
  if (third === undefined)
    throw new UsageError('a case of a pair needs a third party', {
      code: 'no-third-party',
      details: { expected: 'a state as --third' },
      hint: `for example: counterpoise cases new ${a} ${b} --third USA`,
    });
  const subject = subjectOf(a, b, third, asOf);
  const states = [...subject.pair, subject.third[0]!] as const;
  const folder = out ?? pairId(...states);
  checkEmpty(folder);
  const workspace = await open();
  try {
    const found = await findYears(workspace, subject);
    const id = idFrom(folder, pairId(...states));
    const files = newCaseFiles({
      id,
      states,
      asOf: subject.asOf,
      ...found,
      schemas: schemasFrom(folder),
    });
    return {
      id,
      folder,
      files: writeFiles(folder, files),
      claims: found.claims.length,
      leftOut: found.leftOut.map(({ claim, why }) => ({ statement: claim.statement, why })),
    };
  } finally {
    workspace.close();
  }
}

function checkEmpty(folder: string): void {
  if (!existsSync(folder)) return;
  finishAbandoned(folder);
  if (statSync(folder).isDirectory() && readdirSync(folder).length === 0) return;
  throw new UsageError(`${folder} exists already and is not an empty folder`, {
    code: 'folder-not-empty',
    details: { value: folder, expected: 'a folder that does not exist yet, or an empty one' },
    hint: 'name another folder with --out; nothing is ever overwritten',
  });
}

/** The name of the folder where it can be the id of a case. */
function idFrom(folder: string, fallback: string): string {
  const name = resolve(folder).split(/[/\\]/).at(-1) ?? '';
  return /^[A-Za-z0-9][A-Za-z0-9-]*$/.test(name) ? name : fallback;
}

/** The published schemas as seen from the folder. */
function schemasFrom(folder: string): string {
  return relative(resolve(folder), schemasDir).replaceAll('\\', '/');
}

type Possible = {
  claim: StarterClaim;
  window: readonly [number, number];
  covered: readonly [number, number];
};

async function findYears(workspace: Workspace, subject: Case) {
  const { asOf } = subject;
  const from = asOf - YEARS_LOOKED_AT;
  const queries = starterClaims.flatMap(({ observes }) => observes);
  const roles = await rolesWith(
    workspace,
    subject,
    queries.map((observe) => ({ ...observe, from })),
  );
  const claims: Possible[] = [];
  const leftOut: { claim: StarterClaim; why: string }[] = [];
  for (const claim of starterClaims) {
    const years = await Promise.all(
      claim.observes.map(async (observe) => {
        const { points } = await inCase(subject.id, claim.statement, () =>
          observeSeries(workspace, roles, observe, { from, asOf, seed: 1 }),
        );
        return points.filter(({ value }) => value !== null).map(({ year }) => year);
      }),
    );
    const common = years[0]!.filter((year) => years.every((one) => one.includes(year)));
    const window = windowFor(claim.kind, common);
    if (window === undefined) leftOut.push({ claim, why: whyNot(claim, common, from, asOf) });
    else claims.push({ claim, window, covered: [Math.min(...common), Math.max(...common)] });
  }
  return { claims, leftOut, lookedFrom: from };
}

function whyNot(
  { observes }: StarterClaim,
  common: readonly number[],
  from: number,
  to: number,
): string {
  const measure = observes[0]!.measure;
  return common.length === 0
    ? `${measure} has no value in ${from}-${to}`
    : `${measure} has values in ${common.length} of the years ${from}-${to}`;
}
