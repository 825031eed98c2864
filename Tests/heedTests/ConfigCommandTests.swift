import Foundation
import Testing

@testable import heed

@Suite struct ConfigCommandTests {
  /// A folder for settings with a file in it.
  private func folder(_ text: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let heed = folder.url.appendingPathComponent("heed")
    try FileManager.default.createDirectory(at: heed, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: heed.appendingPathComponent("config.yaml"))
    return folder
  }

  private func run(_ arguments: [String], _ folder: TemporaryFolder) throws -> HeedProcess {
    try HeedProcess.run(arguments, environment: ["XDG_CONFIG_HOME": folder.url.path])
  }

  @Test func `it prints the settings with their origins and what is wrong in one line`() throws {
    let folder = try folder("shades: magma\ncolor: 8\n")
    let heed = try run(["config", "--background", "light"], folder)
    #expect(heed.status == 0)
    #expect(heed.lines.first == "# \(folder.path("heed/config.yaml"))")
    #expect(heed.lines.contains("shades: magma                 # line 1"))
    #expect(heed.lines.contains("background: light             # option"))
    #expect(heed.lines.contains("color: auto                   # default"))
    #expect(heed.error.hasPrefix("heed: config.yaml:2: color cannot be “8”"))
    #expect(heed.error.split(separator: "\n").count == 1)
  }

  @Test func `it says where the file is, and that there is none yet`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("heed/config.yaml")
    #expect(try run(["config", "--path"], folder).text == path + "\n")
    #expect(try run(["config"], folder).lines.first == "# \(path), which is not there yet")
    #expect(try run(["config", "--check"], folder).text == "\(path): there is no such file yet\n")
    let nowhere = try HeedProcess.run(["config", "--path"])
    #expect(nowhere.status == 1 && nowhere.error.contains("set HOME or XDG_CONFIG_HOME"))
  }

  @Test func `a check lists everything that is wrong with its line, and fails`() throws {
    let folder = try folder(
      "color: 8\nkeys:\n  pin: a\n  undo: a\n  jump: x\nmouse: off\nmouse: on\n")
    let heed = try run(["config", "--check"], folder)
    let path = folder.path("heed/config.yaml")
    #expect(heed.status == 1)
    #expect(
      heed.lines.dropLast().map { $0.prefix(path.count + 2) }
        == [1, 4, 5, 7].map { "\(path):\($0)" })
    #expect(heed.error == "heed: 4 things are wrong in \(path); the rest of it counts\n")
    let good = try self.folder("mouse: off\n")
    #expect(
      try run(["config", "--check"], good).text == "\(good.path("heed/config.yaml")): all is well\n"
    )
    #expect(try run(["config", "--check", path], good).status == 1)
    #expect(try run(["config", "--check", folder.path("none")], good).status == 1)
  }

  @Test(arguments: [["--path", "--sample"], ["--sample", "--check"], ["file.yaml"]])
  func `one thing at a time`(arguments: [String]) throws {
    #expect(try HeedProcess.run(["config"] + arguments).status == 2)
  }

  @Test func `a map is printed all the same, with one line about the file`() throws {
    let folder = try folder("shades: [\ntext: The dog was tired.\n")
    let heed = try run([], folder)
    #expect(heed.status == 0 && heed.text.contains("dog"))
    #expect(heed.error.split(separator: "\n").count == 1 && heed.error.contains("config.yaml:1:"))
    let pipe = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: pipe.path("heed/config.yaml"), withIntermediateDirectories: true)
    let refused = try run(["show", "it"], pipe)
    #expect(refused.status == 0 && refused.error.contains("it is no regular file"))
  }

  @Test func `no number and no exported file depends on it`() throws {
    let folder = try folder("shades: magma\ncolor: 24bit\nbackground: light\n")
    for format in ["svg", "ansi", "json", "text"] {
      let arguments = ["export", tired, "--format", format]
      #expect(try run(arguments, folder).output == HeedProcess.run(arguments).output)
    }
    let show = ["show", tired]
    #expect(try run(show, folder).output == HeedProcess.run(show).output, "no colours in a pipe")
  }
}
