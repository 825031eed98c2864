import StrictJSON

@testable import Tokenization

/// A value of a tokenizer file, from its text.
func fileValue(_ json: String, at place: String = "x") throws -> FileValue {
  FileValue(try JSONValue(parsing: Array(json.utf8)), at: place)
}

/// The scalars of a text.
func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

/// The error that reading a file throws, as a sentence; nil if it throws none.
func sentence<Value>(of read: () throws -> Value) -> String? {
  do {
    _ = try read()
    return nil
  } catch {
    return "\(error)"
  }
}

/// The parts' texts, for parts of a text.
func texts(_ parts: [AlignedText]) -> [String] { parts.map(\.string) }

/// A byte-pair model over letters, with the merges that a test gives.
func bytePairModel(_ merges: [String], extra: String = "") throws -> BytePairModel {
  var tokens: [String] = ["<unk>"] + "abcdefghijklmnopqrstuvwxyz".map(String.init)
  for merge in merges { tokens.append(merge.split(separator: " ").joined()) }
  var seen: Set<String> = []
  let vocabulary = tokens.filter { seen.insert($0).inserted }.enumerated()
    .map { "\"\($1)\":\($0)" }.joined(separator: ",")
  let list = merges.map { "\"\($0)\"" }.joined(separator: ",")
  return try BytePairModel(
    fileValue(#"{"vocab":{\#(vocabulary)},"merges":[\#(list)]\#(extra)}"#, at: "model"))
}
