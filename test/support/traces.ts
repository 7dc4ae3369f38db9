/** What a file of tests could leave to the next one in its process. */
const traces = [
  /\bvi\.(mock|doMock|hoisted|stub\w+|useFakeTimers|setSystemTime|spyOn)\b/,
  /\bprocess\.(env(\.\w+|\[[^\]]+\]) =[^=]|chdir\(|on\()/,
  /\bglobalThis\.\w+ =[^=]/,
];

/** Done for the first file that imports a helper, and for no other in its process. */
const onceOnly = /^(before|after)(All|Each)\(/m;

/** Whether a text does something that stays in its process. */
export const leavesTraces = (text: string, isHelper = false): boolean =>
  traces.some((trace) => trace.test(text)) || (isHelper && onceOnly.test(text));
