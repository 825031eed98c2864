/// A head's name in few letters: grammar's usual abbreviations, without words that all heads share.
///
///     shortHeadName("pronoun→antecedent")  // "pron→ant"
///     shortHeadName("previous token")  // "previous"
func shortHeadName(_ name: String) -> String {
  let words = name.split(separator: " ").map(String.init)
  let telling = words.filter { !sharedWords.contains($0) }
  return (telling.isEmpty ? words : telling).map(abbreviated).joined(separator: " ")
}

private func abbreviated(_ word: String) -> String {
  word.split(separator: "→", omittingEmptySubsequences: false)
    .map { abbreviations[String($0)] ?? String($0) }.joined(separator: "→")
}

private let sharedWords: Set = ["same", "token", "attention"]

private let abbreviations = [
  "adjective": "adj", "pronoun": "pron", "predicate": "pred", "subject": "subj", "object": "obj",
  "antecedent": "ant",
]
