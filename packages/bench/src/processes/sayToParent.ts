/**
 * Does in a forked process what it was started for, says what came of it, and
 * ends when the process that started it lets go.
 */
export function sayToParent(work: () => Promise<object>): void {
  process.on('disconnect', () => process.exit(0));
  work()
    .then(said => process.send?.(said))
    .catch(error => {
      process.stderr.write(`${error.stack}\n`);
      process.exit(1);
    });
}
