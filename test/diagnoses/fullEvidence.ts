import type { CaseEvidence } from '../../src/core/Diagnosis.ts';

const tools = 'spotify.play(artist: string, duration: integer)';

/** Cases that the full diagnosis cites. */
export const fullEvidence: readonly CaseEvidence[] = [
  ...['parallel_function_3', 'parallel_function_8', 'parallel_function_21'].map(
    (caseId): CaseEvidence => ({
      model: 'alder',
      caseId,
      category: 'parallel_function',
      question: 'Play songs from the artists Taylor Swift and Maroon 5, with a play time of 20 minutes and 15 minutes respectively, on Spotify.',
      tools,
      key: '{spotify.play(artist="Taylor Swift", duration=20), spotify.play(artist="Maroon 5", duration=15)}',
      answer: "[spotify.play(artist='Taylor Swift', duration=20)]",
      strict: 'spotify.play(artist="Taylor Swift", duration=20)',
      lenient: 'spotify.play(artist="Taylor Swift", duration=20)',
      verdict: { strict: 'wrong', lenient: 'wrong' },
      reasons: [
        {
          code: 'stopped-after-first',
          layer: 'meaning',
          call: null,
          expected: 1,
          argument: null,
          rule: 'calls-matched-as-a-set',
          wanted: 'spotify.play(artist="Maroon 5", duration=15)',
          found: null,
        },
      ],
      notGradable: null,
      forgiven: [],
      official: 'wrong (parallel_function_checker_no_order:wrong_count)',
      confidence: null,
    }),
  ),
  {
    model: 'birch',
    caseId: 'simple_3',
    category: 'simple',
    question: 'What is the area of a triangle with a base of 10 units and a height of 5 units?',
    tools: 'calculate_triangle_area(base: integer, height: integer, unit?: string)',
    key: 'calculate_triangle_area(base=10, height=5, unit="units" | absent)',
    answer: 'Sure! Here is the call:\n```python\ncalculate_triangle_area(base=10, height=5)\n```\nLet me know if you need <b>more</b>.',
    strict: 'unreadable: text before the call',
    lenient: 'calculate_triangle_area(base=10, height=5)',
    verdict: { strict: 'wrong', lenient: 'right' },
    reasons: [{ code: 'unreadable', layer: 'unreadable', call: null, expected: null, argument: null, rule: 'strict-reading', wanted: null, found: null }],
    notGradable: null,
    forgiven: ['prose-before', 'fence', 'language-tag', 'prose-after'],
    official: 'wrong (ast_decoder:decoder_failed)',
    confidence: [
      { call: 0, step: null, written: 'spotify.play', probability: 0.995, agreement: { same: 4, of: 4 } },
      { call: 0, step: 'artist', written: '"Taylor Swift"', probability: 0.42, agreement: { same: 2, of: 4 } },
      { call: 0, step: 'duration', written: '20', probability: null, agreement: { same: 4, of: 4 } },
    ],
  },
];
