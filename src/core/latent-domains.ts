/** The domains in which what two states are to each other is estimated, in words. */
export const latentDomains = {
  hostility: 'Hostility',
  security: 'Security cooperation',
  votes: 'Affinity of votes',
  ties: 'Ties of trade, bodies and agreements',
} as const;
export type LatentDomain = keyof typeof latentDomains;

/** Of what the items say less of a relation than this share, an estimate is uninformative and has no place among others. */
export const leastInformation = 0.2;
