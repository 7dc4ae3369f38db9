/** An id for an anchor from any text. */
export const slug = (text: string): string => text.replace(/[^A-Za-z0-9_.-]+/g, '-');
