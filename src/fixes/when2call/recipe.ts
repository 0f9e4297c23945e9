import type { RecipeData, TrainingFile } from '../../core/Fix.ts';

/** A script that puts the marks into the form of the model to be trained. */
export function recipe({ pairs }: RecipeData): readonly TrainingFile[] {
  return pairs === null ? [] : [{ name: 'render.py', text: script }];
}

const script = `"""Writes the records beside this file as plain text in the chat template of a model, {"prompt", "chosen", "rejected"}
a line, which any trainer of preferences takes. Needs the package transformers."""

import argparse
import json
from pathlib import Path

from transformers import AutoTokenizer

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--model", required=True, help="name or folder of the model whose template is used")
parser.add_argument("--records", default="pairs.train.jsonl")
parser.add_argument("--output", default="rendered.jsonl")
arguments = parser.parse_args()
tokenizer = AutoTokenizer.from_pretrained(arguments.model)
OPEN, CLOSE = "<TOOLCALL>", "</TOOLCALL>"


def message(response):
    content = response["content"]
    if not content.startswith(OPEN):
        return response
    try:
        calls = json.loads(content[len(OPEN) : -len(CLOSE)])
    except json.JSONDecodeError:
        return {"role": "assistant", "content": content[len(OPEN) : -len(CLOSE)]}
    return {"role": "assistant", "content": "", "tool_calls": [{"type": "function", "function": call} for call in calls]}


def rendered(record):
    tools = [{"type": "function", "function": tool} for tool in record["tools"]] or None
    prompt = tokenizer.apply_chat_template(record["messages"], tools=tools, tokenize=False, add_generation_prompt=True)

    def answer(response):
        return tokenizer.apply_chat_template(record["messages"] + [message(response)], tools=tools, tokenize=False)[len(prompt) :]

    return {"prompt": prompt, "chosen": answer(record["chosen_response"]), "rejected": answer(record["rejected_response"])}


here = Path(__file__).parent
with open(arguments.output, "w", encoding="utf-8") as file:
    for line in (here / arguments.records).read_text(encoding="utf-8").split("\\n"):
        if line:
            file.write(json.dumps(rendered(json.loads(line)), ensure_ascii=False) + "\\n")
`;
