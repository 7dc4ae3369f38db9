export const start = {
  title: 'How do two states stand to each other, and why?',
  lead: 'Counterpoise weighs rival readings of a relationship between states against public data, and says how sure one can be.',
  cases: 'Cases',
  claims: (n: number): string => (n === 1 ? '1 claim' : `${n} claims`),
};
