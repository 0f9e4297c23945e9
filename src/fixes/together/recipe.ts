import type { RecipeData, TrainingFile } from '../../core/Fix.ts';

/** A script that checks and uploads the records and starts a job. */
export function recipe({ pairs, examples }: RecipeData): readonly TrainingFile[] {
  return [
    ...(pairs === null ? [] : [{ name: 'train_dpo.py', text: script(pairs, 'training_method="dpo", dpo_beta=0.1') }]),
    ...(examples === null ? [] : [{ name: 'train_sft.py', text: script(examples, 'training_method="sft"') }]),
  ];
}

function script({ train, validation }: NonNullable<RecipeData['pairs']>, method: string): string {
  return `"""Uploads the records beside this file and starts a fine-tuning job. Needs the package together and TOGETHER_API_KEY; it costs money."""

import argparse
from pathlib import Path

from together import Together

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--model", required=True, help="a model that can be fine-tuned, such as Qwen/Qwen2.5-7B-Instruct")
arguments = parser.parse_args()
client = Together()
here = Path(__file__).parent


def upload(name):
    return client.files.upload(file=str(here / name), purpose="fine-tune", check=True).id


job = client.fine_tuning.create(
    model=arguments.model,
    training_file=upload("${train}"),
${validation === null ? '' : `    validation_file=upload("${validation}"),\n    n_evals=1,\n`}    n_epochs=1,
    lora=True,
    ${method},
    suffix="faultline",
)
print(job.id)
`;
}
