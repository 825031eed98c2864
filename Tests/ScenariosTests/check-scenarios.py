#!/usr/bin/env python3
"""Computes every scenario of demos/scenarios once more, with NumPy, and checks what it promises.

A second, independent implementation: the tests check the same promises with the program's engine.
Run it by hand; it needs NumPy and PyYAML. Scenarios with a sentence need the toy model and are named
as skipped. The numbers drawn by `sample` are not checked.
"""
import math
import pathlib
import sys

import numpy as np
import yaml

MASK64 = (1 << 64) - 1


def normal_numbers(rows, columns, seed, mean=0.0, deviation=1.0):
    state = seed

    def fraction():
        nonlocal state
        state = (state + 0x9E3779B97F4A7C15) & MASK64
        z = state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK64
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK64
        return ((z ^ (z >> 31)) >> 11) * 2.0**-53

    numbers = []
    while len(numbers) < rows * columns:
        radius = math.sqrt(-2 * math.log(1 - fraction()))
        angle = 2 * math.pi * fraction()
        numbers += [radius * math.cos(angle), radius * math.sin(angle)]
    table = mean + deviation * np.array(numbers[: rows * columns]).reshape(rows, columns)
    return table.astype(np.float32).astype(np.float64)


def table(block):
    if isinstance(block, list):
        return np.array(block, np.float32).astype(np.float64)
    if "random" in block:
        return normal_numbers(**block["random"])
    return np.array(block["rows"], np.float32).astype(np.float64)


def names(block, count):
    return [str(label) for label in block.get("labels", range(count))]


def place(name, labels):
    name = str(name)
    if name in labels:
        return labels.index(name)
    if "@" in name and name.rsplit("@", 1)[1].isdigit():
        word, index = name.rsplit("@", 1)
        if labels[int(index)] == word:
            return int(index)
    return int(name)


def sinusoidal(count, dimension):
    positions = np.arange(count)[:, None]
    steps = 10000.0 ** (-2 * (np.arange(dimension) // 2) / dimension)[None, :]
    return np.where(np.arange(dimension) % 2 == 0, np.sin(positions * steps), np.cos(positions * steps))


class Head:
    """One head with everything that is derived from it."""

    def __init__(self, q, k, v, axes, parameters, labels):
        self.q, self.k, self.v, self.axes, self.parameters = q, k, v, axes, parameters
        self.key_labels = labels
        if axes.get("positions") == "sinusoidal":
            first = len(k) - len(q) if axes["source"] == "self" else 0
            self.q = q + sinusoidal(first + len(q), q.shape[1])[first:]
            self.k = k + sinusoidal(len(k), k.shape[1])
        self.compute()

    def raw(self):
        score, p = self.axes.get("score", "dot"), self.parameters
        q, k = self.q, self.k
        if score == "dot":
            return q @ k.T
        if score == "general":
            return q @ table(p.get("general", p)["W"]) @ k.T
        if score == "cosine":
            return (q / np.linalg.norm(q, axis=1)[:, None]) @ (k / np.linalg.norm(k, axis=1)[:, None]).T
        if score == "additive":
            a = p.get("additive", p)
            return np.tanh((q @ table(a["W_q"]).T)[:, None] + (k @ table(a["W_k"]).T)[None]) @ np.array(a["v_a"])
        if score == "concat":
            a = p.get("concat", p)
            w = table(a["W"])
            joined = [[np.concatenate([x, y]) for y in k] for x in q]
            return np.tanh(np.array(joined) @ w.T) @ np.array(a["v_a"])
        u = np.linalg.norm(q[:, None] - k[None], axis=2) / p.get("width", 1)
        with np.errstate(divide="ignore"):
            if score == "gaussian":
                return -u * u / 2
            if score == "boxcar":
                return np.where(u <= 1, 0.0, -np.inf)
            if score == "epanechnikov":
                return np.log(np.maximum(0, 1 - u * u))
        raise ValueError(score)

    def hidden(self):
        t, s = len(self.q), len(self.k)
        mask = self.axes.get("mask", "none")
        hidden = np.zeros((t, s), bool)
        for query in range(t):
            for key in range(s):
                at = query + s - t
                for pattern in mask if isinstance(mask, list) else [mask]:
                    if pattern == "causal":
                        hidden[query, key] |= key > at
                    elif isinstance(pattern, str) and pattern.startswith("window:"):
                        hidden[query, key] |= abs(at - key) > int(pattern[7:])
                    elif isinstance(pattern, dict) and "padding" in pattern:
                        hidden[query, key] |= key in [place(n, self.key_labels) for n in pattern["padding"]]
        return hidden

    def compute(self):
        axes, p = self.axes, self.parameters
        self.dot = self.raw()
        hidden = self.hidden() | np.isneginf(self.dot)
        scale = axes.get("scale", "sqrt")
        allowed = np.where(hidden, np.nan, self.dot)
        divisor = {
            "none": lambda: 1.0,
            "sqrt": lambda: math.sqrt(self.q.shape[1]),
            "dimension": lambda: float(self.q.shape[1]),
            "max": lambda: np.nanmax(np.abs(allowed), axis=1)[:, None],
            "learned": lambda: float(p["scale"]),
        }.get(scale, lambda: float(scale))()
        self.scaled = self.dot / divisor
        t, s = self.dot.shape
        distance = np.arange(s)[None] - (np.arange(t)[:, None] + s - t)
        if axes.get("positions") == "alibi":
            self.scaled = self.scaled - p.get("slope", 0.5) * np.abs(distance)
        if axes.get("positions") == "relative":
            numbers = np.array(p["relative"])
            middle = len(numbers) // 2
            self.scaled = self.scaled + numbers[np.clip(distance, -middle, middle) + middle]
        self.scaled = self.scaled / axes.get("temperature", 1)
        normalizer = axes.get("normalizer", "softmax")
        bell = np.ones_like(self.dot)
        if normalizer.startswith("local:"):
            reach = int(normalizer[6:])
            away = np.arange(s)[None] - np.array(p["predicted"])[:, None]
            hidden |= np.abs(away) > reach
            bell = np.exp(-((away / (reach / 2)) ** 2) / 2)
            normalizer = "softmax"
        self.hidden_keys = hidden
        self.masked = np.where(hidden, -np.inf, self.scaled)
        self.weights = np.array([self.row(x, b, normalizer) for x, b in zip(self.masked, bell)])
        self.output = self.weights @ self.v
        self.valueNorm = np.abs(self.weights) * np.linalg.norm(self.v, axis=1)

    @staticmethod
    def row(scores, bell, normalizer):
        seen = np.isfinite(scores)
        some = scores[seen]
        out = np.zeros(len(scores))
        if normalizer == "softmax":
            e = np.exp(some - some.max()) * bell[seen]
            out[seen] = e / e.sum()
        elif normalizer == "argmax":
            out[int(np.argmax(scores))] = 1
        elif normalizer == "sample":
            out[:] = np.nan
        elif normalizer == "min-max":
            spread = some.max() - some.min()
            out[seen] = (some - some.min()) / spread if spread else np.nan
        elif normalizer == "standardize":
            out[seen] = (some - some.mean()) / some.std() if some.std() else np.nan
        elif normalizer == "sparsemax":
            ordered = np.sort(some)[::-1]
            sums = np.cumsum(ordered) - 1
            counts = np.arange(1, len(some) + 1)
            last = np.nonzero(ordered * counts > sums)[0][-1]
            out[seen] = np.maximum(some - sums[last] / (last + 1), 0)
        else:
            out[seen] = some
        return out

    def slope(self, query, key):
        if self.axes.get("normalizer", "softmax") != "softmax":
            return 0.0
        weight = self.weights[query, key]
        return weight * (1 - weight)


def heads_of(scenario):
    base = dict(scenario.get("attention", {}))
    base.setdefault("source", "cross" if "keys" in scenario else "self")
    queries = scenario["queries"]
    keys = scenario.get("keys", queries)
    values = scenario.get("values", keys)
    q, k = table(queries), table(keys)
    query_labels, key_labels = names(queries, len(q)), names(keys, len(k))
    parameters = scenario.get("parameters", {})
    columns = values.get("columns", [])
    heads = []
    if "variants" in scenario:
        for variant in scenario["variants"]:
            vk = variant.get("keys", keys)
            heads.append((variant["name"], Head(
                table(variant.get("queries", queries)), table(vk),
                table(variant.get("values", values)), {**base, **variant.get("attention", {})},
                {**parameters, **variant.get("parameters", {})}, key_labels)))
    else:
        p = scenario.get("projections", {})
        count, shared = base.get("heads", 1), base.get("kvHeads", base.get("heads", 1))
        project = lambda x, n: x @ table(p[n]).T if n in p else x
        pq, pk = project(q, "W_q"), project(k, "W_k")
        pv = project(table(values), "W_v")
        part = lambda x, i, n: x[:, i * x.shape[1] // n : (i + 1) * x.shape[1] // n]
        for head in range(count):
            kv = head * shared // count
            heads.append((f"L0.H{head}", Head(
                part(pq, head, count), part(pk, kv, shared), part(pv, kv, shared), base, parameters, key_labels)))
    return heads, query_labels, key_labels, columns


def found(expectation, heads, query_labels, key_labels, columns):
    name = str(expectation.get("head", 0))
    head = next((h for i, (n, h) in enumerate(heads) if name in (n, str(i))), None)
    query = place(expectation["query"], query_labels)
    if "stage" in expectation:
        key = place(expectation["key"], key_labels)
        if expectation["stage"] == "masked" and head.hidden_keys[query, key]:
            return "masked"
        return getattr(head, expectation["stage"])[query, key]
    if "output" in expectation:
        return head.output[query, place(expectation["output"], [str(c) for c in columns])]
    if "slope" in expectation:
        return head.slope(query, place(expectation["slope"], key_labels))
    if "maximum" in expectation:
        return np.nanmax(getattr(head, expectation["maximum"])[query])
    if "sum" in expectation:
        return np.sum(getattr(head, expectation["sum"])[query])
    if "spread" in expectation:
        return np.std(getattr(head, expectation["spread"])[query])
    row = getattr(head, expectation["largest"])[query]
    best = np.nonzero(row == np.max(row))[0]
    return len(best) == 1 and best[0] == place(expectation["key"], key_labels)


def main():
    folder = pathlib.Path(__file__).resolve().parents[2] / "demos/scenarios"
    wrong = checked = 0
    for path in sorted(folder.glob("*.yaml")):
        text = path.read_text()
        scenario = yaml.safe_load(text)
        if "sentence" in scenario:
            print(f"{path.name}: skipped, it needs the toy model")
            continue
        # The decimals as they are written say how exactly a number is meant.
        written = yaml.load(text, yaml.BaseLoader)
        heads, query_labels, key_labels, columns = heads_of(scenario)
        for expectation, texts in zip(scenario.get("expect", []), written.get("expect", [])):
            value = found(expectation, heads, query_labels, key_labels, columns)
            checked += 1
            if "largest" in expectation:
                good = bool(value)
            elif texts["is"] in ("masked", "undefined"):
                good = value == texts["is"] or (texts["is"] == "undefined" and np.isnan(value))
            elif expectation.get("head") == "sample":
                good = True
            else:
                decimals = len(texts["is"].split(".")[1]) if "." in texts["is"] else 0
                good = not isinstance(value, str) and abs(value - float(texts["is"])) <= 0.500001 * 10.0**-decimals
            if not good:
                wrong += 1
                print(f"{path.name}: {texts}: found {value}")
    print(f"{checked} promises checked, {wrong} wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
