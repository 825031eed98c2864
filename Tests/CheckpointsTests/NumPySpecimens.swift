/// The text of a npy header.
func npyText(
  descr: String = "'<f4'", order: String = "False", shape: String = "(2,)"
) -> String {
  "{'descr': \(descr), 'fortran_order': \(order), 'shape': \(shape), }"
}

private let eight = [UInt8](repeating: 0, count: 8)
private let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)

/// What is no npy file that is read, by the label of the rule.
let refusedArrays: [FileSpecimen] =
  openings + dictionaries + shapes + types + [
    FileSpecimen("N14", "bytes that follow", npy(npyText(), data: eight + [0]), rule: "1 bytes")
  ]

/// The malformed beginnings and versions are those that NumPy tests itself with.
private let openings: [FileSpecimen] =
  [
    [0x92] + Array("NUMPY\u{1}\0".utf8), [0] + Array("NUMPY\u{1}\0".utf8),
    [0x93] + Array("numpy\u{1}\0".utf8), [0x93] + Array("MATLB\u{1}\0".utf8),
    magic + [1], magic, [],
  ].map { (start: [UInt8]) in
    FileSpecimen("N1", "beginning \(start)", start, rule: "")
  }
  + [[1, 1], [0, 0], [0, 1], [2, 2], [255, 255], [4, 0], [2, 0]].map { (version: [UInt8]) in
    FileSpecimen(
      "N1", "version \(version)", magic + version + [0, 0],
      rule: version == [2, 0] ? "ends too soon" : "version \(version[0]).\(version[1]) is not known"
    )
  }
  + [2, 3].map { (version: UInt8) in
    FileSpecimen(
      "N2", "a header of 4 GB in version \(version)", magic + [version, 0, 0xF0, 0xFF, 0xFF, 0xFF],
      rule: "claims 4294967280 bytes, and at most 65536")
  }
  + [
    FileSpecimen(
      "N3", "a header of 65,537 bytes", magic + [2, 0, 1, 0, 1, 0] + eight,
      rule: "claims 65537 bytes"),
    FileSpecimen(
      "N4", "a header beyond the end", magic + [1, 0, 9, 0] + eight,
      rule: "19 bytes are announced, and 18"),
  ]

private let long = String(repeating: "x", count: 250)
private let parentheses = String(repeating: "(", count: 10_000)

private let dictionaries: [FileSpecimen] = [
  array("N5 nothing", "", "{ is missing"),
  array("N5 a list", "[]", "{ is missing"),
  array("N5 a text", "'x'", "{ is missing"),
  array("N5 no keys", "{}", "descr is missing"),
  array("N5 no descr", "{'fortran_order': False, 'shape': (2,)}", "descr is missing"),
  array("N5 no order", "{'descr': '<f4', 'shape': (2,)}", "fortran_order is missing"),
  array("N5 no shape", "{'descr': '<f4', 'fortran_order': False}", "shape is missing"),
  array("N5 one more", npyText().dropLast() + "'more': True}", "other keys"),
  array("N5 a key twice", npyText().dropLast() + "'descr': '<f4'}", "descr is given twice"),
  array("N5 a long key twice", "{'\(long)': True, '\(long)': True}", "… is given twice"),
  array("N5 no end", String(npyText().dropLast()), "in quotes is missing"),
  array("N5 something after it", npyText() + "x", "something follows"),
  array("N5 no colon", "{'descr' '<f4'}", ": is missing"),
  array("N5 an escape", #"{'des\x63r': '<f4'}"#, "other signs than plain letters"),
  array("N5 not ASCII", "{'déscr': '<f4'}", "other signs than plain letters"),
  array("N7 a call", npyText(shape: "__import__('os').system('true')"), "no literal"),
  array("N7 a call as descr", npyText(descr: "__import__('os')"), "no literal"),
  array("N7 10,000 parentheses", parentheses, "{ is missing"),
  array("N7 10,000 parentheses as shape", "{'shape': " + parentheses, "no whole number"),
  array("N7 a sum", npyText(shape: "(1+1,)"), ") is missing"),
  array("N7 a star", npyText(shape: "(1, *2)"), "no whole number"),
  array("N9 0", npyText(order: "0"), "no literal"),
  array("N9 1", npyText(order: "1"), "no literal"),
  array("N9 a text", npyText(order: "'False'"), "neither True nor False"),
  array("N9 None", npyText(order: "None"), "no literal"),
  array("N9 false", npyText(order: "false"), "no literal"),
  array("N9 a tuple", npyText(order: "(1,)"), "neither True nor False"),
]

private let shapes: [FileSpecimen] =
  [
    "(-1,)", "(True,)", "(1.0,)", "[2]", "2", "(2 3)", "('2',)", "(01,)", "(,)", "((2,),)",
    "(99999999999999999999,)", "None", "'(2,)'",
  ].map { array("N8 shape \($0)", npyText(shape: $0), "malformed") }
  + [
    array("N8 one length without a comma", npyText(shape: "(2)"), "needs a comma"),
    array(
      "N8 33 dimensions",
      npyText(shape: "(" + Array(repeating: "1", count: 33).joined(separator: ", ") + ")"),
      "33 dimensions, and at most 32"),
    array(
      "N8 a product of 2⁶⁴", npyText(shape: "(4611686018427387904, 4)"),
      "more numbers than can be counted"),
    array(
      "N8 a product of 2⁶⁴ and 0", npyText(shape: "(4611686018427387904, 4, 0)"),
      "more numbers than can be counted"),
    array("N8 more bytes than the file", npyText(shape: "(1000000000,)"), "ends too soon"),
  ]

private let types: [FileSpecimen] =
  ["'|O'", "'O'", "'<O'", "'O8'", "'|O8'"].map { array("N10 \($0)", npyText(descr: $0), "pickled") }
  + [
    ("[('a', '<f4')]", "structured"), ("[('a', '|O')]", "structured"),
    ("[('a', '<f4', (2,))]", "structured"), ("('<f4', (2,))", "structured"),
    ("'|V8'", "|V8"), ("'|S4'", "|S4"), ("'<U4'", "<U4"), ("'<M8[ns]'", "<M8[ns]"),
    ("'<m8[s]'", "<m8[s]"), ("'<c8'", "<c8"), ("'<c16'", "<c16"), ("'<f16'", "<f16"),
    ("'f4'", "f4"), ("'=f4'", "=f4"), ("'|f4'", "|f4"), ("'<x9'", "<x9"), ("''", ""),
  ].map {
    array("N11 \($0)", npyText(descr: $0), "its numbers are of type “\($1)”")
  }

/// An array of version 1; the label is the first word of what it is.
private func array(_ what: String, _ text: String, _ rule: String) -> FileSpecimen {
  FileSpecimen(String(what.prefix { $0 != " " }), what, npy(text, data: eight), rule: rule)
}
