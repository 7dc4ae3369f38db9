import { at, knownGroups, mean } from './known-groups.js';

knownGroups('Alignment', [
  {
    measure: 'alignment',
    higher: at('USA GBR', 2010),
    lower: at('USA IRN', 2010),
    reason:
      'Allies in NATO and in the sharing of intelligence, against a state without an embassy since 1980.',
  },
  {
    measure: 'alignment',
    higher: at('USA IRN', 1970),
    lower: at('USA IRN', 1985),
    reason:
      'The Shah’s Iran was a partner in CENTO and a customer for arms; the revolution of 1979 ended both.',
  },
  {
    measure: 'alignment',
    higher: at('FRA DEU', 2005),
    lower: at('GRC TUR', 2005),
    reason: 'The reconciled core of European integration, against rivals inside one alliance.',
  },
  {
    measure: 'alignment',
    higher: at('EGY USA', 1990),
    lower: at('EGY USA', 1970),
    reason: 'Egypt left the Soviet side between 1972 and 1979 (Walt 1987).',
  },
  {
    measure: 'alignment',
    higher: at('CHN PAK', 2005),
    lower: at('CHN IND', 2005),
    reason: 'An all-weather friendship, against a rival that was growing a trading partner.',
  },
  {
    measure: 'alignment',
    part: 'norms',
    higher: at('POL RUS', 1985),
    lower: at('POL RUS', 2005),
    reason:
      'The bloc voted as one; Poland joined the European Union in 2004 (Bailey, Strezhnev & Voeten 2017).',
  },
  {
    measure: 'alignment',
    part: 'norms',
    higher: at('ISR USA', 2010),
    lower: at('CUB USA', 2010),
    reason: 'Nobody votes with the United States as Israel does, and few against it as Cuba does.',
  },
  {
    measure: 'alignment',
    part: 'institutions',
    higher: at('DNK SWE', 2000),
    lower: at('DNK NZL', 2000),
    reason: 'Nordic and European bodies, which leave a rich democracy far away outside.',
  },
  {
    measure: 'alignment',
    part: 'institutions',
    higher: at('ESP FRA', 1990),
    lower: at('ESP FRA', 1954),
    reason:
      'Franco’s Spain was kept out of the United Nations to 1955 and out of the European Communities to 1986.',
  },
  {
    measure: 'alignment',
    part: 'security',
    higher: at('USA JPN', 2005),
    lower: at('USA CHN', 2005),
    reason: 'A treaty ally supplied with arms, against a state under an arms embargo since 1989.',
  },
  {
    measure: 'alignment',
    part: 'security',
    higher: at('POL USA', 2005),
    lower: at('POL USA', 1980),
    reason: 'From the Warsaw Treaty into NATO (1999).',
  },
  {
    measure: 'alignment',
    part: 'economy',
    higher: at('CUB USA', 1957),
    lower: at('CUB USA', 1990),
    reason: 'Two thirds of Cuba’s trade before the embargo of 1960-62, none after it.',
  },
  {
    measure: 'alignment',
    part: 'economy',
    higher: at('CHN USA', 2000),
    lower: at('CHN USA', 1980),
    reason:
      'Trade had been taken up again in the seventies; by 2000 each was a leading partner of the other.',
  },
  {
    measure: 'alignment',
    part: 'regime',
    higher: at('CHL USA', 2000),
    lower: at('CHL USA', 1980),
    reason: 'Pinochet’s dictatorship, and the democracy that followed in 1990.',
  },
  {
    measure: 'alignment',
    part: 'regime',
    higher: at('GBR FRA', 2005),
    lower: at('GBR SAU', 2005),
    reason: 'Two old democracies, against an absolute monarchy.',
  },
  {
    measure: 'alignment',
    part: 'conflict',
    higher: at('EGY ISR', 2000),
    lower: at('EGY ISR', 1970),
    reason: 'War of attrition, and two decades after the peace of 1979.',
  },
  {
    measure: 'alignment',
    part: 'conflict',
    higher: at('ARG BRA', 2005),
    lower: at('ARG BRA', 1970),
    reason:
      'The rivalry of the two ended in the eighties with nuclear accords and the common market (Thompson 2001).',
  },
  {
    measure: 'alignment',
    part: 'discourse',
    higher: at('USA GBR', 2008),
    lower: at('USA IRN', 2008),
    reason: 'Words between allies, and words over a nuclear programme.',
  },
  {
    measure: 'alignment',
    part: 'discourse',
    higher: at('ISR DEU', 2010),
    lower: at('ISR IRN', 2010),
    reason: 'A special relationship, against threats of destruction.',
  },
  {
    measure: 'hostility',
    higher: at('IND PAK', 2000),
    lower: at('IND NPL', 2000),
    reason: 'Enduring rivals a year after Kargil, against a neighbour with an open border.',
  },
  {
    measure: 'hostility',
    higher: at('ETH ERI', 1999),
    lower: at('ETH DJI', 1999),
    reason: 'The war of 1998-2000, which turned Ethiopia’s trade to its friendly neighbour’s port.',
  },
  {
    measure: 'hostility',
    higher: at('GRC TUR', 1996),
    lower: at('FRA DEU', 1996),
    reason: 'The crisis over Imia, against a security community (Deutsch 1957).',
  },
  {
    measure: 'hostility',
    higher: at('ARG CHL', 1978),
    lower: at('ARG CHL', 2005),
    reason: 'On the brink of war over the Beagle Channel; the treaty of 1984 settled it.',
  },
  {
    measure: 'discourse-distance',
    higher: at('USA IRN', 2008),
    lower: at('USA GBR', 2008),
    reason: 'Quarrel over the nuclear programme and opposite votes, against an ally.',
  },
  {
    measure: 'discourse-distance',
    higher: at('ISR IRN', 2010),
    lower: at('ISR USA', 2010),
    reason: 'Threats and opposite votes, against patronage and common votes.',
  },
  {
    measure: 'discourse-distance',
    higher: at('FRA USA', 2003),
    lower: at('FRA USA', 2009),
    reason: 'The quarrel over Iraq; in 2009 France was back in NATO’s command.',
  },
  {
    measure: 'rhetoric-practice-gap',
    higher: at('USA IRN', 2014),
    lower: at('USA AFG', 2010),
    reason: 'Nuclear talks under sanctions, against aid, money and troops.',
  },
  {
    measure: 'rhetoric-practice-gap',
    higher: at('USA PRK', 2005),
    lower: at('USA IRQ', 2005),
    reason: 'Six-party talks without aid, against reconstruction.',
  },
  {
    measure: 'rhetoric-practice-gap',
    higher: mean('PRK JPN', 2003, 2007),
    lower: mean('PRK KOR', 2003, 2007),
    reason:
      'Talks on abductions and missiles, against the sunshine policy with its factories, railways and rice.',
  },
  {
    measure: 'relative-alignment',
    higher: at('USA RUS | POL', 2005),
    lower: at('USA RUS | POL', 1985),
    reason:
      'From the Soviet bloc into NATO and the European Union (Bailey, Strezhnev & Voeten 2017).',
  },
  {
    measure: 'relative-alignment',
    higher: at('USA RUS | GBR', 1985),
    lower: at('USA RUS | IND', 1985),
    reason: 'The nearest ally, against a non-aligned state with a Soviet treaty.',
  },
  {
    measure: 'relative-alignment',
    higher: at('USA RUS | ISR', 1988),
    lower: at('USA RUS | SYR', 1988),
    reason: 'Clients of either superpower (Walt 1987).',
  },
  {
    measure: 'regional-alignment',
    params: { region: 'africa' },
    higher: at('CHN', 2005),
    lower: at('USA', 2005),
    reason: 'Africa votes with the South, of which China counts itself a part (Voeten 2000).',
  },
  {
    measure: 'regional-alignment',
    params: { region: 'americas' },
    higher: at('USA', 1955),
    lower: at('USA', 1985),
    reason:
      'Latin America was the voting bloc of the United States in the fifties and with the South by the eighties (Voeten 2000).',
  },
  {
    measure: 'regional-alignment',
    params: { region: 'middle-east' },
    higher: at('SAU', 1985),
    lower: at('ISR', 1985),
    reason: 'The region’s votes of the time were above all votes on Israel.',
  },
  {
    measure: 'group-cohesion',
    higher: at('group:eu', 2005),
    lower: at('group:nato', 2005),
    reason:
      'A common foreign policy with coordination in New York, against an alliance with the United States and Turkey in it (Voeten 2004).',
  },
  {
    measure: 'group-cohesion',
    higher: at('group:eu', 2005),
    lower: at('group:eu', 1985),
    reason:
      'Votes came together after the treaty of Maastricht, in spite of 25 members for ten (Luif 2003).',
  },
  {
    measure: 'group-cohesion',
    higher: at('group:west-without-usa', 2003),
    lower: at('group:west', 2003),
    reason: 'The lonely superpower (Voeten 2004).',
  },
]);
