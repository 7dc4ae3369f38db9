/** The day that lies so many days after another (ISO dates), before it where the number is negative. */
export const shiftDay = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
