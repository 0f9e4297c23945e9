// Run by tests as a process of its own: `commitTrials.ts <location> <owner>` finishes trials until none is left,
// and prints the order of each once it is committed. Each trial has a failed and a good attempt.
import { attemptOf, finishOf } from '../../src/conformance/storedRun.ts';
import { store } from '../../src/stores/sqlite/index.ts';

const [, , location = '', owner = ''] = process.argv;
const run = await store.open(location, 'write');
for (let size = 1; ; size = (size % 7) + 1) {
  const claims = await run.claim(size, { owner, now: 0, until: 1 });
  if (claims.length === 0) break;
  await run.commit(
    claims.flatMap(({ trial: { order } }) => [
      { kind: 'attempt' as const, attempt: attemptOf(order, 0, 0) },
      { kind: 'attempt' as const, attempt: attemptOf(order, 0, 1) },
      { kind: 'finish' as const, finish: finishOf(order, 1) },
    ]),
  );
  process.stdout.write(claims.map(({ trial }) => `${trial.order}\n`).join(''));
}
await run.close();
