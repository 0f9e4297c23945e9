"""Makes a tiny model on the spot: a tokenizer learnt from the records themselves and a transformer with random weights.
Arguments: the folder of the exports, the chat template, the folder to write."""

import json
import sys
from pathlib import Path

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

exports, template, output = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
torch.manual_seed(7)
texts = []
for line in (exports / "axolotl" / "pairs.train.jsonl").read_text(encoding="utf-8").removesuffix("\n").split("\n"):
    row = json.loads(line)
    texts.append(row["prompt"] + row["chosen"] + row["rejected"])
tokenizer = Tokenizer(models.BPE())
tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
tokenizer.decoder = decoders.ByteLevel()
special = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
tokenizer.train_from_iterator(texts, trainers.BpeTrainer(vocab_size=3000, special_tokens=special, initial_alphabet=pre_tokenizers.ByteLevel.alphabet()))
fast = PreTrainedTokenizerFast(tokenizer_object=tokenizer, eos_token="<|im_end|>", pad_token="<|endoftext|>", bos_token=None)
fast.chat_template = template.read_text()
fast.save_pretrained(output)
config = LlamaConfig(vocab_size=len(fast), hidden_size=64, intermediate_size=128, num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=4, max_position_embeddings=8192, tie_word_embeddings=True, pad_token_id=fast.pad_token_id, eos_token_id=fast.eos_token_id, bos_token_id=None)
model = LlamaForCausalLM(config)
model.save_pretrained(output)
print("RESULT " + json.dumps({"parameters": sum(one.numel() for one in model.parameters()), "vocabulary": len(fast)}))
