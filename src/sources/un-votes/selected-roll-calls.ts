/** A roll call whose votes the panel keeps by state. */
export interface SelectedRollCall {
  /** Number of the roll call in the source, and the resolution number it gives there. */
  readonly rcid: number;
  readonly unres: string;
  readonly resolution: string;
  /** Day of adoption (ISO); the dates of the source are unreliable before the 1990s. */
  readonly date: string;
  readonly title: string;
}

/** Votes on the use of force, borders and the order of the world that divide the powers; chosen by hand. */
const table = `
  1190 | R/26/2758G     | A/RES/2758(XXVI) | 1971-10-25 | Seat of China for the People’s Republic
  1972 | R/34/22        | A/RES/34/22      | 1979-11-14 | Withdrawal of foreign forces from Kampuchea
  2096 | R/35/37        | A/RES/35/37      | 1980-11-20 | Withdrawal of foreign troops from Afghanistan, first year
  2492 | R/38/7         | A/RES/38/7       | 1983-11-02 | Intervention in Grenada deplored
  3110 | R/42/15        | A/RES/42/15      | 1987-11-10 | Withdrawal of foreign troops from Afghanistan, last year
  3500 | R/44/240       | A/RES/44/240     | 1989-12-29 | Intervention in Panama deplored
  4182 | R/54/54A       | A/RES/54/54A     | 1999-12-01 | Anti-Ballistic Missile Treaty to be kept (1999)
  4232 | R/54/183       | A/RES/54/183     | 1999-12-17 | Human rights in Kosovo (1999)
  4246 | R/55/33B       | A/RES/55/33B     | 2000-11-20 | Anti-Ballistic Missile Treaty to be kept (2000)
  4312 | R/56/24A       | A/RES/56/24A     | 2001-11-29 | Anti-Ballistic Missile Treaty to be kept (2001)
  4603 | R/60/174       | A/RES/60/174     | 2005-12-16 | Human rights in Uzbekistan after Andijan
  4828 | R/62/243       | A/RES/62/243     | 2008-03-14 | Occupied territories of Azerbaijan
  4829 | R/62/249       | A/RES/62/249     | 2008-05-15 | Displaced persons from Abkhazia (2008)
  4831 | R/63/3         | A/RES/63/3       | 2008-10-08 | Advisory opinion on the independence of Kosovo
  5047 | R/64/296       | A/RES/64/296     | 2010-09-07 | Displaced persons from Abkhazia and South Ossetia (2010)
  5114 | R/65/287       | A/RES/65/287     | 2011-06-29 | Displaced persons from Abkhazia and South Ossetia (2011)
  5180 | R/66/253       | A/RES/66/253     | 2012-02-16 | Violence in Syria, plan of the Arab League
  5309 | R/68/262       | A/RES/68/262     | 2014-03-27 | Territorial integrity of Ukraine, referendum in Crimea void
  5310 | R/68/274       | A/RES/68/274     | 2014-06-05 | Displaced persons from Abkhazia and South Ossetia (2014)
  5324 | R/69/32        | A/RES/69/32      | 2014-12-02 | No first placement of weapons in outer space (2014)
  5389 | R/69/286       | A/RES/69/286     | 2015-06-03 | Displaced persons from Abkhazia and South Ossetia (2015)
  5489 | A/RES/71/205   | A/RES/71/205     | 2016-12-19 | Human rights in Crimea (2016)
  5495 | A/RES/71/248   | A/RES/71/248     | 2016-12-21 | Mechanism to investigate crimes in Syria
  5546 | A/RES/71/290   | A/RES/71/290     | 2017-06-01 | Displaced persons from Abkhazia and South Ossetia (2017)
  5558 | A/RES/72/190   | A/RES/72/190     | 2017-12-19 | Human rights in Crimea (2017)
  5588 | A/RES/ES-10/19 | A/RES/ES-10/19   | 2017-12-21 | Status of Jerusalem
  6073 | R/73/27        | A/RES/73/27      | 2018-12-05 | Information security, Russian draft of norms
  6125 | R/73/194       | A/RES/73/194     | 2018-12-17 | Militarisation of Crimea (2018)
  6155 | R/73/263       | A/RES/73/263     | 2018-12-22 | Human rights in Crimea (2018)
  6156 | R/73/266       | A/RES/73/266     | 2018-12-22 | Behaviour of states in cyberspace, American draft
  9075 | A/RES/74/17    | A/RES/74/17      | 2019-12-09 | Militarisation of Crimea (2019)
  9111 | A/RES/74/168   | A/RES/74/168     | 2019-12-18 | Human rights in Crimea (2019)
  9087 | A/RES/74/247   | A/RES/74/247     | 2019-12-27 | Treaty on cybercrime, Russian draft
`;

export const selectedRollCalls: readonly SelectedRollCall[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [rcid, unres, resolution, date, title] = line.split('|').map((cell) => cell.trim());
    return {
      rcid: Number(rcid),
      unres: unres!,
      resolution: resolution!,
      date: date!,
      title: title!,
    };
  });
