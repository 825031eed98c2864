extension AwkwardClass {
  /// What is awkward: at least two texts for each class.
  public var payloads: [String] {
    switch self {
    case .nul: ["\0", "\0\0"]
    case .bell: ["\u{7}", "\u{7}\u{7}"]
    case .backspace: ["\u{8}", "\u{8}\u{8}\u{8}dog"]
    case .tab: ["\t", "\t\t"]
    case .lineFeed: ["\n", "\n\n"]
    case .verticalTab: ["\u{B}", "\u{C}"]
    case .carriageReturn: ["\r", "\r\n", "\rheed: done"]
    case .shiftOut: ["\u{E}", "\u{F}", "\u{11}", "\u{13}", "\u{1A}"]
    case .escape: ["\u{1B}", "\u{1B}c", "\u{1B}7", "\u{1B}#8", "\u{1B}(0"]
    case .delete: ["\u{7F}", "\u{7F}\u{7F}"]
    case .controlSequence:
      ["\u{1B}[2J", "\u{1B}[31m", "\u{1B}[?1049l", "\u{1B}[6n", "\u{1B}[1;1H", "\u{1B}[201~"]
    case .operatingSystemCommand:
      ["\u{1B}]0;title\u{7}", "\u{1B}]2;t\u{1B}\\", "\u{1B}]4;1;?\u{7}"]
    case .clipboardCommand: ["\u{1B}]52;c;aGk=\u{7}", "\u{1B}]52;p;?\u{1B}\\"]
    case .hyperlink:
      ["\u{1B}]8;;https://example.org\u{1B}\\x\u{1B}]8;;\u{1B}\\", "\u{1B}]8;;\u{7}"]
    case .deviceControl: ["\u{1B}P$q\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}P+q544e\u{1B}\\"]
    case .applicationCommand: ["\u{1B}_Ga=q\u{1B}\\", "\u{1B}^x\u{1B}\\", "\u{1B}Xx\u{1B}\\"]
    case .c1Control: ["\u{80}", "\u{84}", "\u{85}", "\u{8D}", "\u{9C}", "\u{9F}"]
    case .c1Sequence: ["\u{9B}2J", "\u{9D}0;t\u{9C}", "\u{90}q\u{9C}"]
    case .lineSeparator: ["\u{2028}", "\u{2029}", "\u{85}\u{2028}"]
    case .bidiOverride: ["\u{202E}", "\u{202D}tac\u{202C}", "\u{202B}", "\u{202A}"]
    case .bidiIsolate: ["\u{2066}", "\u{2067}tac\u{2069}", "\u{2068}"]
    case .bidiMark: ["\u{200E}", "\u{200F}", "\u{61C}"]
    case .rightToLeft: ["שלום", "القط", "אבגabcדה", "١٢٣"]
    case .zeroWidth: ["\u{200B}", "\u{2060}", "\u{2063}", "\u{206A}"]
    case .joiner: ["\u{200D}", "\u{200C}", "\u{34F}", "e\u{34F}\u{301}"]
    case .byteOrderMark: ["\u{FEFF}", "\u{FEFF}\u{FEFF}"]
    case .softHyphen: ["\u{AD}", "\u{AD}\u{2010}"]
    case .tag: ["\u{E0041}", "\u{E0001}\u{E0064}\u{E0065}", "\u{E007F}"]
    case .variationSelector: ["\u{FE0F}", "\u{FE0E}", "☎\u{FE0F}", "漢\u{E0100}", "\u{180B}"]
    case .filler: ["\u{3164}", "\u{115F}\u{1160}", "\u{FFA0}", "\u{2800}", "\u{180E}"]
    case .otherSpace: ["\u{A0}", "\u{2003}", "\u{3000}", "\u{202F}", "\u{1680}", "  "]
    case .annotation: ["\u{FFF9}a\u{FFFA}b\u{FFFB}", "\u{FFFC}", "\u{FFFD}"]
    case .noncharacter: ["\u{FFFE}", "\u{FFFF}", "\u{1FFFE}", "\u{10FFFF}", "\u{378}"]
    case .privateUse: ["\u{E000}", "\u{F8FF}", "\u{100000}"]
    case .wide: ["漢字", "猫", "한국어", "ｆｕｌｌ", "。", "𠮷"]
    case .emoji: ["😀", "👩\u{200D}👩\u{200D}👧", "👍🏽", "❤\u{FE0F}", "1\u{FE0F}\u{20E3}"]
    case .flag: ["🇩🇪", "🇩", "🏴\u{E0067}\u{E0062}\u{E007F}"]
    case .combining:
      [
        "e\u{301}\u{302}", "x\u{20DD}", "a" + String(repeating: "\u{301}", count: 40),
        "漢\u{301}",
      ]
    case .loneMark: ["\u{301}", "\u{20DD}", "\u{93E}", " \u{308}"]
    case .syllable: ["नमस्ते", "ไทย", "ក្ក", "\u{1112}\u{1161}\u{11AB}", "དབྱངས"]
    case .lookAlike: ["p\u{430}ypal", "\u{3BF}", "\u{FF41}", "\u{1D41A}", "\u{2024}", "\u{399}"]
    case .normalization: ["cafe\u{301}", "caf\u{E9}", "\u{212B}", "\u{2126}", "\u{1100}\u{1161}"]
    case .writtenEscape: ["<U+202E>", "<0x9B>", "␛", "^[", "\\u001B", "<U+", "<", "␠"]
    case .markup:
      [
        "=1+1", "+1", "-1", "@SUM(A1)", "<script>alert(1)</script>", "]]>", "&amp;", "\"'",
        "\\end{x}",
        "$x$%#_", "`*[a](b)*`", "{}: - !!x &a *a", "../../x", "%s%n", "$\u{301}`\u{301}<\u{301}",
        "a,b\"c", "\u{FF1D}1", "--help", "-", "null", "NaN",
      ]
    }
  }
}
