import { usesOf } from '../engine/measure-params.js';
import { existsSync, statSync } from 'node:fs';
import type { Assessment, Bibliography, Networks, RunManifest } from '../../contract/index.js';
import { bibtex, type CitedText } from '../../core/bibtex.js';
import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import type { AnyMeasure } from '../../core/measure.js';
import type { Reference } from '../../core/references.js';
import { loadCase, listCases } from '../../cases/index.js';
import type { Case } from '../../cases/types.js';
import { datasetById, datasets } from '../../sources/index.js';
import { measureById, measures } from '../../measures/index.js';
import { loadManifest } from '../../panel/manifest.js';
import { assess } from '../assess/assess.js';
import { caseDigest } from '../casefiles/case-digest.js';
import { subjectOf } from '../casefiles/cases.js';
import { manifestOf } from '../assess/manifest.js';
import { defaultDataDir } from '../../store/places.js';
import { networkMethodIds, networkMethods } from './network-methods.js';
import type { PanelTable } from '../panel-table/panel-table.js';
import type { TableSource } from '../panel-table/table-source.js';
import { readResult } from '../assess/results.js';
import {
  isRollCallMethod,
  rollCallMethods,
  type RollCallMethodId,
} from '../rollcalls/roll-call-methods.js';
import { isTestMethod, testMethods, type TestMethodId } from './test-methods.js';
import { packageFacts, packageVersion } from '../../store/version.js';
import { openWorkspace } from '../engine/workspace.js';

/**
 * The sources and methods behind a measure, a dataset, a case, the verbs `ideal-points` and `votes`, a test, or a result that was
 * written before; or, for `counterpoise`, the program itself with its version and that of its data.
 * @throws UsageError for a target that is none of these; DataError for a file that is no result
 */
export async function cite(target: string): Promise<Bibliography> {
  if (existsSync(target) && statSync(target).isFile()) return ofFile(target);
  if (measures.some(({ id }) => id === target)) {
    const list = new Works();
    list.measure(target);
    return list.finish('measure', target);
  }
  if (datasets.some(({ id }) => id === target)) {
    const list = new Works();
    list.dataset(target);
    return list.finish('dataset', target);
  }
  if (isRollCallMethod(target))
    return rollCallBibliography(target, {
      dataset: rollCallMethods[target].dataset,
    });
  if (isTestMethod(target)) return testBibliography(target);
  if (listCases().includes(target) || existsSync(target)) return ofCase(target);
  if (target === packageFacts().name) return ofProgram();
  throw new UsageError(`${quoted(target)} is no measure, dataset, test, case or result`, {
    code: 'unknown-target',
    details: {
      value: target,
      expected:
        'the id of a measure, dataset, test or case, ideal-points, votes, the path of an assessment.json or network.json, or counterpoise',
    },
    hint: 'counterpoise measure --help, data list and cases list name what can be cited',
  });
}

/** The bibliography of an assessment: every source and method behind its numbers. */
export function bibliographyOf(assessment: Assessment, target: string): Bibliography {
  return worksOf(assessment).finish('assessment', target, runLine(manifestOf(assessment)));
}

/** The bibliography of a table: its datasets, and the methods of its measures. */
export function tableBibliography(
  {
    sources,
    datasets: used,
    dataVersion,
  }: Pick<PanelTable, 'datasets' | 'dataVersion'> & {
    readonly sources: readonly Pick<TableSource, 'kind' | 'id' | 'params'>[];
  },
  command: string,
): Bibliography {
  const list = new Works();
  for (const { kind, id, params } of sources) if (kind === 'measure') list.measure(id, params);
  for (const id of used) list.dataset(id);
  return list.finish('table', command, `data version ${dataVersion}, ${command}`);
}

/**
 * The bibliography of what is computed from single votes: the method, and the dataset where the votes are those of the UN.
 *
 * @param measures those whose definitions were used; without it all that the verb offers
 * @param run the command that was run
 */
export function rollCallBibliography(
  id: RollCallMethodId,
  used: {
    /** The dataset of votes of the UN; null where they are of a file. */
    readonly dataset: string | null;
    readonly measures?: readonly string[];
    readonly run?: string;
  },
): Bibliography {
  const { references, measures: offered } = rollCallMethods[id];
  const list = new Works();
  for (const reference of references) list.reference(reference);
  for (const measure of used.measures ?? offered) list.method(measure);
  if (used.dataset !== null) list.dataset(used.dataset);
  return list.finish('method', id, used.run);
}

function testBibliography(id: TestMethodId): Bibliography {
  const { references, measures: looked } = testMethods[id];
  const list = new Works();
  for (const reference of references) list.reference(reference);
  for (const measure of looked) list.measure(measure);
  return list.finish('method', id);
}

/** The program has no authors to name and no year before its first release: its versions say which one was used. */
async function ofProgram(): Promise<Bibliography> {
  const { name, version, description, license } = packageFacts();
  const { dataVersion } = await loadManifest(defaultDataDir);
  const list = new Works();
  list.work({
    key: name,
    title: 'Counterpoise',
    citation: `Version ${version}, data version ${dataVersion}. ${description} Program, npm package ${name}, licence ${license}.`,
  });
  return list.finish('program', name);
}

async function ofCase(target: string): Promise<Bibliography> {
  const subject = subjectOf(target, undefined, undefined, undefined);
  const workspace = await openWorkspace();
  try {
    // Which sources are used does not depend on the draws.
    const assessment = await assess(workspace, subject, { seed: 1, draws: 20, oneYear: true });
    return worksOf(assessment).finish('case', target, runLine(manifestOf(assessment), false));
  } finally {
    workspace.close();
  }
}

function ofFile(target: string): Bibliography {
  const result = readResult(target);
  if (result.kind === 'assessment') return bibliographyOf(result.assessment, target);
  if (result.kind === 'network') return ofNetworks(result.written, target);
  const { manifest } = result;
  const list = new Works();
  for (const { id, params } of manifest.measures) list.measure(id, params);
  const subject = builtIn(manifest);
  for (const work of subject === undefined ? [] : worksOfFacts(subject)) list.work(work);
  // A pair is assessed from data alone.
  const isPair = manifest.command.includes(' --third ');
  if (subject === undefined && !isPair) list.warnings.add(worksUnknown);
  return list.finish('manifest', target, runLine(manifest));
}

/** Signed networks: what was told of them, and of a year the measures and data that its ties come from. */
function ofNetworks(written: Networks, target: string): Bibliography {
  const { file, dataVersion } = written;
  const networks = 'networks' in written ? written.networks : [written];
  const list = new Works();
  for (const network of networks) {
    for (const id of networkMethodIds)
      if (network[id] !== undefined) networkMethods[id].forEach((work) => list.reference(work));
    for (const { measure } of network.sources ?? []) list.method(measure);
    for (const id of network.datasets ?? []) {
      if (datasets.some((dataset) => dataset.id === id)) list.dataset(id);
      else
        list.warnings.add(`the dataset ${id} is not one of this version: its citation is missing`);
    }
  }
  if (file !== undefined) list.warnings.add(`the ties are of ${file}: cite where that is from`);
  const labels = [...new Set([networks[0]!.label, networks.at(-1)!.label])].join(' to ');
  const rule = networks[0]!.rule?.id;
  const by = rule === undefined ? '' : `, rule ${rule}, data version ${dataVersion ?? 'unknown'}`;
  return list.finish('network', target, `signed network of ${labels}${by}`);
}

const worksUnknown =
  'a manifest does not name the works that coded facts are taken from: cite the assessment.json beside it';

/** The built-in case that a manifest tells of, if it has not changed since. */
function builtIn({ case: id, caseDigest: digest, asOf }: RunManifest): Case | undefined {
  if (!listCases().includes(id)) return undefined;
  const subject = { ...loadCase(id), asOf };
  return caseDigest(subject) === digest ? subject : undefined;
}

function worksOfFacts({ facts, sources, asOf }: Case): CitedText[] {
  const used = new Set(
    facts.filter(({ date }) => Number(date.slice(0, 4)) <= asOf).map(({ source }) => source),
  );
  return sources.filter(({ id }) => used.has(id)).map(({ id, ...work }) => ({ key: id, ...work }));
}

function worksOf(assessment: Assessment): Works {
  const list = new Works();
  for (const { id, params } of manifestOf(assessment).measures) list.method(id, params);
  for (const { id, kind, title, citation, url } of assessment.sources) {
    if (kind === 'dataset' && datasets.some((dataset) => dataset.id === id)) list.dataset(id);
    else list.work({ key: id, title, citation, ...(url === '' ? {} : { url }) });
  }
  return list;
}

function runLine(
  { case: id, caseDigest: digest, asOf, seed, dataVersion }: RunManifest,
  drawn = true,
) {
  const run = drawn ? `, seed ${seed}` : '';
  return `case ${id} (digest ${digest}), as of ${asOf}, data version ${dataVersion}${run}`;
}

/** Gathers what is cited: each measure, dataset and work once. */
class Works {
  private readonly references: Reference[] = [];
  private readonly texts: CitedText[] = [];
  readonly warnings = new Set<string>();
  private readonly seen = {
    measures: new Map<string, string>(),
    datasets: new Set<string>(),
    works: new Set<string>(),
  };

  /** A measure with its datasets and methods; without parameters, every source that it can draw on. */
  measure(id: string, params?: Readonly<Record<string, unknown>>): void {
    const base = measureById(id);
    const variant = params === undefined ? undefined : base.variant?.(completed(base, params));
    for (const dataset of variant?.datasets ?? base.datasets) this.dataset(dataset);
    this.method(id, params);
  }

  /** A measure's own references and those of the measures that it is made of. */
  method(id: string, params: Readonly<Record<string, unknown>> = {}): void {
    const definition = measures.find((measure) => measure.id === id);
    if (definition === undefined) {
      this.warnings.add(`the measure ${id} is not one of this version: its references are missing`);
      return;
    }
    const key = JSON.stringify([id, params]);
    if (this.seen.measures.has(key)) return;
    this.seen.measures.set(key, id);
    this.references.push(...definition.references);
    for (const use of Object.values(usesOf(definition, completed(definition, params))))
      this.method(use.measure, use.params);
  }

  reference(work: Reference): void {
    this.references.push(work);
  }

  dataset(id: string): void {
    if (this.seen.datasets.has(id)) return;
    this.seen.datasets.add(id);
    this.references.push(...datasetById(id).citation);
  }

  work(work: CitedText): void {
    this.seen.works.add(work.key);
    this.texts.push(work);
  }

  finish(kind: Bibliography['kind'], target: string, run?: string): Bibliography {
    const head = `% counterpoise ${packageVersion()}${run === undefined ? '' : `: ${run}`}\n`;
    return {
      kind,
      target,
      measures: [...new Set(this.seen.measures.values())].sort(),
      datasets: [...this.seen.datasets].sort(),
      works: [...this.seen.works].sort(),
      bibtex: `${head}\n${bibtex(this.references, this.texts)}`,
      warnings: [...this.warnings],
    };
  }
}

/** Parameters as the measure completes them; those of another version as far as they still fit. */
function completed(
  { params: schema }: AnyMeasure,
  params: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const parsed = schema.safeParse(params);
  return (parsed.success ? parsed.data : schema.parse({})) as Record<string, unknown>;
}
