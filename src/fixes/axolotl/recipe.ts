import type { RecipeData, TrainingFile } from '../../core/Fix.ts';

/** Configurations, and a script for models with another chat template. */
export function recipe({ pairs, examples }: RecipeData): readonly TrainingFile[] {
  return [
    ...(pairs === null ? [] : [{ name: 'dpo.yaml', text: preference(pairs) }, { name: 'render.py', text: rendering }]),
    ...(examples === null ? [] : [{ name: 'sft.yaml', text: supervised(examples) }]),
  ];
}

const common = `# The records are rendered in the template of Qwen2.5; for a model with another one run render.py first.
base_model: Qwen/Qwen2.5-7B-Instruct
adapter: lora
lora_r: 16
lora_alpha: 32
lora_target_linear: true
sequence_len: 8192
micro_batch_size: 1
gradient_accumulation_steps: 8
num_epochs: 1
optimizer: adamw_torch
lr_scheduler: cosine
bf16: auto
output_dir: trained
`;

function preference({ train, validation }: NonNullable<RecipeData['pairs']>): string {
  const set = (path: string): string => `  - path: ${path}
    ds_type: json
    split: train
    type:
      field_prompt: prompt
      field_chosen: chosen
      field_rejected: rejected
      prompt_format: "{prompt}"
      chosen_format: "{chosen}"
      rejected_format: "{rejected}"
`;
  return `# axolotl train dpo.yaml\n${common}learning_rate: 5.0e-6\nrl: dpo\nrl_beta: 0.1\ndatasets:\n${set(train)}${validation === null ? '' : `test_datasets:\n${set(validation)}`}`;
}

function supervised({ train, validation }: NonNullable<RecipeData['examples']>): string {
  const set = (path: string): string => `  - path: ${path}\n    ds_type: json\n    split: train\n    type: input_output\n`;
  return `# axolotl train sft.yaml\n${common}learning_rate: 1.0e-4\ndatasets:\n${set(train)}${validation === null ? '' : `test_datasets:\n${set(validation)}`}`;
}

const rendering = `"""Renders the records beside this file anew in the chat template of a model. Needs the package transformers."""

import argparse
import json
from pathlib import Path

from transformers import AutoTokenizer

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--model", required=True, help="name or folder of the model whose template is used")
parser.add_argument("--records", default="pairs.train.jsonl")
parser.add_argument("--output", default="pairs.rendered.jsonl")
arguments = parser.parse_args()
tokenizer = AutoTokenizer.from_pretrained(arguments.model)


def rendered(record):
    source = json.loads(record["source"])
    tools = source["tools"] or None
    prompt = tokenizer.apply_chat_template(source["messages"], tools=tools, tokenize=False, add_generation_prompt=True)

    def answer(side):
        return tokenizer.apply_chat_template(source["messages"] + [source[side]], tools=tools, tokenize=False)[len(prompt) :]

    return {"prompt": prompt, "chosen": answer("chosen"), "rejected": answer("rejected"), "source": record["source"]}


here = Path(__file__).parent
with open(arguments.output, "w", encoding="utf-8") as file:
    for line in (here / arguments.records).read_text(encoding="utf-8").split("\\n"):
        if line:
            file.write(json.dumps(rendered(json.loads(line)), ensure_ascii=False) + "\\n")
`;
