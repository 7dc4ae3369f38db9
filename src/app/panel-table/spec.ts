import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';

/**
 * What a column of a table is asked for by: `[NAME=]ID[.PART][:OPTION=VALUE]…`. Of measures the id is the measure's and the
 * part one of its parts; of stored columns the id is the table's and the part the column's.
 */
export interface ColumnSpec {
  /** As it was written. */
  readonly text: string;
  /** The same without the name. */
  readonly written: string;
  /** Name of the column, where one was given. */
  readonly name: string | undefined;
  readonly id: string;
  readonly part: string | undefined;
  readonly options: readonly (readonly [option: string, value: string])[];
}

const goodName = /^[A-Za-z][A-Za-z0-9_]*$/;

/** @throws UsageError `bad-column` for what is no spec, `bad-column-name` for a name that programs could not use */
export function parseSpec(text: string): ColumnSpec {
  const [head = '', ...rest] = text.trim().split(':');
  const named = head.indexOf('=');
  const name = named < 0 ? undefined : head.slice(0, named).trim();
  const [id = '', part, ...more] = head.slice(named + 1).split('.');
  if (name !== undefined && !goodName.test(name)) {
    throw new UsageError(`${quoted(name)} cannot be the name of a column`, {
      code: 'bad-column-name',
      details: { value: text, expected: 'a letter, then letters, digits and underscores' },
      hint: 'for example gdp_ppp=gdp.gdp_ppp',
    });
  }
  const options = rest.map((option) => {
    const at = option.indexOf('=');
    if (at <= 0) throw badSpec(text, `${quoted(option)} has no value`);
    return [option.slice(0, at).trim(), option.slice(at + 1).trim()] as const;
  });
  if (id.trim() === '' || part?.trim() === '' || more.length > 0)
    throw badSpec(text, 'it names nothing');
  return {
    text: text.trim(),
    written: text
      .trim()
      .slice(named + 1)
      .trim(),
    name,
    id: id.trim(),
    part: part?.trim(),
    options,
  };
}

function badSpec(text: string, why: string): UsageError {
  return new UsageError(`cannot read the column ${quoted(text)}: ${why}`, {
    code: 'bad-column',
    details: { value: text, expected: '[NAME=]ID[.PART][:OPTION=VALUE]…' },
    hint: 'for example vote-kappa, trade-share:source=itpd, alliance-obligations.defense, kappa=vote-kappa:votes=all',
  });
}

/** A name in the form in which columns have it: small letters, digits and underscores. */
export function columnName(...parts: readonly string[]): string {
  return parts
    .map((part) =>
      part
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_')
        .replace(/^_+|_+$/g, ''),
    )
    .filter((part) => part !== '')
    .join('_');
}
