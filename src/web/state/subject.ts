/** What is assessed, as it stands in an address: a case by its id, or `IND-USA-CHN`. */
export type SubjectBody =
  { readonly case: string } | { readonly pair: readonly [string, string]; readonly third: string };

const ofStates = /^([A-Z]{3}|\d{1,3})-([A-Z]{3}|\d{1,3})-([A-Z]{3}|\d{1,3})$/;

export function subjectBody(text: string, asOf?: number): SubjectBody & { readonly asOf?: number } {
  const year = asOf === undefined ? {} : { asOf };
  const states = ofStates.exec(text);
  if (states === null) return { case: text, ...year };
  return { pair: [states[1]!, states[2]!], third: states[3]!, ...year };
}
