import { z } from 'zod';

/** What is read again of a network that the verb wrote. */
const network = z.looseObject({
  label: z.string(),
  n: z.number(),
  m: z.number(),
  negative: z.number(),
  rule: z.looseObject({ id: z.string() }).optional(),
  sources: z.array(z.looseObject({ measure: z.string() })).optional(),
  datasets: z.array(z.string()).optional(),
});
const about = { dataVersion: z.string().optional(), file: z.string().optional() };

/** The JSON of `networkJson`: one network, or several. */
export const writtenNetworkSchema = z.union([
  z.looseObject({ ...about, networks: z.array(network).min(1) }),
  z.looseObject({ ...network.shape, ...about }),
]);
type Written = z.output<typeof writtenNetworkSchema>;
type OneNetwork = z.output<typeof network>;

/** Several networks stand under `networks`; one has its size beside what is told of it. */
export const isWrittenNetwork = (content: object): boolean =>
  Array.isArray((content as { networks?: unknown }).networks) ||
  ['n', 'm', 'negative'].every((name) => name in content);

/** Networks that were written, with what they all rest on. */
export interface WrittenNetworks {
  readonly networks: readonly OneNetwork[];
  readonly dataVersion?: string | undefined;
  readonly file?: string | undefined;
}

export function writtenNetworks(content: unknown): WrittenNetworks {
  const written = content as Written;
  const { dataVersion, file } = written;
  const networks =
    'networks' in written ? (written.networks as OneNetwork[]) : [written as OneNetwork];
  return { networks, dataVersion, file };
}
