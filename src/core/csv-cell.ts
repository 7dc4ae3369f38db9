/** A cell of CSV (RFC 4180): in quotes where it holds what would end it. */
export const csvCell = (text: string): string =>
  /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
