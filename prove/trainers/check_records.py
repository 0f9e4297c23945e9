"""Loads every export with its trainer's own loader and compares what arrives with the pairs as they were made.
Prints one JSON object. Arguments: which check, the folder of the exports, the folder of the chat template."""

import json
import sys
from pathlib import Path

which, folder = sys.argv[1], Path(sys.argv[2])
template = Path(sys.argv[3]) if len(sys.argv) > 3 else None


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


provenance = lines(folder / "provenance.jsonl")


def made(split):
    """The pairs of a split by id, as the project has them."""
    return {one["id"]: one for one in lines(folder / "plain" / f"pairs.{split}.jsonl")}


def expected(split, fix):
    """The pairs of a split in the order of the records of a format."""
    known = made(split)
    held = [(one["lines"][fix], known[one["id"]]) for one in provenance if one["split"] == split and isinstance(one["lines"].get(fix), int)]
    return [pair for _, pair in sorted(held, key=lambda entry: entry[0])]


def parsed(text):
    """Arguments as an object; None: they are broken on purpose."""
    try:
        value = json.loads(text, object_pairs_hook=unique)
        return value if isinstance(value, dict) else None
    except (ValueError, TypeError):
        return None


def unique(entries):
    if len({key for key, _ in entries}) < len(entries):
        raise ValueError("a key occurs twice")
    return dict(entries)


def truth(answer):
    """Words and calls of an answer; a broken call leaves its text alone."""
    calls = answer["toolCalls"] or []
    values = [(call["name"], parsed(call["arguments"])) for call in calls]
    broken = any(value is None for _, value in values)
    return {"words": answer["text"] or "", "calls": values, "broken": broken, "raw": [call["arguments"] or "" for call in calls]}


def same_answer(wanted, words, calls):
    if wanted["broken"]:
        return calls == [] and all(raw in words for raw in wanted["raw"])
    return words == wanted["words"] and strict(calls) == strict(wanted["calls"])


def strict(value):
    """1, 1.0 and true are three things, and the order of keys is none."""
    return json.dumps(value, sort_keys=True, default=str)


def tools_of(pair):
    return [{key: tool[key] for key in ("name", "description", "parameters")} for tool in pair["conversation"]["tools"]]


class Tally:
    def __init__(self):
        self.pairs, self.wrong, self.first = 0, 0, None

    def add(self, ok, what):
        self.pairs += 1
        if not ok:
            self.wrong += 1
            self.first = self.first or str(what)[:400]

    def told(self):
        return {"pairs": self.pairs, "wrong": self.wrong, "firstWrong": self.first}


def chat(message):
    return message.get("content") or "", [(call["function"]["name"], call["function"]["arguments"]) for call in message.get("tool_calls") or []]


def same_messages(messages, wanted):
    if len(messages) != len(wanted):
        return False
    for message, one in zip(messages, wanted):
        if message["role"] != one["role"]:
            return False
        if one["role"] == "assistant":
            if not same_answer(truth(one["answer"]), *chat(message)):
                return False
        elif message["content"] != one["content"]:
            return False
    return True


def compare(rows, pairs, tools=lambda row: [tool["function"] for tool in (json.loads(row["tools"]) if isinstance(row["tools"], str) else row["tools"])]):
    tally = Tally()
    assert len(rows) == len(pairs), (len(rows), len(pairs))
    for row, pair in zip(rows, pairs):
        ok = same_messages(row["prompt"], pair["conversation"]["messages"])
        ok = ok and all(same_answer(truth(pair[side]), *chat(row[side][0])) for side in ("chosen", "rejected"))
        ok = ok and strict(tools(row)) == strict(tools_of(pair))
        tally.add(ok, row)
    return tally.told()


def trl():
    import datasets
    import trl as package

    sys.path.insert(0, str(folder / "trl"))
    from load import load

    found = {"versions": {"trl": package.__version__, "datasets": datasets.__version__}}
    for split in ("train", "validation"):
        pairs = expected(split, "trl")
        found[f"recipe {split}"] = compare(list(load(f"pairs.{split}.jsonl")), pairs)
        found[f"folder {split}"] = compare(list(datasets.load_dataset(str(folder / "trl"), split=split)), pairs)
    return found


def bare():
    """The trap: the bare file, without the card and without the recipe, whose table fills up arguments with nulls."""
    import datasets

    found = {"versions": {"datasets": datasets.__version__}}
    try:
        naive = list(datasets.load_dataset("json", data_files=str(folder / "trl" / "pairs.train.jsonl"), split="train"))
        found.update(compare(naive, expected("train", "trl")))
        found["callsFilledUpWithNulls"] = sum(
            any(value is None for value in call["function"]["arguments"].values())
            for row in naive for side in ("chosen", "rejected") for message in row[side] for call in message.get("tool_calls") or []
        )
    except datasets.exceptions.DatasetGenerationError as error:
        found["refused"] = str(error)[:200]
    found.pop("firstWrong", None)
    return found


def llama_factory():
    import llamafactory
    from llamafactory.data.formatter import FunctionFormatter, ToolFormatter
    from llamafactory.data.loader import _load_single_dataset
    from llamafactory.data.parser import get_dataset_list
    from llamafactory.hparams import DataArguments, ModelArguments
    from transformers import Seq2SeqTrainingArguments

    data = DataArguments(dataset_dir=str(folder / "llama-factory"))
    model = ModelArguments(model_name_or_path="none")
    training = Seq2SeqTrainingArguments(output_dir=str(folder / "trained"))
    found = {"versions": {"llamafactory": getattr(llamafactory, "__version__", "unknown")}}
    written = FunctionFormatter(slots=["{{content}}"], tool_format="default")
    described = ToolFormatter(tool_format="default")

    def answer(message):
        if message["role"] != "function":
            return message["content"], []
        # What the trainer itself makes of a call; raises where it cannot read it.
        written.apply(content=message["content"])
        value = json.loads(message["content"])
        calls = value if isinstance(value, list) else [value]
        return "", [(call["name"], call["arguments"]) for call in calls]

    def same_turns(turns, messages):
        wanted = []
        for message in messages:
            if message["role"] == "system":
                continue
            if message["role"] == "tool" and wanted and wanted[-1][0] == "observation":
                wanted[-1] = ("observation", wanted[-1][1] + "\n" + message["content"])
            elif message["role"] == "tool":
                wanted.append(("observation", message["content"]))
            else:
                wanted.append((message["role"], message.get("content", message.get("answer"))))
        if len(turns) != len(wanted):
            return False
        for turn, (role, content) in zip(turns, wanted):
            if role == "assistant":
                if not same_answer(truth(content), *answer(turn)):
                    return False
            elif turn["role"] != role or turn["content"] != content:
                return False
        return True

    for split, name in (("train", "faultline_pairs"), ("validation", "faultline_pairs_validation")):
        rows = list(_load_single_dataset(get_dataset_list([name], str(folder / "llama-factory"))[0], model, data, training))
        pairs = expected(split, "llama-factory")
        tally = Tally()
        assert len(rows) == len(pairs), (len(rows), len(pairs))
        for row, pair in zip(rows, pairs):
            ok = same_turns(row["_prompt"], pair["conversation"]["messages"]) and len(row["_response"]) == 2
            ok = ok and all(same_answer(truth(pair[side]), *answer(row["_response"][at])) for at, side in enumerate(("chosen", "rejected")))
            tools = json.loads(row["_tools"]) if row["_tools"] else []
            if row["_tools"]:
                described.apply(content=row["_tools"])
            system = [one["content"] for one in pair["conversation"]["messages"] if one["role"] == "system"]
            ok = ok and strict(tools) == strict(tools_of(pair)) and row["_system"] == (system[0] if system else "")
            tally.add(ok, row)
        found[split] = tally.told()
    return found


def axolotl():
    from importlib import import_module, metadata

    import datasets
    import yaml

    configuration = yaml.safe_load((folder / "axolotl" / "dpo.yaml").read_text())
    strategy = import_module("axolotl.prompt_strategies.dpo.user_defined")
    found = {"versions": {"axolotl": metadata.version("axolotl")}, "strategy": f"{strategy.__name__}.default"}
    for split, key in (("train", "datasets"), ("validation", "test_datasets")):
        own = configuration[key][0]
        rows = list(datasets.load_dataset("json", data_files=str(folder / "axolotl" / own["path"]), split="train"))
        transform = strategy.default({"datasets": [own]})
        rows = [transform(dict(row)) for row in rows]
        pairs = expected(split, "axolotl")
        tally = Tally()
        assert len(rows) == len(pairs), (len(rows), len(pairs))
        for row, pair in zip(rows, pairs):
            tally.add(all(same_answer(truth(pair[side]), *hermes(row[side], truth(pair[side]))) for side in ("chosen", "rejected")) and strict(hermes_tools(row["prompt"])) == strict(tools_of(pair)), row)
        found[split] = tally.told()
    return found


def hermes(text, wanted):
    """Words and calls of a turn as it is rendered."""
    assert text.endswith("<|im_end|>\n"), text
    words, calls, rest = "", [], text[: -len("<|im_end|>\n")]
    if wanted["broken"]:
        return rest, []
    head, *parts = rest.split("<tool_call>\n")
    words = head[:-1] if parts and head.endswith("\n") else head
    for part in parts:
        call = json.loads(part.split("\n</tool_call>")[0])
        calls.append((call["name"], call["arguments"]))
    return words, calls


def hermes_tools(prompt):
    if "\n<tools>\n" not in prompt:
        return []
    inner = prompt.split("\n<tools>\n", 1)[1].split("\n</tools>", 1)[0]
    return [json.loads(line)["function"] for line in inner.split("\n")]


def rendering():
    """The text made beforehand against the chat template itself."""
    from transformers.utils.chat_template_utils import render_jinja_template

    text = template.read_text()

    def render(messages, tools, generate):
        rendered, _ = render_jinja_template([messages], tools=tools or None, chat_template=text, add_generation_prompt=generate)
        return rendered[0]

    def numbers_apart(value):
        """With every number as a Python reads and writes it, so that only the digits may differ."""
        import re

        return re.sub(r"(?<![\w.\"-])-?\d+\.\d+(?![\w\"])", lambda match: str(float(match.group())), value)

    tally, to_the_byte, broken = Tally(), 0, 0
    for split in ("train", "validation"):
        for row in lines(folder / "axolotl" / f"pairs.{split}.jsonl"):
            source = json.loads(row["source"])
            prompt = render(source["messages"], source["tools"], True)
            sides = [("prompt", prompt, row["prompt"])]
            for side in ("chosen", "rejected"):
                if "tool_calls" not in source[side] and "<tool_call>" in row[side]:
                    broken += 1
                    continue
                sides.append((side, render(source["messages"] + [source[side]], source["tools"], False)[len(prompt) :], row[side]))
            to_the_byte += all(wanted == came for _, wanted, came in sides)
            tally.add(all(numbers_apart(wanted) == numbers_apart(came) for _, wanted, came in sides), sides)
    return {**tally.told(), "toTheByte": to_the_byte, "brokenCallsNotCompared": broken}


def hosted():
    """Together's own checker, and OpenAI's published types."""
    import openai
    import together.lib.utils.files as files
    from importlib import metadata
    from openai.types.chat import ChatCompletionAssistantMessageParam, ChatCompletionMessageParam, ChatCompletionToolParam
    from pydantic import ConfigDict, TypeAdapter

    found = {"versions": {"openai": openai.__version__, "together": metadata.version("together")}}
    for split in ("train", "validation"):
        report = files.check_file(str(folder / "together" / f"pairs.{split}.jsonl"))
        found[f"together check {split}"] = {"passed": report["is_check_passed"], "records": report.get("num_samples"), "message": report["message"]}
    message, tool, answer = TypeAdapter(ChatCompletionMessageParam), TypeAdapter(ChatCompletionToolParam), TypeAdapter(ChatCompletionAssistantMessageParam)
    for fix in ("openai", "together"):
        for split in ("train", "validation"):
            tally = Tally()
            for row, pair in zip(lines(folder / fix / f"pairs.{split}.jsonl"), expected(split, fix), strict=True):
                for one in row["input"]["messages"]:
                    message.validate_python(one)
                for one in row["input"].get("tools", []):
                    tool.validate_python(one)
                ok = True
                for side, member in (("chosen", "preferred_output"), ("rejected", "non_preferred_output")):
                    [only] = row[member]
                    answer.validate_python(only)
                    calls = [(call["function"]["name"], call["function"]["arguments"]) for call in only.get("tool_calls", [])]
                    ok = ok and (only["content"] or "") == (pair[side]["text"] or "") and calls == [(call["name"], call["arguments"] or "") for call in pair[side]["toolCalls"] or []]
                ids = [call["id"] for one in row["input"]["messages"] for call in one.get("tool_calls", [])]
                results = [one["tool_call_id"] for one in row["input"]["messages"] if one["role"] == "tool"]
                ok = ok and ids == results and len(set(ids)) == len(ids)
                ok = ok and strict([one["function"] for one in row["input"].get("tools", [])]) == strict(tools_of(pair))
                tally.add(ok, row)
            found[f"{fix} {split}"] = tally.told()
    return found


def when2call():
    tally = Tally()
    for split in ("train", "validation"):
        for row, pair in zip(lines(folder / "when2call" / f"pairs.{split}.jsonl"), expected(split, "when2call"), strict=True):
            def answer(side):
                content = row[f"{side}_response"]["content"]
                wanted = truth(pair[side])
                if not content.startswith("<TOOLCALL>") or wanted["broken"]:
                    return content, []
                return "", [(call["name"], call["arguments"]) for call in json.loads(content[len("<TOOLCALL>") : -len("</TOOLCALL>")])]

            tally.add(all(same_answer(truth(pair[side]), *answer(side)) for side in ("chosen", "rejected")) and strict(row["tools"]) == strict(tools_of(pair)), row)
    return tally.told()


print("RESULT " + json.dumps(globals()[which]()))
