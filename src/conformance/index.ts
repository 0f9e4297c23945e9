/** The sweeps that every extension must pass, for users' own. */
export { checkModel, type GoodReply } from './checkModel.ts';
export { checkRecordingFormat } from './checkRecordingFormat.ts';
export { checkReport } from './checkReport.ts';
export { checkSuite, checkSuiteLoad } from './checkSuite.ts';
export { checkSyntax } from './checkSyntax.ts';
