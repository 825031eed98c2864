import Screen
import Testing

@testable import Terminal

struct ColorDepthChoiceTests {
  @Test(
    arguments: [
      (nil, [:], 256, .indexed),
      (nil, [:], 0x1000000, .direct),
      (nil, [:], 16, .sixteen),
      (nil, [:], 8, .sixteen),
      (nil, [:], 0, .none),
      (nil, ["COLORTERM": "truecolor"], 8, .direct),
      (nil, ["COLORTERM": "24bit"], 256, .direct),
      (nil, ["COLORTERM": "yes"], 256, .indexed),
      (nil, ["COLORTERM": "truecolor", "STY": "1.pts"], 256, .indexed),
      (nil, ["COLORTERM": "truecolor", "NO_COLOR": "1"], 256, .none),
      (nil, ["NO_COLOR": ""], 256, .indexed),
      (.direct, ["NO_COLOR": "1"], 8, .direct),
      (.sixteen, ["COLORTERM": "truecolor"], 256, .sixteen),
      (ColorDepth.none, [:], 256, .none),
      (nil, ["CLICOLOR": "0"], 256, .none),
      (nil, ["CLICOLOR": "1"], 256, .indexed),
      (nil, ["CLICOLOR": "0", "CLICOLOR_FORCE": "1"], 256, .indexed),
      (nil, ["CLICOLOR": "0", "CLICOLOR_FORCE": "0"], 256, .none),
      (nil, ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], 256, .none),
      (.indexed, ["CLICOLOR": "0"], 256, .indexed),
    ] as [(ColorDepth?, [String: String], Int, ColorDepth)])
  func `what is asked for counts before what is promised`(
    _ explicitly: ColorDepth?, _ environment: [String: String], _ described: Int,
    _ expected: ColorDepth
  ) {
    #expect(
      ColorDepth.choose(explicitly: explicitly, environment: environment, described: described)
        == expected)
  }
}
