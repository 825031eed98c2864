#!/usr/bin/env python3
"""Writes small random models of every family and what PyTorch computes with them.

    pip install torch==2.13.0 transformers==4.57.6 tokenizers==0.22.2 numpy safetensors
    python3 generate-references.py [--out FOLDER] [FAMILY …]

Every family is a folder of Reference: config.json, model.safetensors, the tokenizer where the family
has one in tokenizer.json (Marian has none: give ids), cases.json and expected.safetensors, whose
tensors are called CASE.TENSOR, without the batch dimension, float32:

    attentions [layers, heads, q, k]   after softmax
    scores     [layers, heads, q, k]   the softmax's input: scaled, biased, soft-capped, masked (−∞)
    hidden_states [layers + 1, n, d]   [0] is the output of the embedding; the last one of causal
                                       models, T5 and ViT is what transformers returns (see notes)
    logits [n, vocabulary]             of language models; pooler_output of RoBERTa and ViT
    encoder_…, decoder_…, cross_…      of T5, BART and Marian
    pixel_values [3, height, width]    of ViT

cases.json holds texts, ids, tokens, offsets in Unicode scalars, special_at, decoder_ids, greedy (12
argmax tokens and the smallest distance of the two largest logits), and the noise of float32
against float64. Weights are random; the tokenizers are trained on a few sentences.
"""
import argparse
import copy
import json
import pathlib
import struct
import zlib

import numpy
import tokenizers
import torch
import transformers
from safetensors.torch import save_file
from tokenizers import Tokenizer, decoders, models, normalizers, processors, trainers
from tokenizers import pre_tokenizers as pre

CORPUS = [
    "The animal didn't cross the street because it was too tired.",
    "The cat sat on the mat because it was warm, and the dog slept.",
    "Attention weights of heads and layers: queries, keys and values.",
    "It's 2024 and we've 56 tokens in 1,234 texts.",
] * 4
TEXTS = ["The cat sat because it was warm.", "It's 5 naïve 😀", "Hello"]
PAIR = ("The dog slept.", "It was tired.")
TARGETS = ["The dog was tired.", "It's warm", "cat"]
MASKED = -1e30
GREEDY = 12


# ------------------------------------------------------------------ tokenizers

def byte_level(size, special, template=None, bos=None):
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.train_from_iterator(CORPUS, trainers.BpeTrainer(
        vocab_size=size, special_tokens=special, show_progress=False,
        initial_alphabet=pre.ByteLevel.alphabet()))
    if template:
        first, last = template
        tokenizer.post_processor = processors.RobertaProcessing(
            sep=(last, tokenizer.token_to_id(last)), cls=(first, tokenizer.token_to_id(first)),
            add_prefix_space=False)
    elif bos:
        tokenizer.post_processor = processors.Sequence([
            processors.ByteLevel(trim_offsets=False),
            processors.TemplateProcessing(
                single=f"{bos} $A", pair=f"{bos} $A {bos}:1 $B:1",
                special_tokens=[(bos, tokenizer.token_to_id(bos))])])
    else:
        tokenizer.post_processor = processors.ByteLevel(trim_offsets=False)
    return tokenizer


def word_piece(size):
    special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    tokenizer = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre.BertPreTokenizer()
    tokenizer.decoder = decoders.WordPiece()
    tokenizer.train_from_iterator(CORPUS, trainers.WordPieceTrainer(
        vocab_size=size, special_tokens=special, show_progress=False))
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1",
        special_tokens=[(token, tokenizer.token_to_id(token)) for token in ("[CLS]", "[SEP]")])
    return tokenizer


def unigram(size):
    tokenizer = Tokenizer(models.Unigram())
    tokenizer.normalizer = normalizers.NFKC()
    tokenizer.pre_tokenizer = pre.Metaspace()
    tokenizer.decoder = decoders.Metaspace()
    tokenizer.train_from_iterator(CORPUS, trainers.UnigramTrainer(
        vocab_size=size, special_tokens=["<pad>", "</s>", "<unk>"], unk_token="<unk>",
        show_progress=False))
    tokenizer.post_processor = processors.TemplateProcessing(
        single="$A </s>", pair="$A </s> $B </s>",
        special_tokens=[("</s>", tokenizer.token_to_id("</s>"))])
    return tokenizer


# -------------------------------------------------------------------- families

SMALL = dict(vocab_size=280, hidden_size=24, num_hidden_layers=2, num_attention_heads=4,
             intermediate_size=48, max_position_embeddings=64, attn_implementation="eager")
CAUSAL = dict(bos_token_id=0, eos_token_id=0, pad_token_id=None)
GROUPED = dict(num_key_value_heads=2)
SEQUENCE = dict(d_model=16, encoder_layers=2, decoder_layers=2, encoder_attention_heads=2,
                decoder_attention_heads=2, encoder_ffn_dim=32, decoder_ffn_dim=32,
                max_position_embeddings=64, attn_implementation="eager")
ROBERTA = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
T5 = dict(vocab_size=120, d_model=16, d_kv=6, d_ff=32, num_layers=2, num_decoder_layers=2,
          num_heads=2, relative_attention_num_buckets=8, relative_attention_max_distance=16,
          pad_token_id=0, eos_token_id=1, decoder_start_token_id=0, attn_implementation="eager")


def start_token():
    return byte_level(280, ["<|endoftext|>"])


def beginning():
    return byte_level(280, ["<s>"], bos="<s>")


FAMILIES = {
    "gpt_neox": ("causal", "GPTNeoX", "ForCausalLM", start_token, {
        **SMALL, **CAUSAL, "rotary_pct": 0.67, "tie_word_embeddings": False},
        ["query_key_value is interleaved by head: [heads, 3, d]", "rotary on the first 4 of 6 dimensions of a head",
         "parallel residual", "hidden_states[-1] is after the final layer norm"]),
    "llama3_rope": ("causal", "Llama", "ForCausalLM", beginning, {
        **SMALL, **CAUSAL, **GROUPED, "head_dim": 16, "tie_word_embeddings": True,
        "rope_scaling": {"rope_type": "llama3", "factor": 8.0, "low_freq_factor": 1.0,
                         "high_freq_factor": 4.0, "original_max_position_embeddings": 32}},
        ["rotary angles as Llama 3.1 changes them: of 8 pairs the first is kept, the second mixed"]),
    "yarn": ("causal", "Qwen2", "ForCausalLM", start_token, {
        **SMALL, **CAUSAL, **GROUPED, "head_dim": 16, "tie_word_embeddings": True,
        "rope_scaling": {"rope_type": "yarn", "factor": 4.0,
                         "original_max_position_embeddings": 32}},
        ["rotary angles and lengths as YaRN changes them: turned queries and keys times 1.1386"]),
    "mistral": ("causal", "Mistral", "ForCausalLM", beginning, {
        **SMALL, **CAUSAL, **GROUPED, "sliding_window": 5, "tie_word_embeddings": True},
        ["sliding window of 5: a query sees itself and 4 keys before", "2 key-value heads"]),
    "qwen2": ("causal", "Qwen2", "ForCausalLM", start_token, {
        **SMALL, **CAUSAL, **GROUPED, "tie_word_embeddings": True},
        ["bias on queries, keys and values, none on the output", "2 key-value heads"]),
    "qwen3": ("causal", "Qwen3", "ForCausalLM", start_token, {
        **SMALL, **CAUSAL, **GROUPED, "head_dim": 8, "tie_word_embeddings": True},
        ["RMS norm of every query and key before rotation", "head_dim 8 is not hidden_size ÷ heads"]),
    "gemma2": ("causal", "Gemma2", "ForCausalLM", beginning, {
        **SMALL, **CAUSAL, **GROUPED, "head_dim": 8, "sliding_window": 5,
        "query_pre_attn_scalar": 12, "attn_logit_softcapping": 2.0, "final_logit_softcapping": 3.0},
        ["scores are soft-capped at 2, logits at 3", "scores divided by √12, not √8",
         "the first layer has a sliding window of 5, the second sees everything",
         "norms multiply by 1 + weight; embeddings are multiplied by √24"]),
    "t5": ("seq2seq", "T5", "ForConditionalGeneration", lambda: unigram(120), T5,
           ["no scale; relative positions, whose table the first layer has",
            "logits are scaled by d_model^−½ as embeddings are tied"]),
    "t5_gated": ("seq2seq", "T5", "ForConditionalGeneration", lambda: unigram(120), {
        **T5, "feed_forward_proj": "gated-gelu", "tie_word_embeddings": False},
        ["T5 1.1: gated GELU, an lm_head of its own, logits not scaled"]),
    "bart": ("seq2seq", "Bart", "ForConditionalGeneration",
             lambda: byte_level(280, ROBERTA, template=("<s>", "</s>")), {
        **SEQUENCE, "vocab_size": 280, "pad_token_id": 1, "bos_token_id": 0, "eos_token_id": 2,
        "decoder_start_token_id": 2, "forced_eos_token_id": None},
        ["learned positions begin at row 2", "layer norms after the blocks and after the embedding",
         "final_logits_bias is added to the logits"]),
    "marian": ("seq2seq", "Marian", "MTModel", None, {
        **SEQUENCE, "vocab_size": 60, "pad_token_id": 59, "eos_token_id": 0, "bos_token_id": None,
        "decoder_start_token_id": 59, "scale_embedding": True, "activation_function": "swish",
        "forced_eos_token_id": None},
        ["sinusoidal positions: sines in the first half, cosines in the second, not stored",
         "embeddings are multiplied by √16", "no tokenizer.json: ids are given"]),
    "distilbert": ("encoder", "DistilBert", "Model", lambda: word_piece(160), {
        "vocab_size": 160, "dim": 24, "n_layers": 2, "n_heads": 4, "hidden_dim": 48,
        "max_position_embeddings": 64, "attn_implementation": "eager"},
        ["no segments, no pooler"]),
    "roberta": ("encoder", "Roberta", "Model",
                lambda: byte_level(280, ROBERTA, template=("<s>", "</s>")), {
        **SMALL, "type_vocab_size": 1, "pad_token_id": 1, "bos_token_id": 0, "eos_token_id": 2},
        ["learned positions begin at row 2, pad_token_id + 1"]),
    "vit": ("vision", "ViT", "Model", None, {
        "hidden_size": 24, "num_hidden_layers": 2, "num_attention_heads": 4,
        "intermediate_size": 48, "image_size": 16, "patch_size": 4, "attn_implementation": "eager"},
        ["patches row by row after [CLS]; pixel = (value ÷ 255 − 0.5) ÷ 0.5",
         "hidden_states[-1] is before the last layer norm, last_hidden_state after it"]),
}


def model_of(name, prefix, suffix, options, attempt):
    settings = dict(options)
    attention = settings.pop("attn_implementation")
    config = getattr(transformers, prefix + "Config")(**settings)
    config._attn_implementation = attention
    model = getattr(transformers, prefix + suffix)(config).eval()
    generator = torch.Generator().manual_seed(sum(name.encode()) + 1000 * attempt)
    with torch.no_grad():
        for parameter_name, parameter in model.named_parameters():
            if name == "marian" and "embed_positions" in parameter_name:
                continue
            noise = torch.randn(parameter.shape, generator=generator)
            is_norm = "norm" in parameter_name.lower() and parameter_name.endswith("weight")
            if is_norm and name == "gemma2":
                parameter.copy_(0.1 * noise)
            elif is_norm:
                parameter.copy_(1 + 0.1 * noise)
            elif parameter.ndim == 1:
                parameter.copy_(0.1 * noise)
            elif "embed" in parameter_name or "shared" in parameter_name or "token" in parameter_name:
                parameter.copy_(0.5 * noise)
            elif "relative_attention_bias" in parameter_name:
                parameter.copy_(noise)
            else:
                fan_in = parameter[0].numel()
                scale = 1.5 / fan_in**0.5
                if name.startswith("t5") and parameter_name.endswith(".q.weight"):
                    scale /= config.d_kv**0.5
                parameter.copy_(scale * noise)
        if hasattr(model, "final_logits_bias"):
            model.final_logits_bias.copy_(
                0.1 * torch.randn(model.final_logits_bias.shape, generator=generator))
    return model


# --------------------------------------------------------------------- running

class SoftmaxRecorder:
    """Notes what goes into every softmax of a run and what comes out."""

    def __enter__(self):
        self.calls, self.original = [], torch.nn.functional.softmax

        def softmax(scores, dim=None, _stacklevel=3, dtype=None):
            if scores.dtype == torch.float64:
                dtype = None
            weights = self.original(scores, dim=dim, dtype=dtype)
            self.calls.append((scores.detach().clone(), weights.detach().clone()))
            return weights

        torch.nn.functional.softmax = softmax
        return self

    def __exit__(self, *_):
        torch.nn.functional.softmax = self.original

    def stacked(self, start, step):
        calls = self.calls[start::step] if step else self.calls[:start]
        scores = torch.stack([scores[0] for scores, _ in calls])
        weights = torch.stack([weights[0] for _, weights in calls])
        return torch.where(scores < MASKED, -torch.inf, scores), weights


def run(model, kind, inputs):
    """All tensors of one run, in the type of the model."""
    with torch.no_grad(), SoftmaxRecorder() as recorder:
        output = model(**inputs, output_attentions=True, output_hidden_states=True)
    found = {}
    if kind == "seq2seq":
        layers = len(output.encoder_attentions)
        encoder, rest = recorder.calls[:layers], recorder.calls[layers:]
        for part, calls, attentions in [
            ("encoder", encoder, output.encoder_attentions),
            ("decoder", rest[0::2], output.decoder_attentions),
            ("cross", rest[1::2], output.cross_attentions),
        ]:
            recorder.calls = calls
            found[f"{part}_scores"], found[f"{part}_attentions"] = recorder.stacked(0, 1)
            assert torch.equal(torch.cat(attentions), found[f"{part}_attentions"])
        found["encoder_hidden_states"] = torch.cat(output.encoder_hidden_states)
        found["decoder_hidden_states"] = torch.cat(output.decoder_hidden_states)
    else:
        found["scores"], found["attentions"] = recorder.stacked(0, 1)
        assert torch.equal(torch.cat(output.attentions), found["attentions"])
        found["hidden_states"] = torch.cat(output.hidden_states)
    if getattr(output, "logits", None) is not None:
        found["logits"] = output.logits[0]
    if getattr(output, "pooler_output", None) is not None:
        found["pooler_output"] = output.pooler_output[0]
    if kind == "vision":
        found["last_hidden_state"] = output.last_hidden_state[0]
    return found


def greedy(model, kind, inputs):
    ids, margins, name = [], [], "decoder_input_ids" if kind == "seq2seq" else "input_ids"
    inputs = dict(inputs)
    with torch.no_grad():
        for _ in range(GREEDY):
            largest = model(**inputs).logits[0, -1].topk(2)
            margins.append(float(largest.values[0] - largest.values[1]))
            ids.append(int(largest.indices[0]))
            inputs[name] = torch.cat([inputs[name], largest.indices[None, :1]], dim=1)
    return {"ids": ids, "min_margin": round(min(margins), 5)}


def noise(found, exact):
    return {
        key: float(f"{(value.double() - exact[key]).nan_to_num(0, 0, 0).abs().max():.3g}")
        for key, value in found.items()
    }


def scalar_offsets(encoding):
    return [list(offset) for offset in encoding.offsets]


def text_case(index, tokenizer, kind):
    encoding = tokenizer.encode(*PAIR) if index == len(TEXTS) else tokenizer.encode(TEXTS[index])
    case = {"text": PAIR[0], "text_pair": PAIR[1]} if index == len(TEXTS) else {"text": TEXTS[index]}
    case.update(
        ids=encoding.ids, tokens=encoding.tokens, offsets=scalar_offsets(encoding),
        special_at=[place for place, is_special in enumerate(encoding.special_tokens_mask)
                    if is_special])
    if kind == "encoder":
        case["type_ids"] = encoding.type_ids
    return case


def picture():
    """A picture of 16 × 16 pixels: a bright square on a sloping ground."""
    rows, columns = numpy.mgrid[0:16, 0:16]
    pixels = numpy.stack([rows * 16, columns * 16, (rows + columns) * 8], axis=-1)
    pixels[4:10, 6:12] = [250, 220, 40]
    return pixels.astype(numpy.uint8)


def write_png(path, pixels):
    def chunk(kind, data):
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    height, width, _ = pixels.shape
    lines = b"".join(b"\0" + row.tobytes() for row in pixels)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(lines, 9)) + chunk(b"IEND", b""))


def cases_of(name, kind, model, tokenizer, folder):
    """The cases of a family, each with what the model is given."""
    if kind == "vision":
        pixels = picture()
        write_png(folder / "picture.png", pixels)
        (folder / "picture.ppm").write_bytes(b"P6\n16 16\n255\n" + pixels.tobytes())
        (folder / "preprocessor_config.json").write_text(json.dumps({
            "do_normalize": True, "do_rescale": True, "do_resize": True,
            "image_mean": [0.5] * 3, "image_std": [0.5] * 3, "resample": 2,
            "rescale_factor": 1 / 255, "size": {"height": 16, "width": 16}}, indent=2) + "\n")
        values = torch.tensor(pixels).permute(2, 0, 1).double() / 255
        yield {"image": "picture.png"}, {"pixel_values": ((values - 0.5) / 0.5).float()[None]}
        return
    if tokenizer is None:
        for ids, decoder_ids in [([5, 9, 13, 9, 40, 7, 22, 0], [59, 8, 31, 8, 17]), ([12, 0], [59])]:
            yield {"ids": ids, "decoder_ids": decoder_ids}, {
                "input_ids": torch.tensor([ids]), "decoder_input_ids": torch.tensor([decoder_ids])}
        return
    for index in range(len(TEXTS) + (1 if kind == "encoder" else 0)):
        case = text_case(index, tokenizer, kind)
        inputs = {"input_ids": torch.tensor([case["ids"]])}
        if kind == "seq2seq":
            start = model.config.decoder_start_token_id
            target = tokenizer.encode(TARGETS[index], add_special_tokens=False).ids
            case.update(target=TARGETS[index], decoder_ids=[start] + target)
            inputs["decoder_input_ids"] = torch.tensor([case["decoder_ids"]])
        yield case, inputs


def computed(name, kind, model, tokenizer, folder):
    """The expected tensors of a model, its cases, and the largest noise."""
    exact_model = copy.deepcopy(model).double()
    tensors, cases, largest = {}, [], {}
    for index, (case, inputs) in enumerate(cases_of(name, kind, model, tokenizer, folder)):
        case = {"name": f"c{index}", **case}
        found = run(model, kind, inputs)
        exact = run(exact_model, kind, {
            key: value.double() if value.is_floating_point() else value
            for key, value in inputs.items()})
        case["noise_f32_vs_f64"] = noise(found, exact)
        for key, value in case["noise_f32_vs_f64"].items():
            largest[key] = max(value, largest.get(key, 0))
        case["entropy_norm"] = {
            key: round(float(entropy(value)), 3)
            for key, value in found.items() if key.endswith("attentions")}
        if "logits" in found and index < 2:
            case["greedy"] = greedy(model, kind, inputs)
        if kind == "vision":
            found["pixel_values"] = inputs["pixel_values"][0]
        if index > 1:
            found.pop("logits", None)
        for key, value in found.items():
            tensors[f"c{index}.{key}"] = value.float().contiguous()
        cases.append(case)
    return tensors, cases, largest


def write(name, out):
    kind, prefix, suffix, make_tokenizer, options, notes = FAMILIES[name]
    folder = out / name
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = make_tokenizer() if make_tokenizer else None
    if tokenizer:
        assert tokenizer.get_vocab_size() <= options["vocab_size"], tokenizer.get_vocab_size()
        tokenizer.save(str(folder / "tokenizer.json"))
        # So that transformers takes the file as it is, and no class by the name of the model.
        (folder / "tokenizer_config.json").write_text(
            '{"tokenizer_class": "PreTrainedTokenizerFast"}\n')
    for attempt in range(100):
        model = model_of(name, prefix, suffix, options, attempt)
        model.save_pretrained(folder, safe_serialization=True)
        (folder / "generation_config.json").unlink(missing_ok=True)
        # As anyone else would have it: what was saved, loaded again.
        model = getattr(transformers, prefix + suffix).from_pretrained(
            folder, attn_implementation="eager").eval()
        tensors, cases, largest = computed(name, kind, model, tokenizer, folder)
        margins = [case["greedy"]["min_margin"] for case in cases if "greedy" in case]
        # Two logits closer than this would let rounding choose the next token.
        if not margins or min(margins) > 0.002:
            break
    save_file(tensors, folder / "expected.safetensors", metadata={"format": "pt"})
    description = {
        "model": name, "architecture": type(model).__name__, "model_type": model.config.model_type,
        "kind": kind, "versions": {
            "transformers": transformers.__version__, "torch": torch.__version__,
            "tokenizers": tokenizers.__version__, "attn_implementation": "eager",
            "dtype": "float32"},
        "notes": notes, "max_noise_f32_vs_f64": largest, "cases": cases}
    (folder / "cases.json").write_text(json.dumps(description) + "\n")
    sizes = sum(file.stat().st_size for file in folder.iterdir())
    print(f"{name:12} {sizes / 1000:6.0f} kB  noise {largest}  margins {margins} "
          f"entropy {[case['entropy_norm'] for case in cases][:1]}")


def entropy(weights):
    width = weights.shape[-1]
    if width == 1:
        return 0
    terms = torch.where(weights > 0, -weights * weights.log(), 0)
    return (terms.sum(-1) / numpy.log(width)).mean()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument(
        "--out", type=pathlib.Path, default=pathlib.Path(__file__).parent / "Reference")
    parser.add_argument("families", nargs="*")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    transformers.logging.set_verbosity_error()
    for name in arguments.families or FAMILIES:
        write(name, arguments.out)


if __name__ == "__main__":
    main()
