import { lastYear } from '../core/years.js';
import { parseActor } from '../states/index.js';
import { Checker, roleStates, type CaseFiles } from './checker.js';
import type { CaseIssue } from './document.js';
import type { CaseFile, ReadingsFile } from './schema.js';
import { claimIssues } from './validate-claims.js';
import { factIssues } from './validate-facts.js';
import { questionIssues, rowIssues } from './validate-readings.js';

/** Everything wrong with a case that its shape does not show: ids, references, states, roles, years, weights. */
export function issuesOf(files: CaseFiles): readonly CaseIssue[] {
  return [
    ...headIssues(files),
    ...questionIssues(files),
    ...rowIssues(files),
    ...claimIssues(files),
    ...factIssues(files),
  ];
}

function headIssues(files: CaseFiles): readonly CaseIssue[] {
  const { document, value } = files.head;
  const check = new Checker(document, files.problemOf, roleStates(files));
  check.window(['period'], value.period, lastYear);
  if (value.asOf < value.period[0] || value.asOf > value.period[1]) {
    check.report(['asOf'], {
      code: 'wrong-value',
      message: `asOf ${value.asOf} lies outside the period`,
      value: value.asOf,
      expected: `a year in ${value.period.join('-')}`,
      hint: 'move asOf, or widen the period',
    });
  }
  check.unique(['sources'], value.sources);
  check.unique(['series'], value.series);
  value.series.forEach(({ lines }, index) =>
    lines.forEach(({ observe }, line) =>
      check.observe(['series', index, 'lines', line, 'observe'], observe),
    ),
  );
  if (!('template' in value)) {
    stateIssues(check, value);
    thesisIssues(check, value, files.readings.value);
  }
  return check.issues;
}

function thesisIssues(check: Checker, { theses, sources }: CaseFile, readings: ReadingsFile): void {
  const ids = (entries: readonly { readonly id: string }[]): string[] =>
    entries.map(({ id }) => id);
  theses.forEach(({ question, reading, source }, at) => {
    const asked = readings.questions.find(({ id }) => id === question);
    check.known(['theses', at, 'question'], 'question', question, ids(readings.questions));
    check.known(['theses', at, 'source'], 'source', source, ids(sources));
    if (asked !== undefined)
      check.known(['theses', at, 'reading'], 'reading', reading, ids(asked.readings));
  });
}

function stateIssues(check: Checker, value: CaseFile): void {
  const lists = { pair: value.pair, third: value.third, arena: value.arena } as const;
  for (const [key, states] of Object.entries(lists))
    states.forEach((name, index) =>
      key === 'arena' ? check.state([key, index], name) : check.actor([key, index], name),
    );
  if (check.issues.some(({ path: [key] }) => Object.hasOwn(lists, key!))) return;
  const seen = new Set<number>();
  for (const [key, states] of Object.entries(lists)) {
    states.forEach((name, index) => {
      const state = parseActor(name);
      if (seen.has(state)) {
        check.report([key, index], {
          code: 'repeated-state',
          message: `${name} is named twice`,
          value: name,
          expected: 'pair, third parties and arena without a state in common',
          hint: 'name each state once',
        });
      }
      seen.add(state);
    });
  }
}
