import { at, knownGroups } from './known-groups.js';

knownGroups('Dependence', [
  {
    measure: 'asymmetry',
    higher: at('MEX USA', 2005),
    lower: at('FRA DEU', 2005),
    reason:
      'Three quarters of Mexico’s trade for a tenth of its neighbour’s, against partners of like size (Hirschman 1945).',
  },
  {
    measure: 'asymmetry',
    higher: at('BLR RUS', 2005),
    lower: at('POL RUS', 2005),
    reason: 'A customs union with half of all trade, against a member of the European Union.',
  },
  {
    measure: 'asymmetry',
    params: { channel: 'arms' },
    higher: at('EGY USA', 1995),
    lower: at('GBR USA', 1995),
    reason:
      'A recipient of military aid, against an ally with an arms industry that sells to the United States.',
  },
  {
    measure: 'asymmetry',
    higher: at('FIN RUS', 1980),
    lower: at('FIN RUS', 2000),
    reason: 'Barter with the Soviet Union took a fifth of Finland’s trade and collapsed in 1991.',
  },
  {
    measure: 'minor-partner',
    higher: at('CAN USA', 2005),
    lower: at('GBR FRA', 2005),
    reason: 'A tenth of the neighbour’s weight and four fifths of exports there, against equals.',
  },
  {
    measure: 'minor-partner',
    higher: at('JPN CHN', 2012),
    lower: at('JPN CHN', 1992),
    reason: 'China’s rise: its product passed Japan’s in 2010.',
  },
  {
    measure: 'minor-partner',
    higher: at('BLR RUS', 2005),
    lower: at('DEU FRA', 2005),
    reason: 'The minor half of a union of two, against a partnership of equals.',
  },
  {
    measure: 'minor-partner',
    higher: at('MEX USA', 2005),
    lower: 0.5,
    reason: 'Behind in every capability and dependent in trade.',
  },
  {
    measure: 'influence-contest',
    params: { channel: 'arms' },
    higher: at('USA RUS | EGY', 1985),
    lower: at('USA RUS | EGY', 1971),
    reason:
      'Sadat expelled the Soviet advisers in 1972 and turned to American arms after Camp David (Walt 1987).',
  },
  {
    measure: 'influence-contest',
    params: { channel: 'arms' },
    higher: at('USA RUS | ETH', 1973),
    lower: at('USA RUS | ETH', 1985),
    reason:
      'The emperor was armed by the United States, the Derg from 1977 on by the Soviet Union.',
  },
  {
    measure: 'influence-contest',
    params: { channel: 'arms' },
    higher: at('USA RUS | SOM', 1985),
    lower: at('USA RUS | SOM', 1975),
    reason: 'The reverse change of patrons in the same war.',
  },
  {
    measure: 'influence-contest',
    higher: at('FRA DEU | SEN', 1995),
    lower: at('FRA DEU | AUT', 1995),
    reason: 'A former colony in the franc zone, against a neighbour of Germany.',
  },
  {
    measure: 'influence-contest',
    higher: at('USA JPN | MEX', 1990),
    lower: at('USA JPN | IDN', 1990),
    reason: 'Each the leading partner of its neighbourhood; Japan bought Indonesia’s oil and gas.',
  },
  {
    measure: 'hedging',
    higher: at('USA CHN | KOR', 2010),
    lower: at('USA CHN | KOR', 1991),
    reason:
      'Relations with China date from 1992; by 2010 it was the first partner of an ally of the United States.',
  },
  {
    measure: 'hedging',
    params: { channel: 'arms' },
    higher: at('USA RUS | IND', 2014),
    lower: at('USA RUS | IND', 1985),
    reason: 'From Soviet arms alone to purchases from both.',
  },
  {
    measure: 'hedging',
    higher: at('GBR RUS | FIN', 1965),
    lower: at('GBR RUS | NOR', 1965),
    reason: 'A neutral that sold to both, against a member of NATO.',
  },
  {
    measure: 'hedging',
    higher: at('USA CHN | VNM', 2010),
    lower: at('USA CHN | MMR', 2010),
    reason: 'Viet Nam hedges (Le 2013); Myanmar was under sanctions of the United States.',
  },
  {
    measure: 'interdependence',
    higher: at('USA CAN', 2005),
    lower: at('USA GBR', 2005),
    reason: 'The largest flow of trade between two states, against a partner of a tenth.',
  },
  {
    measure: 'interdependence',
    higher: at('USA JPN', 1985),
    lower: at('USA RUS', 1985),
    reason: 'Trade followed the blocs (Gowa 1994).',
  },
  {
    measure: 'interdependence',
    higher: at('FRA DEU', 2005),
    lower: at('IND PAK', 2005),
    reason: 'Each other’s first partners in a common market, against rivals with little trade.',
  },
  {
    measure: 'partner-rank',
    higher: at('AUS CHN', 1985),
    lower: at('AUS CHN', 2010),
    reason: 'China became Australia’s first partner in 2007-09.',
  },
  {
    measure: 'partner-rank',
    higher: at('BRA USA', 2012),
    lower: at('BRA CHN', 2012),
    reason: 'China passed the United States as Brazil’s first partner in 2009.',
  },
  {
    measure: 'trade-dependence',
    higher: at('MEX USA', 2005),
    lower: at('USA MEX', 2005),
    reason: 'The same trade over a product some fifteen times as large.',
  },
  {
    measure: 'trade-dependence',
    higher: at('NLD DEU', 2005),
    lower: at('FRA DEU', 2005),
    reason: 'The small open economy and port of Germany, against a large one.',
  },
  {
    measure: 'openness',
    higher: at('SGP', 2005),
    lower: at('USA', 2005),
    reason: 'An entrepot with trade of a multiple of its product, against a continental economy.',
  },
  {
    measure: 'openness',
    higher: at('CHN', 2005),
    lower: at('CHN', 1975),
    reason: 'Before and after the opening of 1978.',
  },
  {
    measure: 'trade-centrality',
    higher: at('DEU', 2005),
    lower: at('FRA', 2005),
    reason: 'First partner of most of Europe (De Benedictis & Tajoli 2011).',
  },
  {
    measure: 'trade-centrality',
    part: 'relative',
    higher: at('CHN', 2010),
    lower: at('CHN', 1985),
    reason: 'The rise of China in world trade.',
  },
  {
    measure: 'trade-centrality',
    params: { start: 'africa' },
    higher: at('ZAF', 2010),
    lower: at('EGY', 2010),
    reason:
      'The hub of southern Africa’s trade, against an economy that looks to Europe and the Gulf.',
  },
  {
    measure: 'regional-concentration',
    params: { statistic: 'partners' },
    higher: at('CAN', 2005),
    lower: at('DEU', 2005),
    reason: 'Three quarters of trade with one partner, against many partners.',
  },
  {
    measure: 'regional-concentration',
    params: { region: 'north-america' },
    higher: at('MEX', 2005),
    lower: at('BRA', 2005),
    reason: 'Ten years of the free trade area, against a global trader.',
  },
  {
    measure: 'regional-concentration',
    params: { region: 'cis' },
    higher: at('EST', 1995),
    lower: at('EST', 2010),
    reason: 'From the Soviet economy into the European Union.',
  },
]);
