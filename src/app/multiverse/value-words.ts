/** Values in words, where their own name says too little. */
export const valueWords: Readonly<Record<string, string>> = {
  cow: 'Correlates of War',
  itpd: 'ITPD-E',
  dots: 'Direction of Trade',
  coded: 'coded by hand',
  cinc: 'capability',
  'current-usd': 'current dollars',
  'constant-usd': 'constant dollars',
  ppp: 'purchasing power',
  own: 'own reports',
  partners: 'partners’ reports',
  session: 'session',
  date: 'calendar year',
  all: 'all',
  'as-category': 'as a category',
  'left-out': 'left out',
  'whole-resolutions': 'whole resolutions',
};
