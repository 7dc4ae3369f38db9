/** What is to be known of an identification that is not plain. */
export const identityCaveats = {
  'not-in-system':
    'The lists of members of the state system (1816 to 2025) do not have the state then.',
  'name-out-of-date': 'The state did not bear this name then.',
  approximate: 'The name is known in another spelling; the confidence says how likely it is meant.',
  'seat-of-china':
    'The seat of China in the United Nations was held by Taiwan (713) until 25 October 1971.',
  'code-not-in-force': 'The state did not bear this code then.',
  'former-code': 'The code has been withdrawn, or ended with its state.',
  'changed-hands': 'Another state bore the code in a part of the year.',
  'unofficial-code': 'ISO leaves this code to its users; it is common for the state.',
  'not-a-state': 'A territory with codes of its own, not a state of the system.',
} as const;
export type IdentityCaveat = keyof typeof identityCaveats;
