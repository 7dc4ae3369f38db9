/**
 * How speeches in English name states, for those that were members of the state system in 2014 or later: number in the
 * Correlates of War, names, and behind a bar adjectives. `*` stands for any one letter or mark, `(…)` for what may be left out.
 * Capitals stand only where they mean the government and nothing else (Moscow, not Paris).
 */
const lines = `
2 united states( of america), u.s. | american
20 canada | canadian
31 bahamas | bahamian
40 cuba | cuban
41 haiti | haitian
42 dominican republic
51 jamaica | jamaican
52 trinidad and tobago | trinidadian
53 barbados | barbadian
54 dominica
55 grenada | grenadian
56 saint lucia, st. lucia
57 saint vincent and the grenadines, st. vincent and the grenadines
58 antigua and barbuda
60 saint kitts and nevis, st. kitts and nevis
70 mexico | mexican
80 belize | belizean
90 guatemala | guatemalan
91 honduras | honduran
92 el salvador | salvadoran
93 nicaragua | nicaraguan
94 costa rica | costa rican
95 panama | panamanian
100 colombia | colombian
101 venezuela, bolivarian republic of venezuela | venezuelan
110 guyana | guyanese
115 suriname | surinamese
130 ecuador | ecuadorian, ecuadorean
135 peru | peruvian
140 brazil | brazilian
145 bolivia, plurinational state of bolivia | bolivian
150 paraguay | paraguayan
155 chile | chilean
160 argentina, argentine republic | argentine, argentinian
165 uruguay | uruguayan
200 united kingdom, great britain, britain | british
205 ireland | irish
210 netherlands | dutch
211 belgium | belgian
212 luxembourg
220 france, french republic | french
221 monaco
223 liechtenstein
225 switzerland | swiss
230 spain | spanish
232 andorra | andorran
235 portugal | portuguese
255 germany, federal republic of germany | german
290 poland | polish
305 austria | austrian
310 hungary | hungarian
316 czech republic, czechia | czech
317 slovakia, slovak republic | slovak
325 italy | italian
331 san marino
338 malta | maltese
339 albania | albanian
341 montenegro | montenegrin
343 north macedonia, the former yugoslav republic of macedonia, republic of macedonia, macedonia | macedonian
344 croatia | croatian
345 serbia, belgrade | serbian
346 bosnia and herzegovina, bosnia | bosnian
347 kosovo
349 slovenia | slovenian
350 greece | greek
352 cyprus | cypriot
355 bulgaria | bulgarian
359 moldova, republic of moldova | moldovan
360 romania | romanian
365 russia, russian federation, moscow, kremlin | russian
366 estonia | estonian
367 latvia | latvian
368 lithuania | lithuanian
369 ukraine, kyiv, kiev | ukrainian
370 belarus | belarusian
371 armenia, yerevan | armenian
372 georgia | georgian
373 azerbaijan, baku | azerbaijani, azeri
375 finland | finnish
380 sweden | swedish
385 norway | norwegian
390 denmark | danish
395 iceland | icelandic
402 cabo verde, cape verde
403 sao tome and principe, s*o tom* and pr*ncipe
404 guinea-bissau
411 equatorial guinea
420 gambia | gambian
432 mali | malian
433 senegal | senegalese
434 benin | beninese
435 mauritania | mauritanian
436 niger | nigerien
437 c*te d*ivoire, ivory coast | ivorian
438 guinea | guinean
439 burkina faso | burkinabe
450 liberia | liberian
451 sierra leone | sierra leonean
452 ghana | ghanaian
461 togo | togolese
471 cameroon | cameroonian
475 nigeria | nigerian
481 gabon | gabonese
482 central african republic
483 chad | chadian
484 republic of the congo, congo
490 democratic republic of( the) congo | congolese
500 uganda | ugandan
501 kenya | kenyan
510 tanzania, united republic of tanzania | tanzanian
516 burundi | burundian
517 rwanda | rwandan
520 somalia | somali
522 djibouti | djiboutian
530 ethiopia | ethiopian
531 eritrea, asmara | eritrean
540 angola | angolan
541 mozambique | mozambican
551 zambia | zambian
552 zimbabwe | zimbabwean
553 malawi | malawian
560 south africa | south african
565 namibia | namibian
570 lesotho | basotho
571 botswana
572 eswatini, swaziland | swazi
580 madagascar | malagasy
581 comoros | comorian
590 mauritius | mauritian
591 seychelles | seychellois
600 morocco | moroccan
615 algeria | algerian
616 tunisia | tunisian
620 libya | libyan
625 sudan, khartoum | sudanese
626 south sudan | south sudanese
630 iran, islamic republic of iran, tehran | iranian
640 turkey, t*rkiye, ankara | turkish
645 iraq | iraqi
651 egypt | egyptian
652 syria, syrian arab republic, damascus | syrian
660 lebanon | lebanese
663 jordan | jordanian
666 israel | israeli, zionist
670 saudi arabia | saudi
679 yemen | yemeni
690 kuwait | kuwaiti
692 bahrain | bahraini
694 qatar | qatari
696 united arab emirates | emirati
698 oman | omani
700 afghanistan | afghan
701 turkmenistan | turkmen
702 tajikistan | tajik
703 kyrgyzstan, kyrgyz republic | kyrgyz
704 uzbekistan | uzbek
705 kazakhstan | kazakh
710 china, people*s republic of china, beijing | chinese
712 mongolia | mongolian
713 taiwan | taiwanese
731 democratic people*s republic of korea, people*s democratic republic of korea, democratic republic of korea, north korea, dprk, pyongyang | north korean
732 republic of korea, south korea | south korean
740 japan | japanese
750 india | indian
760 bhutan | bhutanese
770 pakistan, islamabad | pakistani
771 bangladesh | bangladeshi
775 myanmar, burma | burmese
780 sri lanka | sri lankan
781 maldives | maldivian
790 nepal | nepalese, nepali
800 thailand | thai
811 cambodia | cambodian
812 lao people*s democratic republic, laos | lao
816 viet nam, vietnam | vietnamese
820 malaysia | malaysian
830 singapore | singaporean
835 brunei darussalam, brunei
840 philippines | philippine, filipino
850 indonesia | indonesian
860 timor-leste | timorese
900 australia | australian
910 papua new guinea
920 new zealand
935 vanuatu | ni-vanuatu
940 solomon islands
946 kiribati
947 tuvalu | tuvaluan
950 fiji | fijian
955 tonga | tongan
970 nauru | nauruan
983 marshall islands | marshallese
986 palau | palauan
987 micronesia, federated states of micronesia | micronesian
990 samoa | samoan
`;

/** Expressions in which the name of a state means something else. */
const elsewhere = [
  'latin american, south american, central american, north american, inter-american, organization of american states',
  'beijing declaration, beijing platform, beijing conference, beijing agreement, indian ocean, south china sea, east china sea',
  'sea of japan, gulf of guinea, gulf of mexico, gulf of oman, jordan river, jordan valley, lake chad, chad basin, congo basin',
  'niger river, niger delta, panama canal, panama papers, american samoa, northern ireland, south georgia, french polynesia',
  'french guiana, british virgin islands, malaysia airlines, spoke in french, spoke in spanish, spoke in russian, spoke in chinese',
].flatMap((line) => line.split(', '));

export interface StateWord {
  /** Source of a regular expression on text in lower case. */
  readonly pattern: string;
  /** Undefined where the words mean no state. */
  readonly ccode?: number;
  readonly isAdjective: boolean;
}

const patternOf = (words: string): string =>
  words
    .replaceAll('.', String.raw`\.`)
    .replaceAll('*', '.')
    .replaceAll(/\(([^)]*)\)/g, '(?:$1)?')
    .replaceAll(' ', String.raw`\s`);

const listOf = (text: string | undefined): string[] =>
  text === undefined ? [] : text.split(',').map((words) => words.trim());

/** All expressions for states, the longest first: `south sudan` before `sudan`. */
export const stateWords: readonly StateWord[] = [
  ...lines
    .trim()
    .split('\n')
    .flatMap((line): StateWord[] => {
      const [, code, rest] = /^(\d+) (.*)$/.exec(line)!;
      const [names, adjectives] = rest!.split('|');
      const word =
        (isAdjective: boolean) =>
        (words: string): StateWord => ({
          pattern: patternOf(words),
          ccode: Number(code),
          isAdjective,
        });
      return [...listOf(names).map(word(false)), ...listOf(adjectives).map(word(true))];
    }),
  ...elsewhere.map((words) => ({ pattern: patternOf(words), isAdjective: false })),
].sort((a, b) => b.pattern.length - a.pattern.length);
