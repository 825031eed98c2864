import Attention
import Screen

@testable import Views

/// The parts of a training view, made up so that every look of them occurs.
enum TrainingParts {
  static let letters: [DisplayText] = "•hjcnoiefkbhjcnoiefkbhjc".map { DisplayText(String($0)) }

  /// A causal map in which every row reads the key before it.
  static func map(
    _ count: Int, width letterCount: Int = 1, selected: (Int, Int)? = (13, 4),
    numbers: FormingMap.Numbers = .weights, shading: Shading = .glyphs
  ) -> FormingMap {
    let names = (0..<count).map { place in
      letterCount == 1
        ? letters[place % letters.count] : DisplayText("word\(place)")
    }
    let rows = (0..<count).map { query in
      (0..<count).map { key -> StageValue in
        key > query ? .masked : .number(key == max(0, query - 1) ? 0.9 : 0.01)
      }
    }
    return FormingMap(
      title: "L1.H0", queries: names, keys: names, rows: rows, numbers: numbers,
      selection: selected.map { FormingMap.Selection(query: $0.0, key: $0.1) }, shading: shading)
  }

  static func measure(
    _ bars: [Double?] = [0, 0.5, 0.99, nil], shown: Int = 3, repertoire: Repertoire = .unicode,
    marker: Int? = nil
  ) -> MeasureLine {
    MeasureLine(
      label: "accuracy on the repeat", bars: bars, shownCount: shown, value: ".785",
      note: "goal .950", isMet: false, repertoire: repertoire, marker: marker)
  }

  static let pane = TrainingPane(
    lines: [
      TrainingPane.Line("L1.H0"), TrainingPane.Line("query", "13▸c"),
      TrainingPane.Line("weight", "[.863]"),
    ], sentence: "the last c came before n: read that n, and copy it")

  static let curve = FittedCurve(
    places: (0..<50).map { Double($0) / 10 }, heights: (0..<50).map { Double($0 % 7) },
    predictions: (0..<50).map { Double($0) / 10 }, weights: (0..<50).map { $0 == 24 ? 0.8 : 0.004 },
    selected: 25, selectedKey: 24, shading: .glyphs)

  static func view(_ count: Int = 24, maps: Int = 2, curve: FittedCurve? = nil) -> TrainingView {
    TrainingView(
      measures: [measure(), measure()],
      maps: (0..<maps).map { map(count, selected: $0 == 0 ? nil : (13, 4)) }, curve: curve,
      pane: pane)
  }

  /// A drawing in a frame with a border of one cell, and whether the border stayed blank.
  static func staysInside(
    rows: Int, columns: Int, _ draw: (Rectangle, inout Frame) -> Void
  ) -> Bool {
    var frame = Frame(rows: rows + 2, columns: columns + 2)
    draw(Rectangle(row: 1, column: 1, rows: rows, columns: columns), &frame)
    let edge =
      (0..<rows + 2).flatMap { [frame[$0, 0], frame[$0, columns + 1]] }
      + (0..<columns + 2).flatMap { [frame[0, $0], frame[rows + 1, $0]] }
    return edge.allSatisfy { $0 == .blank }
  }

  static func frame(
    rows: Int, columns: Int, _ draw: (Rectangle, inout Frame) -> Void
  ) -> Frame {
    var frame = Frame(rows: rows, columns: columns)
    draw(frame.bounds, &frame)
    return frame
  }
}
