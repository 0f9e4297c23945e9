import type { Interface } from '../../core/Interface.ts';
import type { PlannedCase, PlannedModel } from '../../core/Plan.ts';
import type { Syntax } from '../../core/Syntax.ts';
import { UserError } from '../../core/UserError.ts';
import { chooseInterfaces } from '../../engine/chooseInterfaces.ts';
import type { Kit } from '../../engine/Kit.ts';
import { openRecording } from '../../engine/openRecording.ts';
import type { OpenRecording } from '../../engine/openRecording.ts';
import { PreparedCases } from '../../engine/PreparedCases.ts';
import { renderConversation } from '../../engine/live/renderConversation.ts';
import { conversationFingerprint } from '../../models/recorded/createRecordedModel.ts';
import type { RecordedReply } from '../../models/recorded/createRecordedModel.ts';

/** One model of an opened recording. */
export interface OpenedRecording {
  readonly recording: OpenRecording;
  readonly model: string;
  /** How it was asked when it was recorded, as far as the recording shows. */
  readonly interface: Interface;
}

/** Opens what stands after `recorded:`, a folder and, after `#`, one of its models. */
export async function openRecorded(name: string, questions: string | null, kit: Kit): Promise<OpenedRecording> {
  const hash = name.lastIndexOf('#');
  const folder = hash === -1 ? name : name.slice(0, hash);
  const recording = await openRecording(folder, questions, kit);
  const ids = recording.source.models.map(({ id }) => id);
  const wanted = hash === -1 ? (ids.length === 1 ? ids[0] : undefined) : ids.find((id) => id === name.slice(hash + 1));
  if (wanted === undefined) {
    throw new UserError({ expected: `one of the recorded models: ${ids.join(', ')}`, came: `${JSON.stringify(name)} was named`, remedy: 'write recorded:<folder>#<model>' });
  }
  const rivals = await recording.source.readVerdicts();
  const choices = { profiles: new Map<string, string>(), syntaxes: new Map<string, string>() };
  const chosen = await chooseInterfaces(recording, new PreparedCases(recording.load?.cases ?? [], recording.checker), rivals, choices, kit);
  const own = chosen.get(wanted);
  if (own === undefined) throw new Error(`no interface was chosen for ${wanted}`);
  return { recording, model: wanted, interface: own.interface };
}

/** The recorded answers by the conversations that planned cases make of the same questions. */
export async function recordedReplies(opened: OpenedRecording, cases: readonly PlannedCase[], planned: Pick<PlannedModel, 'interface'>, syntaxes: readonly Syntax[]): Promise<ReadonlyMap<string, RecordedReply>> {
  const byId = new Map(cases.map((one) => [one.case.id, one]));
  const replies = new Map<string, RecordedReply>();
  for await (const { items } of opened.recording.source.read(null)) {
    for (const item of items) {
      if (item.kind !== 'answer' || item.model !== opened.model) continue;
      const found = byId.get(item.caseId);
      if (found === undefined) continue;
      const conversation = renderConversation({ ...found.case.prompt, interface: planned.interface }, found.wording, syntaxes);
      replies.set(conversationFingerprint(conversation), { answer: item.answer, outcome: item.outcome, usage: item.usage });
    }
  }
  return replies;
}
