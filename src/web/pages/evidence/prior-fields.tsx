import { Button } from '../../components/button.js';
import { NumberInput, RangeField } from '../../components/fields.js';
import { evidence as words } from './strings.js';
import type { BoardState } from './board-context.js';
import { assessed, sharesOf, withAssumption, withoutPrior, withPrior } from './choices.js';

/** Priors of the readings, and what the whole likelihood takes for granted. */
export function PriorFields(state: BoardState) {
  const { choices, update, question, answer, titleOf } = state;
  const shares = sharesOf(choices, question);
  const isChanged = choices.prior[question.id] !== undefined;
  return (
    <div class="prior-fields">
      <p class="small">{words.priorsHint}</p>
      {question.readings.map(({ id }, index) => (
        <label key={id} class="field prior">
          <span>{titleOf(id)}</span>
          <NumberInput
            min={1}
            max={100}
            step="any"
            value={shares[id]!}
            aria-label={words.prior(titleOf(id))}
            onWritten={(percent) => update((now) => withPrior(now, question, id, percent))}
          />
          <span class="num">{words.counts(answer.readings[index]!.prior)}</span>
        </label>
      ))}
      <Button disabled={!isChanged} onClick={() => update((now) => withoutPrior(now, question.id))}>
        {words.resetPriors}
      </Button>
      <Assumption {...state} name="dependence" most={1} least={0} step={0.05} />
      <Assumption {...state} name="sharpness" most={2} least={0.5} step={0.1} />
      <p class="small">{words.assumptionsHint}</p>
    </div>
  );
}

interface AssumptionProps extends Pick<BoardState, 'choices' | 'update'> {
  readonly name: 'dependence' | 'sharpness';
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

function Assumption({ choices, update, name, least, most, step }: AssumptionProps) {
  const value = choices[name] ?? assessed[name];
  return (
    <RangeField
      label={words[name]}
      {...{ value, text: value, min: least, max: most, step }}
      onChange={(next) => update((now) => withAssumption(now, name, next), { replace: true })}
    >
      <span class="small">{words[`${name}Hint`]}</span>
    </RangeField>
  );
}
