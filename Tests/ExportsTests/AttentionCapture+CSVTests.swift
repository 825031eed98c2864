import Attention
import Exports
import Testing

@Suite struct AttentionCaptureCSVTests {
  @Test func `a table has guarded labels, masked scores and empty undefined rows`() throws {
    let capture = try smallCapture()
    let masked = try #require(capture.csv(HeadAddress(layer: 0, head: 1), stage: .masked))
    #expect(masked == "query ↓ key →,'=a@0,'=a@1\r\n'=a@0,-inf,-inf\r\n'=a@1,0,1\r\n")
    let weights = try #require(capture.csv(HeadAddress(layer: 0, head: 1), stage: .weights))
    #expect(weights.hasPrefix("query ↓ key →,'=a@0,'=a@1\r\n'=a@0,,\r\n'=a@1,0.268941421369995"))
    #expect(capture.csv(HeadAddress(layer: 1, head: 0), stage: .weights) == nil)
  }

  @Test func `the columns of the output are dimensions`() throws {
    let output = try #require(
      smallCapture().csv(HeadAddress(layer: 0, head: 0), stage: .output))
    let lines = output.split(separator: "\r\n")
    #expect(lines[0].hasPrefix("query ↓ dimension →,"))
    #expect(lines[1] == "'=a@0,2,4")
    #expect(lines.count == 3)
  }
}
