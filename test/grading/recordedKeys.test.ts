import { expect, test } from 'vitest';
import { auditKey } from '../../src/grading/auditKey.ts';
import { suite } from '../../src/suites/bfcl/index.ts';
import { describeRecorded, recordedData } from '../recordedData.ts';

/** Every key that is defective, looked at one by one: no call can satisfy both the key and the tool's own schema. */
const defective: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'bfcl-v1/data': [
    ['simple_122', 'a table of lists where the schema wants integers'],
    ['parallel_function_102', '0.85 for an integer'],
    ['parallel_multiple_function_21', "text (data['sales']) for lists of numbers"],
    ['parallel_multiple_function_94', 'words for a list of integers'],
    ['parallel_multiple_function_179', 'a call of a tool (deck) that was not offered'],
    ['java_35', 'text that is no Java for an Array'],
  ],
  'bfcl-v4/data': [
    ['simple_java_35', 'text that is no Java for an Array'],
    ['parallel_multiple_21', "text (data['sales']) for lists of numbers"],
    ['parallel_multiple_94', 'words for a list of integers'],
    ['live_simple_106-63-0', 'required lists that must be left out'],
    ['live_simple_112-68-0', 'required lists that must be left out'],
    ['live_multiple_87-38-4', 'openai, where the enum has openapi'],
    ['live_multiple_552-153-1', 'a boolean for a text with an enum of texts'],
    ['live_multiple_595-158-1', 'a number for a text with an enum of texts'],
    ['live_multiple_596-158-2', 'a number for a text with an enum of texts'],
    ['live_multiple_731-167-2', 'a boolean for a text with an enum of texts'],
    ['live_multiple_733-167-4', 'a boolean for a text with an enum of texts'],
    ['live_multiple_735-167-6', 'a boolean for a text with an enum of texts'],
    ['live_multiple_750-169-5', 'a genre that is not in the enum'],
    ['live_multiple_835-178-10', 'a genre that is not in the enum'],
    ['live_multiple_862-181-3', 'a parameter that the tool does not have'],
    ['live_multiple_871-182-8', 'a genre that is not in the enum'],
    ['live_multiple_947-197-0', 'a duration that is not in the enum'],
    ['live_multiple_964-207-0', 'a parameter that the tool does not have'],
    ['live_parallel_multiple_2-2-0', 'a command that is not in the enum'],
  ],
};

describeRecorded('keys of BFCL', () => {
  test.each(Object.keys(defective))('%s: every key is satisfied by its own gold answer, or is known to be defective', async (folder) => {
    const location = await suite.locate(recordedData(folder));
    if (location === null) throw new Error(`no questions in ${folder}`);
    const { cases } = await suite.load(location);
    const found = cases.filter(({ case: { key, prompt } }) => auditKey(key, prompt.tools) !== null).map(({ case: { id } }) => id);
    expect(found.toSorted()).toEqual((defective[folder] ?? []).map(([id]) => id).toSorted());
  });
});
