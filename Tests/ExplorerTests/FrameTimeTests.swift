import Explorer
import Models
import Screen
import Testing

/// From a key to the next frame of a long text: prints the median and the 95th percentile.
///
/// The bound is wide, so that a busy computer does not fail it; a frame that again needs a pass over
/// the map for every move does.
@Suite(.serialized) struct FrameTimeTests {
  /// 512 words, which the toy model makes 513 tokens of.
  static let longText = (ToyModel.openingText.split(separator: " ") + ["and"])
    .cycled(count: 512).joined(separator: " ")

  @Test(arguments: [
    (24, 80, "move", "jlkhjlkhJKHL", ""), (24, 80, "head", "[]{}", ""),
    (24, 80, "stage", "t", ""), (24, 80, "type", "abcd", "e"),
    (24, 80, "step", "  lj", ""), (24, 80, "match", "nN", "/th\n"),
    (24, 80, "menu", "abcd", "?"),
    (36, 120, "move", "jlkhjlkhJKHL", ""), (36, 120, "head", "[]{}", ""),
    (36, 120, "type", "abcd", "e"),
  ])
  func `a key to the next frame`(
    rows: Int, columns: Int, name: String, keys: String, opening: String
  ) throws {
    var session = Session(Self.longText, rows: rows, columns: columns)
    var pictures = Pictures()
    for key in opening { session.press(key == "\n" ? .enter : .character(key)) }
    _ = session.state.render(&pictures)
    var times: [Duration] = []
    let clock = ContinuousClock()
    for key in String(repeating: keys, count: max(2, 24 / keys.count)) {
      var effects: [Effect] = []
      let update = clock.measure {
        effects = session.state.update(session.state.action(for: .character(key)))
      }
      // The model runs away from the main thread: its time is not the screen's.
      let reports = effects.compactMap { effect -> Action? in
        if case .trace(let request) = effect { session.result(of: request) } else { nil }
      }
      times.append(
        update
          + clock.measure {
            for report in reports { _ = session.state.update(report) }
            _ = session.state.render(&pictures)
          })
    }
    times.sort()
    let late = times[times.count * 95 / 100]
    print("\(columns)x\(rows) \(name): median \(times[times.count / 2]), 95th percentile \(late)")
    #expect(late < .milliseconds(250))
  }
}

extension Array {
  /// So many elements, from the first again after the last.
  fileprivate func cycled(count: Int) -> [Element] {
    (0..<count).map { self[$0 % self.count] }
  }
}
