import Attention
import Views

extension Explanation {
  /// The derivation as a list in Markdown.
  var markdown: String {
    let heading = ["### \(title.markdownEscaped)", "", "> \(shownText.markdownEscaped)", ""]
    let steps = lines.map { line in
      let equation = line.equation.isEmpty ? "" : " " + line.equation.asCode
      let note = line.note.isEmpty ? "" : " " + line.note.markdownEscaped
      let dimension = line.dimension.map { ", \($0.markdownEscaped)" } ?? ""
      return
        "- \(line.step.rawValue) **\(line.label.markdownEscaped)**\(dimension)\(equation)\(note)"
    }
    return (heading + [axes.markdownEscaped, "", summary.markdownEscaped, ""] + steps).map {
      $0 + "\n"
    }.joined()
  }
}

extension String {
  /// The text with every sign that means something in Markdown escaped.
  fileprivate var markdownEscaped: String {
    unicodeScalars.map { sign in
      #"\`*_{}[]<>()#+-.!|~&$:@=^"#.unicodeScalars.contains(sign) ? "\\\(sign)" : String(sign)
    }.joined()
  }

  /// The text between as many backticks as it takes.
  var asCode: String {
    let longest = unicodeScalars.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    return longest == 0 ? "`\(self)`" : "\(fence) \(self) \(fence)"
  }
}
