import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { componentOf, trackerOf } from '../records.ts';

export const getComponent: DefinedTool = {
  tool: {
    name: 'get_component',
    description: 'Gives a component of the software, who maintains it, when it is released next, and how many of its issues are not done.',
    parameters: objectSchema({ component_id: { type: 'string', description: 'Component id, such as COMP-18' } }),
    result: objectSchema({ id: { type: 'string' }, name: { type: 'string' }, maintainer_id: { type: 'string', description: 'Member id' }, release_sprint_id: { type: 'string', description: 'Sprint in which its next version is released' }, open_issues: { type: 'integer' } }),
  },
  effect: 'reads',
  parameters: { component_id: 'component-id' },
  requests: [
    { id: 'details', text: 'show me the component details of {component_id}' },
    { id: 'maintains', text: 'find out who maintains {component_id}' },
    { id: 'state', text: 'look up how many issues of {component_id} are still open' },
    { id: 'called', text: 'look up what {component_id} is called and who maintains it' },
  ],
  questions: [
    { id: 'ask-open', text: 'How many issues are open for {component_id}?', answers: [{ path: 'open_issues', kind: 'number', take: 'value', unit: null }] },
    { id: 'ask-name', text: 'What is {component_id} called?', answers: [{ path: 'name', kind: 'name', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'maintainer', text: 'the maintainer of {component_id}', path: 'maintainer_id', type: 'member-id' },
    { id: 'whoever', text: 'whoever maintains {component_id}', path: 'maintainer_id', type: 'member-id' },
    { id: 'release', text: 'the release sprint of {component_id}', path: 'release_sprint_id', type: 'sprint-id' },
  ],
  conditions: [{ id: 'open', path: 'open_issues', holds: 'at-least', text: 'if {limit} or more of its issues are open', otherwise: 'if fewer than {limit} are open' }],
  execute: ({ component_id }, state) => {
    const { id, name, maintainer_id, release_sprint_id } = componentOf(state, component_id);
    return { id, name, maintainer_id, release_sprint_id, open_issues: trackerOf(state).issues.filter((issue) => issue.component_id === id && issue.status !== 'done').length };
  },
};
