/**
 * Cases that the source lists under a state, though they aim at territory that its government has lost or at persons whom it
 * opposes, often at its own request. They are no sanctions on that state.
 *
 * Only those that are known for certain: Crimea and the parts of Donetsk and Luhansk that Russia held, with the persons who
 * served it there (Council Regulations (EU) 269/2014 and 692/2014; Executive Orders 13660, 13685 and 14065; Canada,
 * SOR/2014-60; and those of Australia, Britain, Japan and Switzerland after them); the assets of Yanukovych and his circle, at
 * the request of the government that followed (Council Regulation (EU) 208/2014); the leaders of Transnistria
 * (Council Common Position 2003/139/CFSP; Britain after it); Plahotniuc, Shor and those who acted with them against the government
 * of Moldova (United States 2020 and 2022, Canada 2023, Council Decision (CFSP) 2023/891).
 */
const casesAgainstPart: ReadonlySet<number> = new Set([
  ...[1020, 1021, 1022, 1023, 1024, 1025, 1027, 1028, 1029, 1301, 1302, 1419, 1420],
  ...[724, 1193, 1271, 1375, 1493, 1494],
]);

/** Whether a case aims at a part of the state that it names. */
export const isAgainstPart = (id: number): boolean => casesAgainstPart.has(id);
