"""How likely a model finds both answers of the held-out pairs: natural logarithm and tokens of each. Arguments: the folder of the exports, the model, the number of pairs."""

import json
import sys
from pathlib import Path

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

exports, place, most = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
sys.path.insert(0, str(exports / "trl"))
from load import load  # noqa: E402

model = AutoModelForCausalLM.from_pretrained(place, dtype=torch.float32).eval()
tokenizer = AutoTokenizer.from_pretrained(place)
values = []
for row in list(load("pairs.validation.jsonl"))[:most]:
    tools = json.loads(row["tools"]) or None
    prompt = tokenizer.apply_chat_template(row["prompt"], tools=tools, add_generation_prompt=True, tokenize=True, return_dict=True)["input_ids"]
    pair = []
    for side in ("chosen", "rejected"):
        whole = tokenizer.apply_chat_template(row["prompt"] + row[side], tools=tools, tokenize=True, return_dict=True)["input_ids"]
        assert whole[: len(prompt)] == prompt
        with torch.no_grad():
            logits = torch.log_softmax(model(torch.tensor([whole])).logits[0, :-1], -1)
        targets = torch.tensor(whole[1:])
        pair.append([float(logits[torch.arange(len(targets)), targets][len(prompt) - 1 :].sum()), len(whole) - len(prompt)])
    values.append(pair)
print("RESULT " + json.dumps(values))
