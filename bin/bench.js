// `npm run bench`: how fast outputs are graded, as ratios to a baseline measured in the same run.
import { ensureInstalled, root, runOnOwnNode } from './ownNode.js';

ensureInstalled(root);
runOnOwnNode('bench/run.ts', process.argv.slice(2), root);
