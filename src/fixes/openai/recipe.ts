import type { RecipeData, TrainingFile } from '../../core/Fix.ts';

/** A script that uploads the records and starts a job. */
export function recipe({ pairs, examples }: RecipeData): readonly TrainingFile[] {
  return [
    ...(pairs === null ? [] : [{ name: 'train_dpo.py', text: script('dpo', pairs, '{"type": "dpo", "dpo": {"hyperparameters": {"beta": 0.1}}}') }]),
    ...(examples === null ? [] : [{ name: 'train_sft.py', text: script('sft', examples, '{"type": "supervised"}') }]),
  ];
}

function script(suffix: string, { train, validation }: NonNullable<RecipeData['pairs']>, method: string): string {
  return `"""Uploads the records beside this file and starts a fine-tuning job. Needs the package openai and OPENAI_API_KEY; it costs money."""

import argparse
from pathlib import Path

from openai import OpenAI

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--model", required=True, help="a model that can be fine-tuned so, such as gpt-4.1-mini-2025-04-14")
arguments = parser.parse_args()
client = OpenAI()
here = Path(__file__).parent


def upload(name):
    return client.files.create(file=(here / name).open("rb"), purpose="fine-tune").id


job = client.fine_tuning.jobs.create(
    model=arguments.model,
    training_file=upload("${train}"),
${validation === null ? '' : `    validation_file=upload("${validation}"),\n`}    method=${method},
    suffix="faultline-${suffix}",
)
print(job.id, job.status)
`;
}
