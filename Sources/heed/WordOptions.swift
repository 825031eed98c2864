import ArgumentParser
import Models

/// Words that the reader teaches the toy model.
struct WordOptions: ParsableArguments {
  @Option(
    name: .customLong("word"),
    help: ArgumentHelp(
      "Teach a word: \"wug like dog\", or \"wug = noun singular animate\"; may be repeated.",
      valueName: "meaning"))
  var words: [String] = []

  /// What was said of each, in order; a later one may be like an earlier one.
  ///
  /// - Throws: `UsageError.declaration` for what is no declaration.
  func declarations() throws(UsageError) -> [WordDeclaration] {
    var declarations: [WordDeclaration] = []
    for word in words {
      do {
        let lexicon = Lexicon.standard.declaring(declarations)
        declarations.append(try WordDeclaration(word, in: lexicon))
      } catch {
        throw .declaration(error)
      }
    }
    return declarations
  }
}
