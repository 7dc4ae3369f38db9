import type { NetworkRule, RuleChoice } from '../../contract/index.js';
import { z } from 'zod';
import { datasetTitle } from '../engine/catalogue.js';
import { tieSources } from '../../measures/alignment/tie-sources/index.js';
import { measureById } from '../../measures/index.js';
import { parseParams, variantOf, type ParamSchema } from '../engine/measure-params.js';
import { sourceCoverage, yearsWithNetwork } from './coverage.js';
import {
  networkParams,
  type NetworkParams,
  parseNetworkParams,
  sourcesOf,
  usedParams,
} from './params.js';
import { networkRule, networkRules } from './rules.js';

export interface RuleRequest {
  /** @default 'default' */
  readonly rule?: string | undefined;
  /** Parameters in place of those of the rule. */
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Every rule and parameter, and what the asked ones come to. @throws UsageError `unknown-rule`, `bad-parameter` */
export function ruleChoice(request: RuleRequest): RuleChoice {
  const { rule, params } = paramsOf(request);
  return {
    rules: networkRules,
    parameters: described(),
    sources: tieSources.map(({ id, title, gives }) => ({ id, title, gives })),
    asked: {
      rule: rule.id,
      params: usedParams(params),
      coverage: yearsWithNetwork(params),
      sources: sourcesOf(params).map((source) => {
        const { measure, params: given = {} } = source.look(params);
        const found = measureById(measure);
        const { datasets } = variantOf(found, parseParams(found, given));
        return {
          id: source.id,
          says: source.says(params),
          measure,
          coverage: sourceCoverage(source, params),
          datasets: datasets.map((id) => ({ id, title: datasetTitle(id) })),
          estimated: source.chance !== undefined,
        };
      }),
    },
  };
}

/** @throws UsageError `unknown-rule`, `bad-parameter` */
export function paramsOf({ rule: id, params }: RuleRequest): {
  readonly rule: NetworkRule;
  readonly params: NetworkParams;
} {
  const rule = networkRule(id ?? 'default');
  return { rule, params: parseNetworkParams({ ...rule.params, ...params }) };
}

function described(): RuleChoice['parameters'] {
  const schema = z.toJSONSchema(networkParams, { io: 'input' });
  return Object.entries((schema.properties ?? {}) as Record<string, ParamSchema>).map(
    ([name, { type, enum: choices, default: usual, description }]) => ({
      name,
      source: tieSources.find((source) => Object.hasOwn(source.params as object, name))?.id ?? null,
      ...(type === undefined ? {} : { type }),
      ...(choices === undefined ? {} : { enum: choices }),
      ...(usual === undefined ? {} : { default: usual }),
      ...(description === undefined ? {} : { description }),
    }),
  );
}
