/// A step of a compiled expression.
enum PatternStep: Equatable, Sendable {
  /// Takes one scalar of a set.
  case take(ScalarSet)
  /// Takes scalars of a set in a row, as many as there are, giving them back one by one.
  case takeMany(ScalarSet, least: Int, most: Int)
  /// Goes on here, or there if that fails.
  case either(Int, Int)
  /// Goes on there.
  case jump(Int)
  /// Goes on if the inner program matches from here, or does not.
  case ahead(PatternProgram, matches: Bool)
  /// Goes on after the inner program's first match.
  case atomic(PatternProgram)
  /// Goes on if the scalar before is in a set, or is not.
  case behind(ScalarSet, matches: Bool)
  /// Goes on at such a place.
  case anchor(PatternAnchor)
  /// It has matched.
  case match
}

/// An expression as steps, one after the other.
struct PatternProgram: Equatable, Sendable {
  private(set) var steps: [PatternStep] = []
  private var nodes = 0

  /// How many parts an expression may have when its counts are written out.
  static let mostNodes = 20_000

  /// The steps of an expression.
  ///
  /// - Throws: `TokenizerRule.unsupported` if there are too many.
  init(_ node: PatternNode) throws(TokenizerRule) {
    try add(node)
    steps.append(.match)
  }

  private mutating func add(_ node: PatternNode) throws(TokenizerRule) {
    nodes += 1
    if nodes > Self.mostNodes {
      throw .unsupported("an expression of more than \(Self.mostNodes) parts")
    }
    switch node {
    case .set(let set): steps.append(.take(set))
    case .sequence(let nodes): for node in nodes { try add(node) }
    case .choice(let options): try add(options)
    case .loop(.set(let set), let repetition) where repetition.isGreedy:
      steps.append(
        .takeMany(set, least: repetition.least, most: repetition.most ?? Int.max))
    case .loop(let inner, let repetition): try add(inner, repetition)
    case .ahead(let inner, let matches):
      steps.append(.ahead(try PatternProgram(inner), matches: matches))
    case .atomic(let inner): steps.append(.atomic(try PatternProgram(inner)))
    case .behind(let set, let matches): steps.append(.behind(set, matches: matches))
    case .anchor(let anchor): steps.append(.anchor(anchor))
    }
  }

  private mutating func add(_ options: [PatternNode]) throws(TokenizerRule) {
    var jumps: [Int] = []
    for (index, option) in options.enumerated() {
      let isLast = index == options.count - 1
      let fork = steps.count
      if !isLast { steps.append(.match) }
      try add(option)
      if isLast { break }
      jumps.append(steps.count)
      steps.append(.match)
      steps[fork] = .either(fork + 1, steps.count)
    }
    for jump in jumps { steps[jump] = .jump(steps.count) }
  }

  private mutating func add(_ inner: PatternNode, _ repetition: Repetition) throws(TokenizerRule) {
    for _ in 0..<repetition.least { try add(inner) }
    guard let most = repetition.most else {
      let fork = steps.count
      steps.append(.match)
      try add(inner)
      steps.append(.jump(fork))
      steps[fork] = choice(fork + 1, steps.count, repetition)
      return
    }
    var forks: [Int] = []
    for _ in 0..<max(most - repetition.least, 0) {
      forks.append(steps.count)
      steps.append(.match)
      try add(inner)
    }
    for place in forks { steps[place] = choice(place + 1, steps.count, repetition) }
  }

  private func choice(_ again: Int, _ after: Int, _ repetition: Repetition) -> PatternStep {
    repetition.isGreedy ? .either(again, after) : .either(after, again)
  }
}

/// Matches an expression at places of a text, going back over its choices.
///
/// Choices wait on a stack of its own, so no text makes it recurse, and steps are counted, so no
/// expression runs forever.
struct PatternMatcher {
  private let program: PatternProgram
  private let scalars: [Unicode.Scalar]
  private var stepsLeft: Int

  init(_ program: PatternProgram, _ scalars: [Unicode.Scalar], allowedSteps: Int) {
    self.program = program
    self.scalars = scalars
    stepsLeft = allowedSteps
  }

  /// Whether the steps are used up.
  var isExhausted: Bool { stepsLeft <= 0 }

  /// Where the match that begins at a place ends, if there is one.
  mutating func end(from start: Int) -> Int? { end(of: program, from: start) }

  private mutating func end(of program: PatternProgram, from start: Int) -> Int? {
    var waiting: [Choice] = []
    var step = 0
    var place = start
    while stepsLeft > 0, step < program.steps.count {
      stepsLeft -= 1
      var fits = true
      switch program.steps[step] {
      case .match: return place
      case .jump(let target):
        step = target
        continue
      case .either(let first, let second):
        waiting.append(Choice(step: second, place: place, leastPlace: place))
        step = first
        continue
      case .take(let set):
        fits = place < scalars.count && set.contains(scalars[place])
        if fits { place += 1 }
      case .takeMany(let set, let least, let most):
        let end = endOfRun(of: set, from: place, most: most)
        fits = end - place >= least
        if fits {
          if end > place + least {
            waiting.append(Choice(step: step + 1, place: end - 1, leastPlace: place + least))
          }
          place = end
        }
      case .ahead(let inner, let matches):
        fits = (end(of: inner, from: place) != nil) == matches
      case .atomic(let inner):
        let end = end(of: inner, from: place)
        fits = end != nil
        place = end ?? place
      case .behind(let set, let matches):
        fits = (place > 0 && set.contains(scalars[place - 1])) == matches
      case .anchor(let anchor): fits = isAt(anchor, place)
      }
      if fits {
        step += 1
      } else if let choice = waiting.popLast() {
        step = choice.step
        place = choice.place
        if choice.place > choice.leastPlace {
          waiting.append(
            Choice(step: step, place: place - 1, leastPlace: choice.leastPlace))
        }
      } else {
        return nil
      }
    }
    return nil
  }

  private mutating func endOfRun(of set: ScalarSet, from start: Int, most: Int) -> Int {
    let limit = most < scalars.count - start ? start + most : scalars.count
    var end = start
    while end < limit, set.contains(scalars[end]) { end += 1 }
    stepsLeft -= (end - start) / 8
    return end
  }

  private func isAt(_ anchor: PatternAnchor, _ place: Int) -> Bool {
    switch anchor {
    case .lineStart: place == 0 || scalars[place - 1] == "\n"
    case .lineEnd: place == scalars.count || scalars[place] == "\n"
    case .textStart: place == 0
    case .textEnd: place == scalars.count
    }
  }
}

/// A place to go back to, and how far back from it the scalars before may be given up too.
private struct Choice {
  let step: Int
  let place: Int
  let leastPlace: Int
}
