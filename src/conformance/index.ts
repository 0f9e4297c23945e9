/** The sweeps that every extension must pass, for users' own. */
export { checkImportedCatalog, checkImporter } from './checkImporter.ts';
export { checkFix } from './checkFix.ts';
export { checkModel } from './checkModel.ts';
export { checkRecordingFormat } from './checkRecordingFormat.ts';
export { checkRemedy } from './checkRemedy.ts';
export { checkReport } from './checkReport.ts';
export { checkRetriever } from './checkRetriever.ts';
export { checkStore } from './checkStore.ts';
export { checkStressor } from './checkStressor.ts';
export { checkSubtask } from './checkSubtask.ts';
export type { ExhibitKit } from './checkSubtask.ts';
export { checkSuite, checkSuiteLoad } from './checkSuite.ts';
export { checkSyntax } from './checkSyntax.ts';
export { checkWorld } from './checkWorld.ts';
export type { GoodReply } from './GoodReply.ts';
