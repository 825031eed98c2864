import Explorer
import Foundation
import Models
import Screen
import Testing

/// From a key to the next frame of a text of 512 words: prints the median and the 95th percentile.
///
/// It is the processor's time of the main thread, as a busy computer leaves that as it is. The bound
/// is three times what is reachable: it fails when a frame again computes what it need not.
@Suite(.serialized) struct FrameTimeTests {
  private static let words = (ToyModel.openingText + " and").split(separator: " ")
  /// The opening sentence over and over, joined by *and*.
  private static let longText = (0..<512).map { words[$0 % words.count] }.joined(separator: " ")

  @Test(arguments: [
    (24, 80, "move", "jlkhjlkhJKHL", ""), (24, 80, "head", "[]{}", ""),
    (24, 80, "stage", "t", ""), (24, 80, "type", "abcd", "e"), (24, 80, "steps", "  lj", ""),
    (24, 80, "match", "nN", "/th"), (24, 80, "menu", "abcd", "?"),
    (36, 120, "move", "jlkhjlkhJKHL", ""), (36, 120, "head", "[]{}", ""),
    (36, 120, "type", "abcd", "e"),
  ])
  func `a key to the next frame`(
    rows: Int, columns: Int, name: String, keys: String, opening: String
  ) throws {
    var session = Session(Self.longText, rows: rows, columns: columns)
    var pictures = Pictures()
    session.type(opening)
    if opening.hasPrefix("/") { session.press(.enter) }
    _ = session.state.render(&pictures)
    let times = String(repeating: keys, count: 24 / keys.count).map {
      milliseconds(.character($0), &session, &pictures)
    }.sorted()
    let late = times[times.count * 95 / 100]
    print(
      "\(columns)×\(rows) \(name):", String(format: "median %.1f ms,", times[times.count / 2]),
      String(format: "95th percentile %.1f ms", late))
    #expect(late < 150)
  }

  /// The time of a key without that of the model, which runs away from the main thread.
  private func milliseconds(
    _ key: Key, _ session: inout Session, _ pictures: inout Pictures
  ) -> Double {
    let start = processorMilliseconds
    let effects = session.state.update(session.state.action(for: key))
    let update = processorMilliseconds - start
    var reports: [Action] = []
    for case .trace(let request) in effects { reports.append(session.result(of: request)) }
    let drawing = processorMilliseconds
    for report in reports { _ = session.state.update(report) }
    _ = session.state.render(&pictures)
    return update + processorMilliseconds - drawing
  }

  private var processorMilliseconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}
