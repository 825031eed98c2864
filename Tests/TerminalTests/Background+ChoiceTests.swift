import Screen
import Testing

@testable import Terminal

struct BackgroundChoiceTests {
  @Test(
    arguments: [
      (nil, nil, .unknown), (nil, "", .unknown), (nil, "15;0", .dark), (nil, "0;15", .light),
      (nil, "15;default;0", .dark), (nil, "0;default;15", .light), (nil, "7;8", .dark),
      (nil, "0;7", .light), (nil, "0;9", .light), (nil, "0;default", .unknown),
      (nil, "15", .unknown), (nil, "0;16", .unknown), (nil, "0;-1", .unknown),
      (nil, "0;99999999999999999999", .unknown), (.light, "15;0", .light),
      (Background.dark, "0;15", .dark),
    ] as [(Background?, String?, Background)])
  func `what is asked for counts before what the terminal says`(
    _ explicitly: Background?, _ variable: String?, _ expected: Background
  ) {
    let environment = variable.map { ["COLORFGBG": $0] } ?? [:]
    #expect(Background.choose(explicitly: explicitly, environment: environment) == expected)
  }
}
