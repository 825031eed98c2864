#!/usr/bin/env python3
"""Writes Sources/Screen/CharacterWidthTable.swift: which scalars are shown as they are, and how wide.

    python3 Tests/ScreenTests/generate-widths.py > Sources/Screen/CharacterWidthTable.swift

A scalar is in the table only when Unicode's width (East Asian Wide and Fullwidth 2, marks 0, the rest 1)
and the C library's wcwidth agree, it is assigned, and it can be seen. All others are escaped.
"""

import ctypes
import locale
import sys
import unicodedata

locale.setlocale(locale.LC_CTYPE, "C.UTF-8")
WCWIDTH = ctypes.CDLL(None).wcwidth

# Assigned, printable for the C library, and yet invisible or able to change how their neighbours look.
ESCAPED = [
    (0x034F, 0x034F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x2065, 0x2065),
    (0x2400, 0x2426),  # control pictures: they stand for control characters only
    (0x2800, 0x2800), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFFC),
    (0x1D159, 0x1D159), (0x1D173, 0x1D17A),
    (0x1F3FB, 0x1F3FF),  # skin tones: terminals disagree on whether they join the glyph before
    (0xE0000, 0xE0FFF),
]
HIDDEN_CATEGORIES = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def unicode_width(scalar):
    character = chr(scalar)
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def shown_width(scalar):
    """The width of a scalar that is shown as it is, None for one that is escaped."""
    character = chr(scalar)
    if unicodedata.category(character) in HIDDEN_CATEGORIES:
        return None
    if unicodedata.category(character) == "Zs" and scalar != 0x20:
        return None
    if any(first <= scalar <= last for first, last in ESCAPED):
        return None
    width = unicode_width(scalar)
    return width if WCWIDTH(scalar) == width else None


def ranges():
    start, width = None, None
    for scalar in range(0x20, 0x110001):
        next_width = shown_width(scalar) if scalar <= 0x10FFFF else None
        if next_width != width:
            if width is not None:
                yield start, scalar - 1, width
            start, width = scalar, next_width


def main():
    numbers = [f"0x{first:X}, 0x{last:X}, {width}" for first, last, width in ranges()]
    print("// Written by Tests/ScreenTests/generate-widths.py; do not edit.")
    print(f"// Unicode {unicodedata.unidata_version}, agreed with the C library's wcwidth.")
    print()
    print("/// First scalar, last scalar, columns; in rising order.")
    print("let shownScalars: [UInt32] = [")
    line = " "
    for number in numbers:
        if len(line) + len(number) + 2 > 98:
            print(line)
            line = " "
        line += f" {number},"
    print(line)
    print("]")
    print(f"{len(numbers)} ranges", file=sys.stderr)


main()
