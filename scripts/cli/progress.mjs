const redrawEvery = 5000;

/**
 * Tells on standard output what goes on. What changes all the time is one line
 * on a terminal, and elsewhere a line every five seconds.
 *
 * @typedef {ReturnType<typeof startProgress>} Progress
 * @param {{ write: (text: string) => unknown, isTTY?: boolean, columns?: number }} output
 */
export function startProgress(output = process.stdout) {
  let saidAt = -Infinity;
  let drawn = false;
  const clear = () => {
    if (drawn) {
      output.write('\r\x1b[K');
      drawn = false;
    }
  };
  const say = line => {
    clear();
    output.write(`${line}\n`);
  };
  const draw = line => {
    clear();
    output.write(line.slice(0, (output.columns ?? 80) - 1));
    drawn = true;
  };
  const sayNowAndThen = line => {
    if (performance.now() - saidAt >= redrawEvery) {
      saidAt = performance.now();
      say(line);
    }
  };
  return { say, update: output.isTTY ? draw : sayNowAndThen, clear };
}
