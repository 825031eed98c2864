import Attention
import Scenarios

/// Something that is changed before a lesson looks.
///
///     try StateChange.read("mask causal, head L0.H4 off").count  // 2
///
/// What can be changed: an axis (`temperature 0.1`), a head or a key switched off (`head L0.H4 off`,
/// `key tired off`), a word (`word tired = wide`), the sentence (`sentence "…"`), one number
/// (`key[apple, durability] = 0.8`, `W_V[animate, animate] of L1.H3 = 0`).
public enum StateChange: Equatable, Hashable, Sendable {
  /// An axis and the word or number for it.
  case axis(Axis, String)
  /// A head that is computed but adds nothing.
  case headOff(HeadAddress)
  /// A key that no query may see.
  case keyOff(LessonPlace)
  /// Another word in place of one; an empty one takes it away.
  case word(LessonPlace, replacement: String)
  /// Another sentence.
  case sentence(String)
  /// A number of a table.
  case number(NumberPlace, Double)

  /// The axes that a change can set.
  public enum Axis: String, CaseIterable, Sendable {
    /// How the order is known.
    case positions
    /// How a query and a key are compared.
    case score
    /// What the score is divided by.
    case scale
    /// Which keys may be seen.
    case mask
    /// How scores become weights.
    case normalizer
    /// What the scaled score is divided by once more.
    case temperature
    /// The seed of what is drawn.
    case seed
  }

  /// Reads changes with commas between them.
  ///
  /// - Throws: `ExpressionError` with the column of what cannot be read.
  public static func read(_ text: String) throws(ExpressionError) -> [StateChange] {
    var parser = try ExpressionParser(text)
    return try parser.wholeChanges()
  }
}

/// The place of one number that can be changed.
public struct NumberPlace: Equatable, Hashable, Sendable {
  /// Which table.
  public let table: Table
  /// Row and column.
  public let row: LessonPlace
  /// The column.
  public let column: LessonPlace
  /// The head; nil for the one that is looked at.
  public let head: LessonHead?

  /// The tables whose numbers can be changed.
  public enum Table: String, CaseIterable, Sendable {
    /// A query.
    case query
    /// A key.
    case key
    /// A value.
    case value
    /// A token's vector before the first layer.
    case embedding
    /// The matrix that makes queries.
    case queryProjection = "W_Q"
    /// The matrix that makes keys.
    case keyProjection = "W_K"
    /// The matrix that makes values.
    case valueProjection = "W_V"
  }
}

/// What a slider moves.
public enum ChangeTarget: Equatable, Sendable {
  /// An axis that is a number.
  case axis(StateChange.Axis)
  /// A number of a table.
  case number(NumberPlace)

  /// The change that sets it.
  public func change(to number: Double) -> StateChange {
    switch self {
    case .axis(let axis): .axis(axis, "\(number)")
    case .number(let place): .number(place, number)
    }
  }
}

extension StateChange: CustomStringConvertible {
  /// As it is written in a lesson.
  public var description: String {
    switch self {
    case .axis(let axis, let word): "\(axis.rawValue) \(word)"
    case .headOff(let address): "head \(address) off"
    case .keyOff(let place): "key \(place.quoted) off"
    case .word(let place, let replacement): "word \(place.quoted) = \"\(replacement)\""
    case .sentence(let text): "sentence \"\(text)\""
    case .number(let place, let number): "\(place) = \(number)"
    }
  }
}

extension NumberPlace: CustomStringConvertible {
  /// As it is written in a lesson.
  public var description: String {
    let suffix = if case .named(let name)? = head { " of \(LessonPlace(name).quoted)" } else { "" }
    return "\(table.rawValue)[\(row.quoted), \(column.quoted)]\(suffix)"
  }
}

extension ChangeTarget: CustomStringConvertible {
  /// As it is written in a lesson.
  public var description: String {
    switch self {
    case .axis(let axis): axis.rawValue
    case .number(let place): "\(place)"
    }
  }
}

extension LessonPlace {
  /// The name as it is written, in quotes where it is more than one plain word.
  fileprivate var quoted: String {
    text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "@" || $0 == "." } && !text.isEmpty
      ? text : "\"\(text)\""
  }
}

extension AxisValues {
  /// The axis of a change, read; nil where the word is none of its values.
  init?(_ axis: StateChange.Axis, _ word: String) {
    self.init()
    switch axis {
    case .positions: positions = PositionKind(rawValue: word)
    case .score: score = ScoreFunction(rawValue: word)
    case .normalizer: normalizer = Normalizer(rawValue: word)
    case .scale: scale = AttentionScale(lessonWord: word)
    case .mask: mask = AttentionMask(lessonWord: word)
    case .temperature:
      guard let number = Double(word), number.isFinite, number >= 0 else { return nil }
      temperature = number
    case .seed: seed = UInt64(word)
    }
    guard self != AxisValues() else { return nil }
  }
}

extension StateChange.Axis {
  /// The words that the axis takes, for messages.
  var allowed: String {
    switch self {
    case .positions: PositionKind.allCases.map(\.rawValue).joined(separator: ", ")
    case .score: ScoreFunction.allCases.map(\.rawValue).joined(separator: ", ")
    case .normalizer: Normalizer.allCases.map(\.rawValue).joined(separator: ", ")
    case .scale: "none, sqrt, dimension, max, learned or a number that is not 0"
    case .mask: "none, causal or window:N"
    case .temperature: "a number from 0 up"
    case .seed: "a whole number from 0 up"
    }
  }
}

extension AttentionScale {
  fileprivate init?(lessonWord word: String) {
    switch word {
    case "none": self = .none
    case "sqrt": self = .squareRootOfDimension
    case "dimension": self = .dimension
    case "max": self = .maximum
    case "learned": self = .learned
    default:
      guard let number = Double(word), number.isFinite, number != 0 else { return nil }
      self = .fixed(number)
    }
  }
}

extension AttentionMask {
  fileprivate init?(lessonWord word: String) {
    switch word {
    case "none": self = .none
    case "causal": self = .causal
    default:
      let digits = word.dropFirst("window:".count)
      guard word.hasPrefix("window:"), let reach = Int(digits), reach >= 0 else { return nil }
      self = AttentionMask([.window(reach)])
    }
  }
}
