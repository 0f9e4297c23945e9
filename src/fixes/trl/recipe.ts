import type { RecipeData, TrainingFile } from '../../core/Fix.ts';

/** Scripts that train on the records with TRL and with Unsloth. */
export function recipe({ pairs, examples }: RecipeData): readonly TrainingFile[] {
  return [
    { name: 'requirements.txt', text: 'trl>=1.0\ndatasets>=4.7\n' },
    { name: 'load.py', text: loading },
    ...(pairs === null ? [] : [{ name: 'train_dpo.py', text: preference }, { name: 'train_dpo_unsloth.py', text: unsloth }]),
    ...(examples === null ? [] : [{ name: 'train_sft.py', text: supervised }]),
  ];
}

const loading = `"""Loads the records as they are. Messages are declared as JSON: an Arrow table would else fill up the arguments of
every call with nulls for whatever other calls have, and the model would learn to write them."""

import json
from pathlib import Path

from datasets import Dataset, Features, Json, List, Value

HERE = Path(__file__).parent


def load(name):
    """The records of a file beside this one; None where there is none."""
    path = HERE / name
    if not path.exists():
        return None
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\\n") if line]
    if not rows:
        return None
    features = Features({column: Value("string") if column == "tools" else List(Json()) for column in rows[0]})
    return Dataset.from_list(rows, features=features)
`;

const options = `parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--model", required=True, help="name or folder of the model to train")
parser.add_argument("--output", default="trained")
parser.add_argument("--epochs", type=float, default=1)
parser.add_argument("--learning-rate", type=float, default=RATE)
parser.add_argument("--batch-size", type=int, default=1)
parser.add_argument("--accumulate", type=int, default=8)
parser.add_argument("--max-length", type=int, default=8192)
parser.add_argument("--max-steps", type=int, default=-1)
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--cpu", action="store_true", help="train on the processor")
parser.add_argument("--lora", action="store_true", help="train small matrices beside the weights; needs the package peft")
`;

const lora = `def adapters():
    if not arguments.lora:
        return None
    from peft import LoraConfig

    return LoraConfig(r=16, lora_alpha=32, target_modules="all-linear", task_type="CAUSAL_LM")
`;

const common = `    output_dir=arguments.output,
    num_train_epochs=arguments.epochs,
    max_steps=arguments.max_steps,
    learning_rate=arguments.learning_rate,
    per_device_train_batch_size=arguments.batch_size,
    per_device_eval_batch_size=arguments.batch_size,
    gradient_accumulation_steps=arguments.accumulate,
    max_length=arguments.max_length,
    seed=arguments.seed,
    use_cpu=arguments.cpu,
    bf16=not arguments.cpu,
    eval_strategy="no" if validation is None else "epoch",
    save_strategy="no",
    logging_steps=1,
    report_to="none",
`;

const preference = `"""Trains a model on the preference pairs beside this file with TRL's DPOTrainer."""

import argparse

from trl import DPOConfig, DPOTrainer

from load import load

${options.replace('RATE', '5e-7')}parser.add_argument("--beta", type=float, default=0.1, help="how strongly the model is held to what it was")
arguments = parser.parse_args()
train, validation = load("pairs.train.jsonl"), load("pairs.validation.jsonl")


${lora}

configuration = DPOConfig(
${common}    beta=arguments.beta,
)
trainer = DPOTrainer(model=arguments.model, args=configuration, train_dataset=train, eval_dataset=validation, peft_config=adapters())
if validation is not None:
    print("before:", trainer.evaluate())
trainer.train()
if validation is not None:
    print("after:", trainer.evaluate())
trainer.save_model(arguments.output)
`;

const unsloth = `"""Trains a model on the preference pairs beside this file with Unsloth, which patches TRL's DPOTrainer and reads the
same columns. Needs the package unsloth and a graphics card."""

import argparse

from unsloth import FastLanguageModel, PatchDPOTrainer

PatchDPOTrainer()
from trl import DPOConfig, DPOTrainer

from load import load

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--model", required=True)
parser.add_argument("--output", default="trained")
parser.add_argument("--max-length", type=int, default=8192)
arguments = parser.parse_args()
model, tokenizer = FastLanguageModel.from_pretrained(arguments.model, max_seq_length=arguments.max_length, load_in_4bit=True)
model = FastLanguageModel.get_peft_model(model, r=16, lora_alpha=32)
configuration = DPOConfig(output_dir=arguments.output, num_train_epochs=1, learning_rate=5e-6, per_device_train_batch_size=1, gradient_accumulation_steps=8, max_length=arguments.max_length, beta=0.1, report_to="none")
trainer = DPOTrainer(model=model, args=configuration, train_dataset=load("pairs.train.jsonl"), eval_dataset=load("pairs.validation.jsonl"), processing_class=tokenizer)
trainer.train()
model.save_pretrained(arguments.output)
tokenizer.save_pretrained(arguments.output)
`;

const supervised = `"""Trains a model on the right answers beside this file with TRL's SFTTrainer. On published data this mended the weakness
and cost call accuracy elsewhere; preference pairs did so less."""

import argparse

from trl import SFTConfig, SFTTrainer

from load import load

${options.replace('RATE', '1e-5')}arguments = parser.parse_args()
train, validation = load("examples.train.jsonl"), load("examples.validation.jsonl")


${lora}

configuration = SFTConfig(
${common}    completion_only_loss=True,
)
trainer = SFTTrainer(model=arguments.model, args=configuration, train_dataset=train, eval_dataset=validation, peft_config=adapters())
trainer.train()
trainer.save_model(arguments.output)
`;
