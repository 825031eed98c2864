import Attention
import Exports
import Screen
import Testing

@testable import heed

@Suite struct PrintedMapTests {
  @Test func `the map is as large as it needs to be, and has no cursor`() throws {
    let frame = try PrintedMap(run: sampleRun(), stage: .weights).frame(depth: .none)
    #expect(frame.rows == 12 + 8)
    #expect(frame.columns == 110)
    #expect(frame.cursor == nil)
  }

  @Test func `every stage has its own numbers and every query its row`() throws {
    var texts: Set<String> = []
    for stage in Stage.allCases {
      let text = try PrintedMap(run: sampleRun(), stage: stage).frame(depth: .none).plainText
      texts.insert(text)
      for query in ["0 BOS", "8 it", "11 tired"] { #expect(text.contains("\(query) ")) }
    }
    #expect(texts.count == Stage.allCases.count)
  }

  @Test func `a map too large to print is refused with its size`() throws {
    let run = try sampleRun(String(repeating: "it ", count: 1000))
    // 26 columns of labels and 6 for each of 1001 keys; 8 lines around 1001 queries.
    let size = (26 + 6 * 1001) * 1009
    #expect(
      throws: FileError.tooLarge(
        what: "this map", amount: size, unit: "characters", allowed: 4_000_000)
    ) { try PrintedMap(run: run, stage: .weights).frame(depth: .none) }
  }
}
