/** Tells three things just before it ends. */
export function runTask({ port }) {
  for (const message of [1, 2, 3]) port.postMessage(message);
  return 'done';
}
