import ArgumentParser
import Explorer
import Screen
import Testing

@testable import heed

@Suite struct ThemeOptionsTests {
  private func settings(_ theme: ThemeOptions) throws -> Settings {
    try Settings(Config(), color: ColorOption.parse([]), theme: theme, access: nil)
  }

  @Test(arguments: ColorMap.allCases) func `a map is asked for by its name`(_ map: ColorMap) throws
  {
    let options = try ThemeOptions.parse(["--shades", map.rawValue])
    #expect(options.shades == map && options.inFile.map == map)
  }

  @Test(arguments: [("light", Background.light), ("dark", .dark)])
  func `a background that is asked for is used everywhere`(
    _ word: String, _ background: Background
  ) throws {
    let options = try ThemeOptions.parse(["--background", word])
    let theme = Theme(
      map: .grey, onTerminal: options.background ?? .auto, contrast: .normal)
    #expect(theme.background == background)
    #expect(options.inFile.background == background)
  }

  @Test(arguments: Contrast.allCases) func `a contrast is asked for by its name`(
    _ contrast: Contrast
  ) throws {
    let options = try ThemeOptions.parse(["--contrast", contrast.rawValue])
    #expect(options.inFile.contrast == contrast)
    #expect(try settings(options).theme.contrast == contrast)
  }

  @Test func `what the reader says is not asked of the terminal`() throws {
    #expect(try settings(ThemeOptions.parse([])).backgroundSource == .environment)
    #expect(
      try settings(ThemeOptions.parse(["--background", "dark"])).backgroundSource == .reader)
  }

  @Test func `without a word a file suits every background`() throws {
    #expect(try ThemeOptions.parse([]).inFile == Theme())
    #expect(try ThemeOptions.parse(["--background", "auto"]).inFile == Theme())
  }

  @Test(arguments: [
    ["--shades", "jet"], ["--shades", ""], ["--background", "unknown"], ["--contrast", "low"],
  ])
  func `anything else is refused`(_ arguments: [String]) {
    #expect(throws: (any Error).self) { try ThemeOptions.parse(arguments) }
  }
}
