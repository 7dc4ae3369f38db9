import { describeModel } from '../../app/latent-fit/describe.js';
import { fitLatent } from '../../app/latent-fit/fit.js';
import { readSpec } from '../../app/latent-fit/spec.js';
import { latentAnswer, latentFiles, refuseToOverwrite } from '../../app/latent-fit/tables.js';
import { openPool } from '../../jobs/pool.js';
import { moduleOf } from '../../store/places.js';
import { sizeOf } from '../../store/read-bytes.js';
import { flag, integer, maxSize, value } from '../options.js';
import { latentText } from '../text/latent.js';
import { defineVerb } from '../verb.js';

/** The module that the threads run, from wherever this one is joined to. */
const workerModule = moduleOf('latent/worker.js');

const specHelp = `
A model is a file in YAML; data is a CSV in long form, a row for each unit and period, named from the folder of that file:
  data: pairs.csv
  unit: [a, b]              one column or more that identify a unit
  period: year              a whole number; gaps are periods in which nothing is observed
  domains: [hostility]
  opportunity: [distance]   covariates of items that depend on contact
  items:
    - { column: clash, domain: hostility, family: ordinal, sign: 1, opportunity: true }
    - { column: rivalry, domain: hostility, family: binary, transition: true }
    - { column: deaths, domain: hostility, family: count, exposure: population }
    - { column: tone, domain: hostility, family: continuous, error: tone_error, sign: -1 }
    - { column: arms, domain: hostility, family: hurdle }
  base: [1960, 1989]        periods whose states have variance 1; all without it
An empty cell is not observed. docs/verbs/latent.md explains every key.`;

const fit = defineVerb({
  name: 'fit',
  description:
    'Estimate latent states of your own units over time from your own items, with intervals, and the parameters of the items.',
  arguments: [['<model>', 'the model (YAML), which names its data (CSV)']],
  answers: 'latent fit',
  options: {
    maxSize,
    threads: integer('threads of the fit. Results do not depend on it', 1, 64, 1),
    out: value('dir', 'write states.csv, items.csv, model.json and codebook.csv there'),
    json: flag('print JSON with every state'),
  },
  help: [specHelp],
  examples: [
    ['counterpoise latent fit model.yaml', 'items, dynamics and warnings'],
    ['counterpoise latent fit model.yaml --out result', 'and every state with its interval'],
    ['counterpoise latent fit model.yaml --threads 4 --json', 'for a program'],
  ],
  run: async ([file], { out, threads, maxSize: megabytes }, task) => {
    if (out !== undefined) refuseToOverwrite(out, [file, readSpec(file).dataFile]);
    const progress = task.progress(3);
    const parallel = threads > 1 ? openPool(workerModule, threads) : undefined;
    if (parallel !== undefined) task.atEnd(() => parallel.close());
    const onStep = (label: string): void => progress.step(label);
    const fitted = await fitLatent({ file, parallel, onStep, most: sizeOf(megabytes) });
    await task.write(out, () => Promise.resolve(latentFiles(fitted)));
    return {
      get json() {
        return latentAnswer(fitted);
      },
      text: () => latentText(describeModel(fitted)),
    };
  },
});

export const latent = defineVerb({
  name: 'latent',
  description: 'Latent states behind several items, estimated from your own data.',
  examples: [['counterpoise latent fit model.yaml --out result', 'your own model']],
  commands: [fit],
});
