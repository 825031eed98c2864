#!/usr/bin/env python3
"""Writes what a transformer attends to, for heed to open.

    pip install torch transformers safetensors      # made with torch 2.13.0, transformers 4.57.6
    python3 demos/dump-attention.py MODEL "The animal was tired" dump.safetensors
    heed open dump.safetensors

MODEL is a folder, or a name of the Hugging Face hub. The file ends in .safetensors or .npz and holds

    attentions      [layers, heads, n, n]           the weights, after softmax
    queries         [layers, heads, n, d]           as they are compared: after rotary positions
    keys, values    [layers, key-value heads, n, d]
    tokens, mask, scale                             what heed needs to compute every stage anew

Queries, keys and values are left out where the model's code does not say which they are; heed then
shows the weights, and says that the other stages are unknown. heed compares what it computes from
queries and keys with the weights, and shows the weights alone where they differ, as with soft caps. In
a program of your own, three lines are enough:

    out = model(**inputs, output_attentions=True)
    tensors = {"attentions": torch.cat(out.attentions)}
    safetensors.torch.save_file(tensors, "dump.safetensors", {"tokens": json.dumps(tokens)})
"""
import argparse
import json
import sys

import numpy
import torch
from safetensors.torch import save_file
from transformers import AutoModel, AutoTokenizer


# What the layers are called that make queries, keys and values, where models name them so.
PROJECTIONS = {"query": 0, "key": 1, "value": 2, "q_lin": 0, "k_lin": 1, "v_lin": 2}


def recorded(model, inputs):
    """Runs the model and keeps what every layer's attention was given: [queries, keys, values, scaling]."""
    calls, hooks = [], []
    code = sys.modules[type(model).__module__]
    original = getattr(code, "eager_attention_forward", None)

    def record(module, query, key, value, *rest, **others):
        calls.append([query[0], key[0], value[0], others.get("scaling")])
        return original(module, query, key, value, *rest, **others)

    def keep(place):
        def hook(module, arguments, output):
            if not calls or None not in calls[-1][:3]:
                calls.append([None, None, None, None])
            heads = model.config.num_attention_heads
            calls[-1][place] = output[0].unflatten(-1, (heads, -1)).transpose(0, 1)
        return hook

    if original is not None:
        code.eager_attention_forward = record
    else:
        for name, layer in model.named_modules():
            place = PROJECTIONS.get(name.rsplit(".", 1)[-1])
            if place is not None and isinstance(layer, torch.nn.Linear):
                hooks.append(layer.register_forward_hook(keep(place)))
    try:
        with torch.no_grad():
            return model(**inputs, output_attentions=True), calls
    finally:
        for hook in hooks:
            hook.remove()
        if original is not None:
            code.eager_attention_forward = original


def captured(output, calls, window):
    """The tensors of a run, and what is to be said of them."""
    attentions = torch.cat(output.attentions)
    tensors = {"attentions": attentions}
    metadata = {"mask": "none"}
    if bool((attentions.triu(1) == 0).all()):
        metadata["mask"] = "causal"
        if window and bool((attentions.tril(-window) == 0).all()):
            metadata["mask"] = f"causal,window:{window - 1}"
    scales = {scaling for *_, scaling in calls}
    if len(calls) == len(attentions) and len(scales) == 1:
        for place, name in enumerate(["queries", "keys", "values"]):
            tensors[name] = torch.stack([call[place] for call in calls])
        scaling = scales.pop()
        is_usual = scaling is None or abs(scaling * calls[0][0].shape[-1] ** 0.5 - 1) < 1e-6
        metadata["scale"] = "sqrt" if is_usual else str(1 / scaling)
    return {name: tensor.float().contiguous() for name, tensor in tensors.items()}, metadata


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model")
    parser.add_argument("text")
    parser.add_argument("file", help="ends in .safetensors or .npz")
    arguments = parser.parse_args()
    tokenizer = AutoTokenizer.from_pretrained(arguments.model)
    model = AutoModel.from_pretrained(arguments.model, attn_implementation="eager").eval()
    inputs = tokenizer(arguments.text, return_tensors="pt")
    output, calls = recorded(model, inputs)
    if getattr(output, "attentions", None) is None:
        sys.exit("this model gives no attentions of its own; dump one of its encoder or decoder")
    tensors, metadata = captured(
        output, calls, getattr(model.config, "sliding_window", None))
    tokens = tokenizer.convert_ids_to_tokens(inputs["input_ids"][0])
    if arguments.file.endswith(".npz"):
        arrays = {name: tensor.numpy() for name, tensor in tensors.items()}
        numpy.savez(arguments.file, **arrays, **metadata, tokens=numpy.array(tokens))
    else:
        save_file(tensors, arguments.file, {**metadata, "tokens": json.dumps(tokens)})


if __name__ == "__main__":
    main()
