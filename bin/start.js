// `npm start`: diagnoses what is named, or two made-up models where nothing is.
import { ensureInstalled, root, runOnOwnNode, typedIn } from './ownNode.js';

ensureInstalled(root);
const args = process.argv.slice(2);
runOnOwnNode('bin/faultline.js', namesNothing(args) ? ['demonstrate', ...args] : ['diagnose', ...args], typedIn());

/** Whether only the look and the seed are chosen. */
function namesNothing([first, ...rest]) {
  if (first === undefined) return true;
  if (first === '--no-colour' || first === '--no-color') return namesNothing(rest);
  return (first === '--columns' || first === '--seed') && rest.length > 0 && namesNothing(rest.slice(1));
}
