import type { RuleChoice } from '../../../contract/index.js';
import { Button, LinkButton } from '../../components/button.js';
import { Field, Select, SelectField, WrittenInput } from '../../components/fields.js';
import { words } from './strings.js';
import type { Changes } from '../../state/address.js';
import { type NetworkChoice, tieChoices, type View, withoutParams } from './choice.js';

interface FieldsProps {
  readonly rules: RuleChoice;
  readonly choice: NetworkChoice;
  readonly query: URLSearchParams;
  readonly change: (changes: Changes) => void;
}

const shownViews = ['web', 'matrix', 'table'] as const satisfies readonly View[];

/** What makes a tie, and how the network is shown. */
export function MainFields({ rules, choice, query, change }: FieldsProps) {
  const view = choice.view === 'svg' ? 'web' : choice.view;
  return (
    <>
      <div class="fields">
        <SelectField
          label={words.rule}
          class="rule"
          value={choice.rule}
          options={rules.rules.map(({ id, title }) => [id, words.ruleTitle(id, title)])}
          onChange={(rule) =>
            change({
              ...withoutParams(query),
              rule: rule === 'default' ? null : rule,
              search: null,
            })
          }
        />
        <SelectField
          label={words.ties}
          value={choice.ties}
          disabled={view !== 'web'}
          options={tieChoices.map((one) => [one, words.tieChoices[one]])}
          onChange={(ties) => change({ ties: ties === 'all' ? null : ties })}
        />
        <div class="field" role="group" aria-label={words.show}>
          <span aria-hidden="true">{words.show}</span>
          <div class="buttons">
            {shownViews.map((one) => (
              <Button
                key={one}
                aria-pressed={view === one}
                onClick={() => change({ view: one === 'web' ? null : one })}
              >
                {words.views[one]}
              </Button>
            ))}
          </div>
        </div>
      </div>
      {view === 'web' && choice.ties === 'odds' && <p class="small">{words.atOddsMeans}</p>}
    </>
  );
}

/** Every parameter that the rule rests on, to be varied. */
export function ParameterFields({ rules, choice, query, change }: FieldsProps) {
  const { params } = rules.asked;
  const rule = rules.rules.find(({ id }) => id === rules.asked.rule);
  const own = rule?.params ?? {};
  const changeOf = (name: string, text: string): Changes => {
    const usual = own[name] ?? rules.parameters.find((one) => one.name === name)?.default;
    return { [name]: text === textOf(usual) ? null : text, search: null };
  };
  const setSources = (sources: readonly string[]): void => {
    // Parameters of a source that is no longer there would be refused.
    const idle = rules.parameters.filter(
      ({ name, source }) => source !== null && !sources.includes(source) && query.has(name),
    );
    change({
      ...Object.fromEntries(idle.map(({ name }) => [name, null])),
      ...changeOf('sources', sources.join(',')),
    });
  };
  const isChanged = Object.keys(choice.params).length > 0;
  return (
    <details class="parameters" open={isChanged}>
      <summary>{words.parameters}</summary>
      {rule !== undefined && <p class="small">{words.ruleInFull(rule.title)}</p>}
      <Sources
        rules={rules}
        chosen={params['sources'] as readonly string[]}
        onChange={setSources}
      />
      <div class="fields">
        {rules.parameters
          .filter(({ name }) => name !== 'sources' && Object.hasOwn(params, name))
          .map((parameter) => (
            <Parameter
              key={parameter.name}
              parameter={parameter}
              value={textOf(params[parameter.name])}
              onChange={(text) => change(changeOf(parameter.name, text))}
            />
          ))}
      </div>
      {isChanged && (
        <LinkButton onClick={() => change(withoutParams(query))}>
          {words.resetParameters}
        </LinkButton>
      )}
    </details>
  );
}

const textOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.join(',')
    : typeof value === 'string'
      ? value
      : JSON.stringify(value ?? '');

interface SourcesProps {
  readonly rules: RuleChoice;
  readonly chosen: readonly string[];
  readonly onChange: (sources: readonly string[]) => void;
}

function Sources({ rules: { sources }, chosen, onChange }: SourcesProps) {
  return (
    <fieldset class="sources">
      <legend class="small">{words.sources}</legend>
      {sources.map(({ id, title, gives }) => (
        <label key={id} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            disabled={chosen.length === 1 && chosen.includes(id)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(
                sources
                  .map((one) => one.id)
                  .filter((one) => (one === id ? checked : chosen.includes(one))),
              )
            }
          />
          {words.sourceTitle(title, gives)}
        </label>
      ))}
    </fieldset>
  );
}

interface ParameterProps {
  readonly parameter: RuleChoice['parameters'][number];
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function Parameter({ parameter, value, onChange }: ParameterProps) {
  const { name, type, enum: given, description = '' } = parameter;
  const choices = type === 'boolean' ? ['false', 'true'] : given;
  return (
    <Field class="parameter" label={words.parameterNames[name] ?? name}>
      {choices === undefined ? (
        <WrittenInput
          type="text"
          inputMode={type === 'number' || type === 'integer' ? 'decimal' : 'text'}
          value={value}
          onWritten={(text) => onChange(text.trim())}
        />
      ) : (
        <Select
          value={value}
          options={choices.map((one) => [one, words.valueNames[one] ?? one])}
          onChange={onChange}
        />
      )}
      <span class="hint">{description.replaceAll('`', '')}</span>
    </Field>
  );
}
