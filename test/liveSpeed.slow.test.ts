import { expect, test } from 'vitest';
import { liveMemory } from '../bench/live/liveMemory.ts';
import { liveText } from '../bench/live/liveText.ts';
import { liveThroughput } from '../bench/live/liveThroughput.ts';
import { writtenFolder } from './writtenFolder.ts';

test('live speed is measured and written down, and a long prompt is kept once', async () => {
  const place = writtenFolder({});
  const throughput = [await liveThroughput({ concurrency: 16, latency: { mean: 20, spread: true }, calls: 400, rounds: 1, place })];
  const [few, manyTools] = [await liveMemory(400, 40, 1, place), await liveMemory(60, 1, 3000, place)];
  expect(throughput).toMatchObject([{ concurrency: 16, calls: 400, rounds: 1 }]);
  expect(few).toMatchObject({ trials: 400, tools: 1 });
  expect(manyTools.promptMegabytes).toBeGreaterThan(1);
  expect(manyTools.fileMegabytes).toBeLessThan(2 * manyTools.promptMegabytes);
  const lines = liveText({ node: 'v24.0.0', processors: 2, throughput, memory: [few], manyTools }).split('\n');
  expect(lines.filter((line) => /^ *16 +15 to 25 +400 /.test(line))).toHaveLength(1);
  expect(lines.filter((line) => /^(400|60) +(1|3 000) /.test(line))).toHaveLength(2);
}, 120_000);
