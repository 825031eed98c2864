import Testing

/// A file with the label that a rule has in the list of rules that are tested.
///
/// R is what must be refused and A what must be accepted of safetensors; N is what is said of npy.
struct FileSpecimen: CustomTestStringConvertible, Sendable {
  let label: String
  let what: String
  let bytes: [UInt8]
  /// The tensor that the error names.
  let tensor: String?
  /// Words of the message.
  let rule: String

  init(_ label: String, _ what: String, _ bytes: [UInt8], tensor: String? = nil, rule: String) {
    self.label = label
    self.what = what
    self.bytes = bytes
    self.tensor = tensor
    self.rule = rule
  }

  /// A safetensors file with a header and so many zeros.
  init(
    _ label: String, _ what: String, header: String, data: Int = 0, tensor: String? = nil,
    rule: String
  ) {
    self.init(label, what, safetensors(header, data: data), tensor: tensor, rule: rule)
  }

  var testDescription: String { "\(label) \(what)" }
}

/// A header of some members.
func header(_ members: String...) -> String { header(members) }
func header(_ members: [String]) -> String { "{" + members.joined(separator: ",") + "}" }

/// A tensor as a header describes it.
func described(
  _ name: String = "a", dtype: String = #""F32""#, shape: String = "[1]", offsets: String = "[0,4]"
) -> String {
  #""\#(name)":{"dtype":\#(dtype),"shape":\#(shape),"data_offsets":\#(offsets)}"#
}

/// A safetensors file whose header consists of any bytes.
private func framed(_ bytes: [UInt8]) -> [UInt8] {
  [UInt8(bytes.count), 0, 0, 0, 0, 0, 0, 0] + bytes
}

private let megabyte = String(repeating: "x", count: 1_000_000)

/// What is no safetensors file, by the label of the rule.
let refusedFiles: [FileSpecimen] =
  framing + syntax + names + numbers + levels + descriptions + layouts + products

private let framing: [FileSpecimen] =
  [FileSpecimen("R1", "nothing", [], rule: "empty")]
  + (1...7).map {
    FileSpecimen("R2", "\($0) bytes", Array(repeating: 1, count: $0), rule: "ends too soon: 8")
  }
  + [
    FileSpecimen(
      "R3", "a header of 100,000,001 bytes", [0x01, 0xE1, 0xF5, 0x05, 0, 0, 0, 0, 0x7B],
      rule: "claims 100000001 bytes, and at most 100000000"),
    FileSpecimen(
      "R4", "a header of 2⁶³ bytes", [0, 0, 0, 0, 0, 0, 0, 0x80, 0x7B],
      rule: "claims 9223372036854775808 bytes"),
    FileSpecimen(
      "R4", "a header of 2⁶⁴ − 1 bytes", Array(repeating: 0xFF, count: 8) + [0x7B],
      rule: "claims 18446744073709551615 bytes"),
    FileSpecimen(
      "R5", "a header longer than the file", [3, 0, 0, 0, 0, 0, 0, 0, 0x7B, 0x7D],
      rule: "ends too soon: 11 bytes are announced, and 10"),
    FileSpecimen("R6", "a header of no bytes", framed([]) + [0x7B, 0x7D], rule: "has no bytes"),
    FileSpecimen("R7", "0xFF", framed([0x7B, 0xFF, 0x7D]), rule: "at byte 1: the bytes are not"),
    FileSpecimen("R7", "overlong", framed([0x7B, 0x22, 0xC0, 0x80, 0x22]), rule: "not UTF-8"),
    FileSpecimen(
      "R7", "a surrogate", framed([0x7B, 0x22, 0xED, 0xA0, 0x80, 0x22]), rule: "not UTF-8"),
    FileSpecimen("R8", "a byte order mark", header: "\u{FEFF}{}", rule: "byte order mark"),
  ]
  + ["[]", "1", #""{}""#, "null", "true"].map {
    FileSpecimen("R9", $0, header: $0, rule: "does not begin with {")
  }
  + ["{}x", "{}{}", "{} ,"].map {
    FileSpecimen("R10", $0, header: $0, rule: "where the end of the document should stand")
  }
  + [FileSpecimen("R11", "NUL as padding", header: "{}\0\0", rule: "found the byte 0")]

private let syntax: [FileSpecimen] =
  [
    FileSpecimen(
      "R13", "a name twice", header: header(described(), described(offsets: "[4,8]")), data: 8,
      tensor: "a", rule: "the name “a” occurs twice"),
    FileSpecimen(
      "R14", "a name twice, once escaped",
      header: header(described(), described(#"\u0061"#, offsets: "[4,8]")), data: 8,
      tensor: "a", rule: "the name “a” occurs twice"),
    FileSpecimen(
      "R15", "a field twice",
      header: #"{"a":{"dtype":"F32","dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#, data: 4,
      tensor: "a", rule: "the name “dtype” occurs twice"),
    FileSpecimen(
      "R16", "a key of the metadata twice", header: #"{"__metadata__":{"k":"","\u006b":""}}"#,
      rule: "the name “k” occurs twice"),
    FileSpecimen(
      "R16", "metadata twice", header: #"{"__metadata__":{},"__metadata__":{}}"#,
      rule: "the name “__metadata__” occurs twice"),
  ]
  + ["1", "null", "[]", "{}", "true"].map {
    FileSpecimen(
      "R17", $0, header: #"{"__metadata__":{"k":\#($0)}}"#, rule: "holds something that is no text")
  }
  + ["[]", "1", "null", #""""#].map {
    FileSpecimen(
      "R17", "metadata is \($0)", header: #"{"__metadata__":\#($0)}"#,
      rule: "__metadata__ is no object")
  }
  + [
    ("a trailing comma", "{\(described()),}", nil, "a name in double quotes should stand"),
    ("a trailing comma in a list", header(described(shape: "[1,]")), "a", "a value should stand"),
    ("a comment", "{/**/\(described())}", nil, "a name in double quotes should stand"),
    ("a comment at the end", header(described()) + "//", nil, "the end of the document"),
    ("single quotes", "{'a':{}}", nil, "a name in double quotes should stand"),
    ("NaN", header(described(shape: "[NaN]")), "a", "a value should stand"),
    ("Infinity", header(described(shape: "[Infinity]")), "a", "a value should stand"),
    ("-Infinity", header(described(shape: "[-Infinity]")), "a", "a number is malformed"),
  ].map { FileSpecimen("R18", $0, header: $1, data: 4, tensor: $2, rule: $3) }

private let names: [FileSpecimen] = [
  FileSpecimen(
    "R22", "half a pair", header: header(described(#"a\ud800"#)), data: 4, rule: "half a surrogate"),
  FileSpecimen(
    "R22", "the other half", header: header(described(#"a\udc00"#)), data: 4,
    rule: "half a surrogate"),
  FileSpecimen(
    "R23", "NUL", header: header(described(#"a\u0000"#)), data: 4, tensor: "a\0",
    rule: "a name has a NUL"),
  FileSpecimen(
    "R24", "NUL as it is", header: header(described("a\0")), data: 4,
    rule: "a string holds the byte 0 as it is"),
  FileSpecimen(
    "R24", "ESC as it is", header: header(described("a\u{1B}")), data: 4,
    rule: "a string holds the byte 27 as it is"),
  FileSpecimen(
    "R24", "a line break in a type", header: header(described(dtype: "\"F\n32\"")), data: 4,
    tensor: "a", rule: "a string holds the byte 10 as it is"),
]

private let numbers: [FileSpecimen] =
  ["01", "+1", "-1", "-0", "1.0", "1e3", "0x1", #""4""#, "true", "null"].flatMap {
    number(label: "R19", $0)
  }
  + ["18446744073709551616", String(repeating: "9", count: 40)].flatMap {
    number(label: "R20", $0)
  }

/// A number that is none, as the length of a dimension, and as a place.
private func number(label: String, _ text: String) -> [FileSpecimen] {
  // What is no number of JSON either is refused before it is looked at.
  let malformed = [
    "01": "a number is malformed", "+1": "a value should", "0x1": "a comma or ]",
  ][text]
  return [
    FileSpecimen(
      label, "length \(text)", header: header(described(shape: "[\(text)]")), data: 4, tensor: "a",
      rule: malformed ?? "shape is no list"),
    FileSpecimen(
      label, "place \(text)", header: header(described(offsets: "[0,\(text)]")), data: 4,
      tensor: "a", rule: malformed ?? "data_offsets is no list"),
  ]
}

private let levels: [FileSpecimen] = [65, 513, 100_000].flatMap { count in
  [
    FileSpecimen(
      "R21", "\(count) arrays", header: String(repeating: "[", count: count),
      rule: "does not begin with {"),
    FileSpecimen(
      "R21", "\(count) arrays as a shape",
      header: #"{"a":{"shape":"# + String(repeating: "[", count: count), tensor: "a",
      rule: "shape is no list"),
    FileSpecimen(
      "R21", "\(count) objects", header: String(repeating: #"{"a":"#, count: count), tensor: "a",
      rule: "unknown field a"),
  ]
}

private let descriptions: [FileSpecimen] =
  ["F128", "f32", "", "F8_E4M3", megabyte].map {
    FileSpecimen(
      "R25", $0.count > 9 ? "a type of 1 MB" : "type “\($0)”",
      header: header(described(dtype: "\"\($0)\"")), data: 4, tensor: "a",
      rule: "its numbers are of type “\($0.prefix(20))")
  }
  + ["F4", "F6_E2M3", "F6_E3M2"].map {
    FileSpecimen(
      "R38", "three of \($0), which end within a byte",
      header: header(described(dtype: "\"\($0)\"", shape: "[3]", offsets: "[0,2]")), data: 2,
      tensor: "a", rule: "its numbers are of type “\($0)”")
  }
  + [
    ("no dtype", #""shape":[1],"data_offsets":[0,4]"#, "dtype is missing"),
    ("no shape", #""dtype":"F32","data_offsets":[0,4]"#, "shape is missing"),
    ("no data_offsets", #""dtype":"F32","shape":[1]"#, "data_offsets is missing"),
    ("nothing", "", "dtype is missing"),
    ("something else", #""dtype":"F32","more":1"#, "unknown field more"),
    ("a number as dtype", #""dtype":32"#, "dtype is no text"),
  ].map { FileSpecimen("R26", $0, header: #"{"a":{\#($1)}}"#, tensor: "a", rule: $2) }
  + ["1", "null", "[]", #""F32""#].map {
    FileSpecimen(
      "R26", "a tensor is \($0)", header: #"{"a":\#($0)}"#, tensor: "a",
      rule: "its description is no object")
  }
  + [
    "1", "null", #""1""#, "{}", "[[1]]", "[{}]",
    "[" + Array(repeating: "1", count: 65).joined(separator: ",") + "]",
  ].map {
    FileSpecimen(
      "R27", $0.count > 9 ? "65 dimensions" : "shape \($0)", header: header(described(shape: $0)),
      data: 4, tensor: "a", rule: "shape is no list of at most 64 whole numbers")
  }
  + ["[]", "[0]", "[0,4,4]", "4", "null", "{}"].map {
    FileSpecimen(
      "R28", "data_offsets \($0)", header: header(described(offsets: $0)), data: 4, tensor: "a",
      rule: "data_offsets is no list of two whole numbers")
  }
  + [
    FileSpecimen(
      "R29", "an end before the beginning", header: header(described(offsets: "[4,0]")), data: 4,
      tensor: "a", rule: "data_offsets end at 0 before they begin at 4"),
    FileSpecimen(
      "R36", "a shape of more bytes", header: header(described(shape: "[2]")), data: 4, tensor: "a",
      rule: "its shape needs 8 bytes, but 4 are given"),
    FileSpecimen(
      "R36", "a shape of fewer bytes", header: header(described(shape: "[]", offsets: "[0,8]")),
      data: 8, tensor: "a", rule: "its shape needs 4 bytes, but 8 are given"),
    FileSpecimen(
      "R36", "a shape of no bytes", header: header(described(shape: "[4,0]")), data: 4, tensor: "a",
      rule: "its shape needs 0 bytes, but 4 are given"),
  ]

private let layouts: [FileSpecimen] =
  [
    FileSpecimen(
      "R30", "an end beyond the data",
      header: header(described(), described("b", offsets: "[4,8]")),
      data: 4, tensor: "b", rule: "ends too soon"),
    FileSpecimen(
      "R30", "an end beyond all files",
      header: header(
        described(
          dtype: #""U8""#, shape: "[9223372036854775807]", offsets: "[0,9223372036854775807]")),
      data: 4, tensor: "a", rule: "data_offsets are larger than any file"),
    FileSpecimen(
      "R31", "ten tensors in one place", header: header((0..<10).map { described("t\($0)") }),
      data: 4, tensor: "t1", rule: "overlap or leave a gap at byte 0"),
    FileSpecimen(
      "R32", "one byte of two tensors",
      header: header(described(), described("b", offsets: "[3,7]")),
      data: 7, tensor: "b", rule: "overlap or leave a gap at byte 3"),
    FileSpecimen(
      "R33", "a hole at the start", header: header(described(offsets: "[1,5]")), data: 5,
      tensor: "a", rule: "overlap or leave a gap at byte 0"),
    FileSpecimen(
      "R33", "a hole in the middle", header: header(described(), described("b", offsets: "[5,9]")),
      data: 9, tensor: "b", rule: "overlap or leave a gap at byte 4"),
    FileSpecimen(
      "R33", "a hole at the end", header: header(described()), data: 5,
      rule: "1 bytes follow the last tensor"),
    FileSpecimen("R34", "data without a tensor", header: "{}", data: 3, rule: "3 bytes follow"),
    FileSpecimen(
      "R34", "a ZIP archive at the end",
      safetensors(header(described()), data: 4) + [0x50, 0x4B, 5, 6], rule: "4 bytes follow"),
  ]
  + [1, 2, 4].map {
    FileSpecimen(
      "R35", "\($0) bytes are missing", header: header(described()), data: 4 - $0, tensor: "a",
      rule: "ends too soon")
  }

private let products: [FileSpecimen] = [
  ("[2,18446744073709551614]", "shape is no list"),
  ("[2,9223372036854775807]", "the shape [2, 9223372036854775807] has more numbers than"),
  ("[4294967296,4294967296]", "the shape [4294967296, 4294967296] has more numbers than"),
  ("[4294967296,4294967296,0]", "the shape [4294967296, 4294967296, 0] has more"),
  ("[0,4294967296,4294967296]", "the shape [0, 4294967296, 4294967296] has more"),
].map {
  FileSpecimen(
    "R37", $0, header: header(described(shape: $0, offsets: "[0,0]")), tensor: "a", rule: $1)
}
