/** Processor time that this process has taken, in milliseconds: other programs of a busy machine do not lengthen it. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
