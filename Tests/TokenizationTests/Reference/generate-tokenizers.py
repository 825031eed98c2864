#!/usr/bin/env python3
"""Writes the small tokenizers beside it and what the Hugging Face library makes of texts with them.

    pip install tokenizers==0.22.2 sentencepiece==0.2.3 protobuf
    python3 generate-tokenizers.py [--out FOLDER] [--random COUNT]

The library's trainers break ties by chance, so another run writes other, equally good tokenizers.
bpe-gpt2 and wordpiece-uncased are not made here: they came with the task, from the same version.
"""
import argparse
import base64
import json
import pathlib
import random
import tempfile

import tokenizers
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers
from tokenizers import pre_tokenizers as pre
from tokenizers import processors, trainers

CORPUS = [
    "The animal didn't cross the street because it was too tired.",
    "The quick brown fox jumps over the lazy dog, and the dogs sleep.",
    "Attention weights of heads and layers: queries, keys and values.",
    "It's 2024 and we've 1,234 tokens in 56 texts; they'll be 7890.",
    "Déjà vu à la carte, naïve façade, Zürich Ångström",
    "こんにちは世界 日本語のテキスト 你好世界",
    "Привет, мир! Как дела? Γειά σου Κόσμε",
    "def f(x):\n    return x + 1\n\tif x:\n\t\tpass",
    "a.b,c;d:e (a[b]{c}<d>) ... ?!?! --- user@example.com https://example.com/path?q=1",
] * 4

TEXTS = [
    "", " ", "   ", "\n", "\t", " \n ", "\r\n", "  hello", "hello  ", "hello   world", "a\r\nb\r\n",
    "x \u00a0 y", "a\u3000b", "The cat sat on the mat.", "THE QUICK Brown fOX", "don't DON'T it\u2019s",
    "I'll we've they're 'tis 's", "0 12 345 6789 1234567890", "1,000,000.5 ½ ² Ⅷ ٣٤٥", "...?!?! --- a,b",
    "C++ C# https://example.com/path?q=1&r=2#frag", "def f(x):\n    return x + 1\n", "café cafe\u0301",
    "nai\u0308ve naïve Zürich ANGSTRÖM Å A\u030a", "ﬁ ﬂ ſtraße ẞ", "你好世界 hello世界foo", "日本語のテキスト", "한국어 \u1112\u1161\u11ab",
    "שלום مرحبا", "Привет, мир", "सवस्ते दुनिया สวัสดี", "😀 👍🏽 👩\u200d💻 🇫🇷 ❤️", "ok👌ok", "zero\u200bwidth a\u200db \ufeffBOM soft\xadhyphen",
    "a\x00b bell\x07 del\x7f", "line\u2028sep \x1b[31mred\x1b[0m", "e\u0301\u0301 \u0301 a \u0301b \u0327\u0301 a\u0301\u0327",
    "a" * 70, "ab" * 40, "=" * 40, "<s> hello </s>", "<mask>", " <mask> x", "a  <mask>  b", "a<mask>b<mask>", "[MASK] [mask] x[MASK]",
    "<unk> <pad>", "NEW new Newest renew new.", "ｆｕｌｌ　ｗｉｄｔｈ ① ㎏", "\ufffd \ue000", "𝔘𝔫𝔦 𠜎𠜱", "İstanbul ǅ ΑΣ",
    "▁hello ▁ world▁", "Ġhello", "<0x41>", "a  b   c    d     e", "word " * 20, "x\n\n\ny \n\n z\t\t", "\u0c4d\u0c4d క్షి",
    "qzxj", "  \n  leading", "trailing \n", "_under_score_ snake_case", "a\u0300\u0345\u0323b", "\u0958\u2126\u212b \ufb1d",
]
PAIRS = [("hello", "world"), ("The cat", " sat  on"), ("", "b"), ("a", ""), ("<mask> a", "b <mask>"), ("x" * 30, "y z")]

CL100K = (r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*"
          r"|\s*[\r\n]+|\s+(?!\S)|\s+")
QWEN = CL100K.replace(r"\p{N}{1,3}", r"\p{N}")
O200K = "|".join([
    r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?",
    r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?",
    r"\p{N}{1,3}", r" ?[^\s\p{L}\p{N}]+[\r\n/]*", r"\s*[\r\n]+", r"\s+(?!\S)", r"\s+"])
CLIP = r"'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+"
BLOOM = r" ?[^(\s|[.,!?…。，、।۔،])]+"


def train(model, trainer, normalizer, pre_tokenizer):
    tokenizer = Tokenizer(model)
    if normalizer:
        tokenizer.normalizer = normalizer
    if pre_tokenizer:
        tokenizer.pre_tokenizer = pre_tokenizer
    tokenizer.train_from_iterator(CORPUS, trainer)
    return tokenizer


def frame(*template, pair, tokenizer):
    names = {n for n in " ".join([*template, pair]).replace(":1", "").split() if not n.startswith("$")}
    return processors.TemplateProcessing(
        single=" ".join(template), pair=pair, special_tokens=[(n, tokenizer.token_to_id(n)) for n in names])


def byte_fallback():
    marks = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    trained = train(
        models.BPE(unk_token="<unk>"),
        trainers.BpeTrainer(vocab_size=420, special_tokens=["<unk>", "<s>", "</s>"]
                            + [f"<0x{b:02X}>" for b in range(256)], limit_alphabet=70), marks, None)
    state = json.loads(trained.to_str())
    state["model"].update(byte_fallback=True, fuse_unk=True, ignore_merges=False)
    state["added_tokens"] = state["added_tokens"][:3]
    tokenizer = Tokenizer.from_str(json.dumps(state))
    tokenizer.post_processor = frame("<s>", "$A", pair="<s> $A <s>:1 $B:1", tokenizer=tokenizer)
    tokenizer.decoder = decoders.Sequence([
        decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)])
    return tokenizer


def cl100k():
    cut = pre.Sequence([pre.Split(Regex(CL100K), "isolated"), pre.ByteLevel(add_prefix_space=False, use_regex=False)])
    trained = train(models.BPE(), trainers.BpeTrainer(
        vocab_size=400, initial_alphabet=pre.ByteLevel.alphabet(), special_tokens=["<s>"]), None, cut)
    state = json.loads(trained.to_str())
    state["model"]["ignore_merges"] = True
    state["model"]["vocab"][" "] = len(state["model"]["vocab"])
    state["model"]["merges"] = [" ".join(m) for m in state["model"]["merges"]]
    tokenizer = Tokenizer.from_str(json.dumps(state))
    tokenizer.post_processor = processors.Sequence([
        processors.ByteLevel(trim_offsets=False),
        frame("<s>", "$A", pair="<s> $A <s>:1 $B:1", tokenizer=tokenizer)])
    tokenizer.decoder = decoders.ByteLevel()
    return tokenizer


def roberta():
    tokenizer = train(models.BPE(), trainers.BpeTrainer(
        vocab_size=380, initial_alphabet=pre.ByteLevel.alphabet(), special_tokens=["<s>", "<pad>", "</s>", "<unk>"]),
        None, pre.ByteLevel(add_prefix_space=True))
    tokenizer.add_special_tokens([AddedToken("<mask>", lstrip=True)])
    tokenizer.post_processor = processors.RobertaProcessing(("</s>", 2), ("<s>", 0))
    tokenizer.decoder = decoders.ByteLevel()
    return tokenizer


def clip():
    tokenizer = train(
        models.BPE(unk_token="<unk>", end_of_word_suffix="</w>"),
        trainers.BpeTrainer(vocab_size=420, end_of_word_suffix="</w>", special_tokens=["<unk>", "<s>", "</s>"],
                            initial_alphabet=pre.ByteLevel.alphabet()),
        normalizers.Sequence([normalizers.NFC(), normalizers.Replace(Regex(r"\s+"), " "), normalizers.Lowercase()]),
        pre.Sequence([pre.Split(Regex(CLIP), "removed", invert=True), pre.ByteLevel(add_prefix_space=False)]))
    tokenizer.post_processor = processors.RobertaProcessing(("</s>", 2), ("<s>", 1), trim_offsets=False, add_prefix_space=False)
    tokenizer.decoder = decoders.BPEDecoder(suffix="</w>")
    return tokenizer


def bert_cased():
    tokenizer = train(models.WordPiece(unk_token="[UNK]"), trainers.WordPieceTrainer(
        vocab_size=330, special_tokens=["[PAD]", "[UNK]", "[CLS]", "[SEP]"]),
        normalizers.BertNormalizer(lowercase=False), pre.BertPreTokenizer())
    tokenizer.add_special_tokens([AddedToken("[MASK]", lstrip=True, rstrip=True)])
    tokenizer.add_tokens([AddedToken("new", single_word=True), AddedToken("NEW", normalized=False), AddedToken("cafe\u0301")])
    tokenizer.post_processor = processors.BertProcessing(("[SEP]", 3), ("[CLS]", 2))
    tokenizer.decoder = decoders.WordPiece()
    return tokenizer


def bpe_prefix():
    tokenizer = train(
        models.BPE(unk_token="<unk>", continuing_subword_prefix="##"),
        trainers.BpeTrainer(vocab_size=330, continuing_subword_prefix="##", special_tokens=["<unk>"], limit_alphabet=60),
        normalizers.Sequence([normalizers.Strip(), normalizers.NFKD(), normalizers.StripAccents(), normalizers.Lowercase()]),
        pre.Sequence([pre.Whitespace(), pre.Digits(individual_digits=True), pre.Punctuation("merged_with_previous")]))
    tokenizer.decoder = decoders.WordPiece(cleanup=False)
    return tokenizer


def unigram():
    tokenizer = train(
        models.Unigram(), trainers.UnigramTrainer(vocab_size=300, special_tokens=["<pad>", "</s>", "<unk>"], unk_token="<unk>"),
        normalizers.Sequence([normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " "), normalizers.Strip(left=False)]),
        pre.Sequence([pre.WhitespaceSplit(), pre.Metaspace()]))
    tokenizer.add_tokens([AddedToken("new", rstrip=True)])
    tokenizer.post_processor = frame("$A", "</s>", pair="$A </s> $B </s>", tokenizer=tokenizer)
    tokenizer.decoder = decoders.Metaspace()
    return tokenizer


def character_map():
    """A small table as SentencePiece packs it."""
    import sentencepiece
    from sentencepiece import sentencepiece_model_pb2 as protocol
    rules = {"ａ": "a", "Ａ": "A", "ﬁ": "fi", "①": "1", "\u3000": " ", "㎏": "kg", "e\u0301": "é", "\u200b": "", "\t": " ",
             "\n": " ", "ẞ": "ss", "\u00a0": " ", "…": "...", "\xad": "", "か\u3099": "が", "한": "\u1112\u1161\u11ab", "ab": "x"}
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        line = lambda text: " ".join(f"{ord(c):X}" for c in text)
        (folder / "rules.tsv").write_text("".join(f"{line(k)}\t{line(v)}\n" for k, v in rules.items()))
        (folder / "text").write_text("\n".join(CORPUS))
        sentencepiece.SentencePieceTrainer.train(
            input=str(folder / "text"), model_prefix=str(folder / "m"), vocab_size=150, hard_vocab_limit=False,
            normalization_rule_tsv=str(folder / "rules.tsv"), minloglevel=2)
        model = protocol.ModelProto()
        model.ParseFromString((folder / "m.model").read_bytes())
        return model.normalizer_spec.precompiled_charsmap


def precompiled():
    fallback = [(f"<0x{b:02X}>", -20.0) for b in range(256)]
    base = unigram()
    pieces = json.loads(base.to_str())["model"]["vocab"][:200]
    pieces = [p for p in pieces if p[0] not in ("<pad>", "</s>", "<unk>")]
    vocab = [("<unk>", 0.0), ("<s>", 0.0), ("</s>", 0.0)] + fallback + [tuple(p) for p in pieces]
    tokenizer = Tokenizer(models.Unigram(vocab, 0, byte_fallback=True))
    tokenizer.normalizer = normalizers.Precompiled(character_map())
    tokenizer.pre_tokenizer = pre.Metaspace(prepend_scheme="first")
    tokenizer.add_special_tokens(["<s>", "</s>", AddedToken("<mask>", lstrip=True)])
    tokenizer.post_processor = frame("<s>", "$A", "</s>", pair="<s> $A </s> </s> $B </s>", tokenizer=tokenizer)
    tokenizer.decoder = decoders.Sequence([decoders.ByteFallback(), decoders.Metaspace(prepend_scheme="first")])
    return tokenizer


def cut_only(cut, normalizer=None):
    """A byte-level alphabet without merges: it shows how a text is cut, by the places of its tokens."""
    vocab = {c: i for i, c in enumerate(sorted(pre.ByteLevel.alphabet()))}
    tokenizer = Tokenizer(models.BPE(vocab=vocab, merges=[]))
    if normalizer:
        tokenizer.normalizer = normalizer
    tokenizer.pre_tokenizer = cut
    return tokenizer


MADE = {
    "bpe-byte-fallback": byte_fallback, "bpe-cl100k": cl100k, "bpe-roberta": roberta, "bpe-clip": clip,
    "bpe-prefix": bpe_prefix, "wordpiece-cased": bert_cased, "unigram-metaspace": unigram, "unigram-precompiled": precompiled,
}

PIECES = ["a", "b", "the", "The", "NEW", "new", "'s", "'LL", "'ſ", " ", "  ", "\n", "\r\n", "\t", "\u00a0", "\u3000", "\u200b", "\u200d",
          "\u0301", "\u0327", "\u0345", "\u0323", "e\u0301", "é", "Å", "ﬁ", "ẞ", "ß", "İ", "ǅ", "Σ", "你", "世界", "か\u3099", "が", "한", "\u1112", "\u1161", "\u11ab",
          "1", "23", "456", "½", "٣", "Ⅷ", "①", ".", ",", "!", "?", "...", "…", "。", "،", "_", "-", "'", "’", "\"", "$", "+", "<", ">", "|", "/", "(", ")",
          "<mask>", "<s>", "</s>", "[MASK]", "<unk>", "<0x41>", "▁", "Ġ", "##", "</w>", "😀", "👍🏽", "👩\u200d💻", "🇫🇷", "❤️", "\x00", "\x07", "\x7f", "\x85",
          "\xad", "\ufeff", "\ufffd", "\ue000", "𝔘", "𠜎", "שלום", "мир", "क्षि", "สวัสดี", "\u2028", "\u2126", "\u0958", "ａ", "㎏", "cross", "Attention", "x" * 9]


def case(tokenizer, text, second=None):
    framed = tokenizer.encode(text, second) if second is not None else tokenizer.encode(text)
    bare = tokenizer.encode(text, second, add_special_tokens=False)
    entry = {"text": text}
    if second is not None:
        entry.update(pair=second, segments=framed.type_ids)
    entry.update(ids=framed.ids, offsets=framed.offsets)
    if bare.ids != framed.ids:
        entry["ids_nospecial"] = bare.ids
    if bare.ids or tokenizer.decoder is None or "BPEDecoder" not in str(tokenizer.decoder):
        entry["decoded"] = tokenizer.decode(bare.ids, skip_special_tokens=False)
    return entry


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--out", type=pathlib.Path, default=pathlib.Path(__file__).parent)
    options.add_argument("--random", type=int, default=0, help="random texts instead of the chosen ones")
    options = options.parse_args()
    assert tokenizers.__version__ == "0.22.2", tokenizers.__version__
    made = {name: make() for name, make in MADE.items()}
    byte_level = pre.ByteLevel(add_prefix_space=False, use_regex=False)
    for name, pattern in {"qwen": QWEN, "o200k": O200K, "bloom": BLOOM}.items():
        made[f"cut-{name}"] = cut_only(pre.Sequence([pre.Split(Regex(pattern), "isolated"), byte_level]))
    for name, tokenizer in made.items():
        state = json.dumps(json.loads(tokenizer.to_str()), ensure_ascii=False, separators=(",", ":"))
        (options.out / f"{name}.tokenizer.json").write_text(state + "\n")
        tokenizer = Tokenizer.from_str(state)
        texts, pairs = TEXTS, PAIRS if tokenizer.post_processor else []
        if options.random:
            dice = random.Random(f"{name} {options.random}")
            texts = ["".join(dice.choices(PIECES, k=dice.randint(1, 14))) for _ in range(options.random)]
            pairs = []
        if name.startswith("cut-"):
            texts = [t for t in texts if t]
        cases = [case(tokenizer, t) for t in texts] + [case(tokenizer, a, b) for a, b in pairs]
        if name.startswith("cut-"):
            for entry in cases:  # the words are what matters here, and ids tell nothing
                entry["words"] = len({w for w in tokenizer.encode(entry["text"]).word_ids})
                entry["word_ids"] = tokenizer.encode(entry["text"]).word_ids
                for key in ("ids", "offsets", "decoded", "words"):
                    entry.pop(key, None)
        rows = ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases)
        (options.out / f"{name}.expected.json").write_text(
            f'{{"versions":{{"tokenizers":"{tokenizers.__version__}"}},"cases":[\n{rows}\n]}}\n')


main()
