import ArgumentParser
import Explorer
import Models
import Screen
import Testing

@testable import heed

@Suite struct SettingsTests {
  private func settings(
    _ file: String, options: [String] = [], environment: [String: String] = [:]
  ) throws -> Settings {
    let command = try ConfigCommand.parse(options)
    return Settings(
      Config(file), color: command.color, theme: command.theme, access: command.access,
      environment: { environment[$0] })
  }

  @Test func `options count more than the environment, that more than the file`() throws {
    let file = "shades: grey\ncolor: 256"
    #expect(try settings("").color == Setting(option: nil, file: nil, standard: .auto))
    #expect(try settings(file).color.origin == .line(2))
    #expect(try settings(file).color.value == .indexed)
    let environment = ["NO_COLOR": "1"]
    #expect(try settings(file, environment: environment).color.value == .none)
    #expect(
      try settings(file, environment: environment).color.origin.words == "environment: NO_COLOR")
    #expect(try settings(file, environment: ["NO_COLOR": ""]).color.value == .indexed)
    let both = try settings(file, options: ["--color", "16"], environment: environment)
    #expect(both.color.value == .sixteen && both.color.origin == .option)
    #expect(both.shades.value == .grey && both.shades.origin.words == "line 1")
  }

  @Test func `a switch of the file can be put back by an option`() throws {
    let file = "mouse: off\naccessible: on"
    #expect(try !settings(file).mouse.value && settings(file).accessible.value)
    let back = try settings(file, options: ["--mouse", "--no-accessible"])
    #expect(back.mouse.value && !back.accessible.value)
    #expect(try !settings("", options: ["--no-mouse"]).mouse.value)
    #expect(try settings("", options: ["--accessible"]).accessible.value)
    #expect(try settings("").mouse.value && !settings("").accessible.value)
  }

  @Test func `theme, depth and keys are those that count`() throws {
    let settings = try settings(
      "shades: magma\nbackground: light\ncolor: 16\ntext: hi\nkeys:\n  undo: U",
      options: ["--shades", "cividis"])
    #expect(settings.theme == Theme(map: .cividis, background: .light))
    #expect(settings.explicitDepth == .sixteen)
    #expect(settings.bindings.name(of: .undo) == "U")
    #expect(settings.text.value == "hi")
    #expect(try self.settings("").text.value == ToyModel.openingText)
  }
}
