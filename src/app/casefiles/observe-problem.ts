import type { ObserveProblem } from '../../cases/index.js';
import { didYouMean } from '../../core/closest.js';
import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import type { AnyMeasure } from '../../core/measure.js';
import type { Observe } from '../../evidence/types.js';
import { measureById } from '../../measures/index.js';
import { refusalOf, retiredAs } from '../../measures/retired.js';
import { paramSchemas, parseParams } from '../engine/measure-params.js';
import { stateCounts, statesNeeded } from '../engine/measure-unit.js';

/** What is wrong with a case's query of a measure, as far as is known without data. */
export function observeProblem(observe: Observe): ObserveProblem | undefined {
  let definition: AnyMeasure;
  try {
    definition = measureById(observe.measure);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return {
      path: ['measure'],
      code: error.code,
      message: error.message,
      value: observe.measure,
      expected: error.details.expected ?? 'the id of a measure',
      hint: error.hint ?? 'counterpoise measure --help lists the measures',
    };
  }
  return (
    thirdProblem(definition, observe) ??
    groupProblem(definition, observe) ??
    statesProblem(definition, observe) ??
    paramProblem(definition, observe) ??
    besideProblem(definition, observe)
  );
}

function thirdProblem({ id, grain }: AnyMeasure, { third }: Observe): ObserveProblem | undefined {
  const wanted = grain === 'triad-year' || grain === 'arena-year';
  if (wanted === (third !== undefined)) return undefined;
  return wanted
    ? {
        path: ['measure'],
        code: 'missing-third',
        message: `measure ${id} needs a third state`,
        value: id,
        expected: 'a third state or role as third',
        hint: 'add third, for example third: K',
      }
    : {
        path: ['third'],
        code: 'unexpected-third-party',
        message: `measure ${id} takes no third party`,
        value: third,
        expected: 'no third party',
        hint: 'delete third',
      };
}

function groupProblem(
  { id, acceptsGroup }: AnyMeasure,
  { group }: Observe,
): ObserveProblem | undefined {
  if (group === undefined || acceptsGroup === true) return undefined;
  return {
    path: ['group'],
    code: 'unexpected-group',
    message: `measure ${id} takes no group`,
    value: group,
    expected: 'a second state in of',
    hint: 'name the second state in of and delete group',
  };
}

function statesProblem(
  { id, grain }: AnyMeasure,
  { of, group }: Observe,
): ObserveProblem | undefined {
  const needed = statesNeeded({ grain }, group);
  if (of.length === needed) return undefined;
  return {
    path: ['of'],
    code: 'wrong-number-of-states',
    message: `measure ${id} takes ${stateCounts[needed]}, not ${of.length}`,
    value: of.join(', '),
    expected: ['no state, but a group', 'one state or role', 'two states or roles'][needed]!,
    hint:
      of.length > needed
        ? `delete ${needed === 0 ? 'of' : 'the second state'}`
        : `name the ${of.length === 0 ? '' : 'second '}state`,
  };
}

function paramProblem(measure: AnyMeasure, observe: Observe): ObserveProblem | undefined {
  const params = observe.params ?? {};
  try {
    parseParams(measure, params);
    return undefined;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return unknownParam(measure, params) ?? wrongParam(measure, error);
  }
}

function unknownParam(
  measure: AnyMeasure,
  params: Readonly<Record<string, unknown>>,
): ObserveProblem | undefined {
  const known = Object.keys(paramSchemas(measure));
  const unknown = Object.keys(params).find((name) => !known.includes(name));
  if (unknown === undefined) return undefined;
  const gone = retiredAs(measure.id, { parameter: unknown });
  return {
    path: ['params', unknown],
    at: 'key',
    code: 'unknown-parameter',
    message: `measure ${measure.id} has no parameter ${quoted(unknown)}`,
    value: unknown,
    expected: known.join(', ') || 'no parameter: it has none',
    hint: didYouMean(unknown, known, `delete ${unknown}`, JSON.stringify),
    ...(gone === undefined ? {} : refusalOf(gone)),
  };
}

function wrongParam(measure: AnyMeasure, error: UsageError): ObserveProblem {
  const { column, value, expected } = error.details;
  const values = column === undefined ? undefined : paramSchemas(measure)[column]?.enum;
  const help = `counterpoise measure ${measure.id} --help lists the parameters`;
  return {
    path: column === undefined ? ['params'] : ['params', String(column)],
    code: error.code,
    message: error.message,
    value,
    expected: values?.join(', ') ?? expected ?? '',
    hint:
      values === undefined
        ? (error.hint ?? help)
        : didYouMean(String(value), values, help, JSON.stringify),
  };
}

/** A parameter that only adds parts, where none of them is looked at: it would change nothing. */
function besideProblem(
  { id, besideValue = {} }: AnyMeasure,
  { params = {}, part = '' }: Observe,
): ObserveProblem | undefined {
  const [name, start] =
    Object.entries<string | undefined>(besideValue).find(
      ([parameter, begins]) => parameter in params && !part.startsWith(begins!),
    ) ?? [];
  if (name === undefined) return undefined;
  return {
    path: ['params', name],
    at: 'key',
    code: 'parameter-without-effect',
    message: `${name} changes only the parts ${start}… of measure ${id}`,
    value: params[name],
    expected: `a part that begins with ${start}`,
    hint: `delete ${name}, or name one of these parts`,
  };
}
