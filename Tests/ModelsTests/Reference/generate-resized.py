#!/usr/bin/env python3
"""Writes what Pillow makes of pictures of several sizes, as transformers' ViT processor resizes them.

    pip install pillow==13.0.0 numpy
    python3 generate-resized.py

resized.json beside it holds, for each picture, width, height, and the bytes after resizing to 16 × 16
(bilinear, row by row, red green blue). The pixels of a picture of n numbers are made by

    state = (1103515245 · state + 12345) mod 2³¹, from 1 on;  number = ⌊state ÷ 65536⌋ mod 256
"""
import json
import pathlib

import numpy
from PIL import Image

SIDE = 16
SIZES = [(23, 17), (9, 40), (5, 7), (8, 8), (64, 48), (16, 31), (1, 1), (3, 200)]


def numbers(count):
    state, found = 1, []
    for _ in range(count):
        state = (1103515245 * state + 12345) % 2**31
        found.append(state // 65536 % 256)
    return found


def main():
    cases = []
    for width, height in SIZES:
        pixels = numpy.array(numbers(3 * width * height), numpy.uint8).reshape(height, width, 3)
        resized = Image.fromarray(pixels).resize((SIDE, SIDE), Image.Resampling.BILINEAR)
        cases.append({
            "width": width, "height": height,
            "pixels": numpy.asarray(resized).reshape(-1).tolist()})
    path = pathlib.Path(__file__).parent / "resized.json"
    path.write_text(json.dumps(cases, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
