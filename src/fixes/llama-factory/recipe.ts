import type { RecipeData, TrainingFile } from '../../core/Fix.ts';

/** The catalog of data sets and a configuration for each stage. */
export function recipe({ pairs, examples }: RecipeData): readonly TrainingFile[] {
  const entries = [
    ...(pairs === null ? [] : [...entry('faultline_pairs', pairs.train, true), ...entry('faultline_pairs_validation', pairs.validation, true)]),
    ...(examples === null ? [] : [...entry('faultline_examples', examples.train, false), ...entry('faultline_examples_validation', examples.validation, false)]),
  ];
  return [
    { name: 'dataset_info.json', text: `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n` },
    ...(pairs === null ? [] : [{ name: 'dpo.yaml', text: configuration('dpo', 'faultline_pairs', pairs.validation !== null, 'pref_beta: 0.1\npref_loss: sigmoid\nlearning_rate: 5.0e-6\n') }]),
    ...(examples === null ? [] : [{ name: 'sft.yaml', text: configuration('sft', 'faultline_examples', examples.validation !== null, 'learning_rate: 1.0e-4\n') }]),
  ];
}

function entry(name: string, file: string | null, ranking: boolean): readonly (readonly [string, object])[] {
  if (file === null) return [];
  const answers = ranking ? { chosen: 'chosen', rejected: 'rejected' } : {};
  return [[name, { file_name: file, formatting: 'sharegpt', ...(ranking ? { ranking } : {}), columns: { messages: 'conversations', ...answers, tools: 'tools', system: 'system' } }]];
}

function configuration(stage: string, dataset: string, isValidated: boolean, own: string): string {
  const validation = isValidated ? `eval_dataset: ${dataset}_validation\neval_strategy: epoch\nper_device_eval_batch_size: 1\n` : '';
  return `# llamafactory-cli train ${stage}.yaml
# Set the model and its template first; the template decides how a call is written.
model_name_or_path: Qwen/Qwen2.5-7B-Instruct
template: qwen
stage: ${stage}
do_train: true
finetuning_type: lora
lora_rank: 16
lora_target: all
dataset_dir: .
dataset: ${dataset}
cutoff_len: 8192
output_dir: trained
per_device_train_batch_size: 1
gradient_accumulation_steps: 8
num_train_epochs: 1
bf16: true
report_to: none
${own}${validation}`;
}
