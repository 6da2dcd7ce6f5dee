/** Prints a run for people, all parts of it. */
export function printRun(run, stdout) {
  for (const part of ['cold', 'warm', 'many'])
    for (const { group, lines } of run[part] ?? []) {
      stdout.write(`\n${part} ${group}\n`);
      for (const {
        name,
        milliseconds: { low, median, high },
        toBase,
        memory,
        runs,
      } of lines)
        stdout.write(
          `  ${name.padEnd(44)} ${median} ms (${low} to ${high})${toBase ? `, ${toBase.median} ×` : ''}, ${memory ?? '–'} MB, ${runs} runs\n`,
        );
    }
  for (const { group, name, points, steps } of run.growth ?? []) {
    const row = points.map(
      ({ n, cost, memory, why }) => `${n}: ${cost === null ? why : `${cost} ms, ${memory} MB`}`,
    );
    stdout.write(`\ngrowth ${group} ${name}\n  ${row.join('; ')}\n  ${JSON.stringify(steps)}\n`);
  }
  for (const part of ['package', 'instructions'])
    if (run[part]) stdout.write(`\n${part}\n${JSON.stringify(run[part], null, 1)}\n`);
  for (const { name, why } of run.notMeasured) stdout.write(`\nnot measured: ${name}: ${why}\n`);
}
