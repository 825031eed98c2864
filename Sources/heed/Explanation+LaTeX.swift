import Attention
import Views

extension Explanation {
  /// The derivation as aligned equations for LaTeX with amsmath.
  var latex: String {
    let equations = lines.map { line in
      let sides = line.expressions.map(\.latex) + (line.result.map { [$0.latexNumber] } ?? [])
      let note = line.note.isEmpty ? "" : "\\quad\\text{\(line.note.latexEscaped)}"
      let dimension = line.dimension.map { ", \($0.latexEscaped)" } ?? ""
      return "\\text{\(line.step.rawValue) \(line.label.latexEscaped)\(dimension)} & \\quad "
        + sides.joined(separator: " = ") + note
    }
    let comments = [title, shownText, summary].map { "% \($0)\n" }
      .joined()
    return comments + "\\begin{align*}\n" + equations.joined(separator: " \\\\\n")
      + "\n\\end{align*}\n"
  }
}

extension PrintedExpression {
  /// The expression as LaTeX writes it.
  fileprivate var latex: String {
    switch self {
    case .number(let digits, let name):
      digits.latexNumber + (name.map { "_{\\text{\($0.latexEscaped)}}" } ?? "")
    case .sum(let terms):
      terms.map(\.latex).joined(separator: " + ").replacingSigns
    case .difference(let left, let right): "\(left.latex) - \(right.latexOperand)"
    case .product(let left, let right): "\(left.latexOperand) \\times \(right.latexOperand)"
    case .quotient(let left, let right): "\\frac{\(left.latex)}{\(right.latex)}"
    case .root(let number): "\\sqrt{\(number)}"
    case .exponential(let power): "e^{\(power.latex)}"
    case .tanh(let number): "\\tanh\\left(\(number.latex)\\right)"
    }
  }

  private var latexOperand: String {
    switch self {
    case .sum, .difference: "\\left(\(latex)\\right)"
    case .number(let digits, _) where digits.hasPrefix("−"): "(\(latex))"
    default: latex
    }
  }
}

extension String {
  /// Printed digits with the minus that LaTeX typesets.
  fileprivate var latexNumber: String {
    let shown = map { sign in
      switch sign {
      case "−": "-"
      case "∞": "\\infty"
      default: String(sign)
      }
    }
    return shown.joined()
  }

  /// `a + -b` as `a - b`.
  fileprivate var replacingSigns: String { split(separator: "+ -").joined(separator: "- ") }

  /// Text with every sign that means something in LaTeX escaped.
  fileprivate var latexEscaped: String {
    unicodeScalars.map { sign in
      switch sign {
      case "\\": "\\textbackslash{}"
      case "~": "\\textasciitilde{}"
      case "^": "\\textasciicircum{}"
      case "{", "}", "$", "&", "#", "_", "%": "\\\(sign)"
      default: mathematicalSigns[sign].map { "\\ensuremath{\($0)}" } ?? String(sign)
      }
    }.joined()
  }
}

/// Signs of our own notes and names that text in LaTeX has only as formulas.
private let mathematicalSigns: [Unicode.Scalar: String] = [
  "∂": "\\partial", "÷": "\\div", "×": "\\times", "²": "^2",
  "−": "-", "∞": "\\infty", "Σ": "\\Sigma", "∅": "\\emptyset", "→": "\\to", "₀": "_0", "₁": "_1",
  "₂": "_2", "₃": "_3", "₄": "_4", "₅": "_5", "₆": "_6", "₇": "_7", "₈": "_8", "₉": "_9",
]
