// `npm start`: diagnoses the folder that is named, or two made-up models where none is.
import { ensureInstalled, root, runOnOwnNode, typedIn } from './ownNode.js';

ensureInstalled(root);
const args = process.argv.slice(2);
runOnOwnNode('bin/faultline.js', args.length === 0 ? ['demonstrate'] : ['diagnose', ...args], typedIn());
