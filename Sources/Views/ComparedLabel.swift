import Attention
import Screen

/// What a row or column of a comparison is called: by its token, or by those of both sides.
///
///     ComparedLabel(first: tired, second: wide).abbreviated(to: 3)  // t≠w
///     ComparedLabel(first: nil, second: old).name  // +old: only B has it
public struct ComparedLabel: Equatable, Sendable {
  /// The token of A; nil where it has none here.
  public let first: TokenLabel?
  /// The token of B; nil where it has none here.
  public let second: TokenLabel?

  /// Creates a label.
  public init(first: TokenLabel?, second: TokenLabel?) {
    self.first = first
    self.second = second
  }

  init(_ place: AlignedPlace, _ first: [TokenLabel], _ second: [TokenLabel]) {
    self.init(first: first.label(at: place.first), second: second.label(at: place.second))
  }

  /// The whole name: `animal`, `tired≠wide`, `+old` of B alone, `−old` of A alone.
  public var name: DisplayText {
    switch (first, second) {
    case (let first?, let second?) where first.text == second.text: second.name
    case (let first?, let second?): "\(first.name)≠\(second.name)"
    case (nil, let second?): "+\(second.name)"
    case (let first?, nil): "−\(first.name)"
    case (nil, nil): ""
    }
  }

  /// What it is called in a sentence, where no other is called the same.
  func name(_ naming: TokenNaming) -> DisplayText {
    switch (first, second) {
    case (let first?, let second?) where first.text == second.text: second.name(naming)
    case (let first?, let second?): "\(first.name(naming))≠\(second.name(naming))"
    case (nil, let second?): "+\(second.name(naming))"
    case (let first?, nil): "−\(first.name(naming))"
    case (nil, nil): ""
    }
  }

  /// The name in so many columns; of two names each keeps its beginning.
  func name(columns: Int) -> DisplayText {
    guard name.width > columns else { return name }
    guard let first, let second else {
      let sign: DisplayText = first == nil ? "+" : "−"
      let alone = (second ?? first)?.name(columns: max(0, columns - 1)) ?? ""
      return (sign + alone).prefix(columns: columns)
    }
    return first.text == second.text ? second.name(columns: columns) : pair(columns: columns)
  }

  /// The beginning of the name, for a column of few letters.
  func abbreviated(to columns: Int) -> DisplayText {
    guard let first, let second else { return name.prefix(columns: columns) }
    if first.text == second.text { return second.abbreviated(to: columns) }
    return pair(columns: columns)
  }

  /// The place in B; of what only A has, nothing.
  var index: DisplayText { second.map { DisplayText(String($0.index)) } ?? "" }

  private func pair(columns: Int) -> DisplayText {
    guard let first, let second else { return "" }
    guard columns >= 3 else { return DisplayText("≠").prefix(columns: columns) }
    let half = (columns - 1) / 2
    return "\(first.text.prefix(columns: half))≠\(second.text.prefix(columns: half))"
  }
}

extension [TokenLabel] {
  fileprivate func label(at place: Int?) -> TokenLabel? {
    place.flatMap { indices.contains($0) ? self[$0] : nil }
  }
}
