import { describeModel } from '../../app/latent-fit/describe.js';
import { fitLatent } from '../../app/latent-fit/fit.js';
import { readSpec } from '../../app/latent-fit/spec.js';
import { latentAnswer, latentFiles, refuseToOverwrite } from '../../app/latent-fit/tables.js';
import { latentYears } from '../../app/latent/dyad-years.js';
import { latentDomains, latentItems } from '../../app/latent/items/index.js';
import { refitTo } from '../../app/latent/refit.js';
import { UsageError } from '../../core/errors.js';
import { openPool } from '../../jobs/pool.js';
import { moduleOf } from '../../store/places.js';
import { openStaging } from '../../store/staging/index.js';
import { sizeOf } from '../../store/read-bytes.js';
import { flag, integer, maxSize, value } from '../options.js';
import { latentText, refitText } from '../text/latent.js';
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

const refit = defineVerb({
  name: 'refit',
  description:
    'Estimate the latent relations of all states from what was known at the end of a year, parameters included. Takes some minutes.',
  options: {
    to: integer(
      'last year that is used; before 1980 too few events set the thresholds',
      1980,
      latentYears.to,
    ),
    threads: integer('threads of the fit. Results do not depend on it', 1, 64, 2),
    out: value('dir', 'write latent-model.json and latent-relations.csv there'),
  },
  examples: [
    ['counterpoise latent refit --to 2010 --out then', 'all dyads of 1946 to 2010, as of then'],
  ],
  run: async (_, { to, out, threads }, task) => {
    if (to === undefined || out === undefined)
      throw new UsageError(`--${to === undefined ? 'to' : 'out'} is missing`, {
        code: 'bad-option',
        hint: 'counterpoise latent refit --to 2010 --out then',
      });
    // Before minutes of work: a folder that cannot be written to.
    const staging = openStaging(out);
    task.atEnd(() => staging.discard());
    const { panel } = await task.workspace();
    const parallel = threads > 1 ? openPool(workerModule, threads) : undefined;
    if (parallel !== undefined) task.atEnd(() => parallel.close());
    const progress = task.progress(latentItems.length + 2 * latentDomains.length + 1);
    let stage = '';
    const { fitted, files } = await refitTo(panel, to, {
      parallel,
      onItem: (id) => progress.step(id),
      onPass(pass) {
        const now = `${pass.domain}, ${pass.stage} pairs`;
        if (now !== stage) progress.step(now);
        stage = now;
      },
      onStates: () => progress.step('states'),
    });
    staging.write(files);
    task.wrote(staging.commit());
    const { dyadYears, passes, converged, thresholds } = fitted;
    return refitText({ to, dyadYears, passes, converged, hostileFrom: thresholds.chances[25]!.at });
  },
});

export const latent = defineVerb({
  name: 'latent',
  description:
    'Latent states behind several items: estimated from your own data, or the shipped ones as of a year.',
  examples: [
    ['counterpoise latent fit model.yaml --out result', 'your own model'],
    ['counterpoise latent refit --to 2010 --out then', 'the shipped model as of 2010'],
  ],
  commands: [fit, refit],
});
