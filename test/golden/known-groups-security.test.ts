import { at, knownGroups, mean } from './known-groups.js';

knownGroups('Security and institutions', [
  {
    measure: 'bilateral-multilateral-gap',
    higher: at('USA JPN', 2000),
    lower: at('USA DEU', 2000),
    reason: 'Hub and spokes in Asia, multilateralism in Europe (Hemmer & Katzenstein 2002).',
    found: [1.341, -4.066],
  },
  {
    measure: 'bilateral-multilateral-gap',
    higher: at('USA KOR', 2000),
    lower: at('GBR DEU', 2000),
    reason:
      'The same: an alliance of two with a combined command, against two members of NATO (Cha 2010).',
    found: [1.781, -3.919],
  },
  {
    measure: 'bilateral-multilateral-gap',
    higher: at('IND RUS', 2010),
    lower: at('GBR DEU', 2010),
    reason:
      'Arms and exercises of two states without a common alliance, against two members of NATO.',
    found: [1.099, -5.46],
  },
  {
    measure: 'smaf-stage',
    higher: at('USA IND', 2015),
    lower: at('USA IND', 1995),
    reason:
      'Estranged democracies to 1998; framework agreements of 2005 and 2015 and yearly exercises.',
    found: [4.0, 4.0],
    otherwise:
      'The agreed minutes of January 1995 and the exercises of 1992, 1994 and 1995 complete the moderate stage; nothing that followed to 2015 adds an indicator.',
  },
  {
    measure: 'smaf-stage',
    higher: at('IND RUS', 2005),
    lower: at('CHN IND', 2005),
    reason: 'The main supplier of arms, against a rival with a disputed border.',
    found: [4.0, 2.0],
  },
  {
    measure: 'smaf-stage',
    higher: at('CHN PAK', 2015),
    lower: at('CHN JPN', 2015),
    reason: 'An all-weather friendship with joint weapons, against a quarrel over islands.',
    found: [4.0, 4.0],
    otherwise:
      'Rivals reach the same number: an exchange of training reported in 2007 counts as military-technical cooperation, exercises with others (none of the two alone) as joint ones, and both are carried past 2010.',
  },
  {
    measure: 'smaf-stage',
    higher: at('RUS BLR', 2010),
    lower: at('JPN RUS', 2010),
    reason: 'A regional group of forces under one plan, against states without a peace treaty.',
    found: [7.0, 3.0],
  },
  {
    measure: 'exercises',
    higher: mean('USA KOR', 1995, 2010),
    lower: mean('CHN KOR', 1995, 2010),
    reason: 'Yearly exercises of the combined command, against the North’s ally.',
    found: [6.75, 0.25],
  },
  {
    measure: 'exercises',
    higher: mean('GBR USA', 1995, 2010),
    lower: mean('GBR RUS', 1995, 2010),
    reason: 'Allies with integrated forces, against a partner in peace.',
    found: [17.313, 2.563],
  },
  {
    measure: 'exclusive-institutions',
    higher: at('FRA DEU | USA', 2010),
    lower: at('CHN IND | USA', 2010),
    reason: 'Bodies of Europe, against two states that meet in universal ones.',
    found: [0.406, 0.284],
  },
  {
    measure: 'exclusive-institutions',
    higher: at('FRA 260 | GBR', 1965),
    lower: at('FRA 260 | GBR', 1985),
    reason: 'The United Kingdom joined the Communities and their offshoots in 1973.',
    found: [0.25, 0.133],
  },
  {
    measure: 'exclusive-institutions',
    higher: at('USA GBR | RUS', 1970),
    lower: at('USA GBR | FRA', 1970),
    reason: 'The Soviet Union stayed out of the bodies of the West and of Bretton Woods.',
    found: [0.524, 0.071],
  },
  {
    measure: 'agreements-trend',
    params: { source: 'defence' },
    higher: mean('POL USA', 1993, 2002),
    lower: mean('POL USA', 1981, 1988),
    reason: 'From the other bloc to accession to NATO.',
    found: [0.1, 0.0],
  },
  {
    measure: 'agreements-trend',
    params: { source: 'defence' },
    higher: mean('BLR RUS', 1992, 2001),
    lower: mean('EST RUS', 1992, 2001),
    reason: 'A union of two states, against one that turned to the West.',
    found: [0.6, 0.0],
  },
  {
    measure: 'agreements-trend',
    higher: mean('RUS CHN', 2012, 2018),
    lower: mean('RUS CHN', 1989, 1991),
    reason:
      'The comprehensive partnership after the turn to the East, against the first years of normal relations.',
    found: [1.857, 0.667],
  },
  {
    measure: 'roll-call',
    params: { resolution: 'A/RES/68/262' },
    higher: at('RUS', 2014),
    lower: at('USA', 2014),
    reason: 'On the territorial integrity of Ukraine one voted no and the other yes.',
    found: [3.0, 1.0],
  },
  {
    measure: 'roll-call',
    params: { resolution: 'A/RES/63/3' },
    higher: at('USA', 2008),
    lower: at('RUS', 2008),
    reason: 'On asking the International Court about Kosovo one voted no and the other yes.',
    found: [3.0, 1.0],
  },
]);
