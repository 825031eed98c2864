import Foundation
import Testing

@testable import heed

@Suite struct ConfigFileTests {
  private func path(_ variables: [String: String]) -> String? {
    ConfigFile { variables[$0] }?.path
  }

  @Test func `it lies where XDG says, else under the home`() {
    #expect(path(["XDG_CONFIG_HOME": "/x", "HOME": "/h"]) == "/x/heed/config.yaml")
    #expect(path(["HOME": "/h"]) == "/h/.config/heed/config.yaml")
    #expect(path(["XDG_CONFIG_HOME": "", "HOME": "/h"]) == "/h/.config/heed/config.yaml")
    #expect(path(["XDG_CONFIG_HOME": "x", "HOME": "/h"]) == "/h/.config/heed/config.yaml")
    #expect(path([:]) == nil)
    #expect(path(["HOME": ""]) == nil)
  }

  @Test func `a file is read up to its limit`() throws {
    let folder = try TemporaryFolder()
    let file = ConfigFile(path: folder.path("config.yaml"))
    #expect(!file.exists)
    try Data(repeating: UInt8(ascii: "#"), count: ConfigFile.mostBytes).write(
      to: URL(fileURLWithPath: file.path))
    #expect(try file.text().utf8.count == ConfigFile.mostBytes)
    try Data(repeating: UInt8(ascii: "#"), count: ConfigFile.mostBytes + 1).write(
      to: URL(fileURLWithPath: file.path))
    #expect(throws: FileError.self) { try file.text() }
  }

  @Test func `bytes that are no UTF-8 are refused`() throws {
    let folder = try TemporaryFolder()
    let file = ConfigFile(path: folder.path("config.yaml"))
    try Data([0x61, 0xFF]).write(to: URL(fileURLWithPath: file.path))
    #expect(throws: FileError.notUTF8(file.path)) { try file.text() }
  }

  @Test func `folders, devices and pipes are refused and not waited for`() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.path("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    for path in [folder.url.path, "/dev/null", "/dev/zero", pipe] {
      let (config, notice) = ConfigFile.settings(of: ConfigFile(path: path))
      #expect(config == Config())
      #expect(
        notice
          == "cannot read \(path): it is no regular file; heed reads its settings from a file")
    }
  }

  @Test func `a link that leads nowhere or in a circle is no file`() throws {
    let folder = try TemporaryFolder()
    let (lost, circle) = (folder.path("lost"), folder.path("circle"))
    try FileManager.default.createSymbolicLink(atPath: lost, withDestinationPath: "/none")
    try FileManager.default.createSymbolicLink(atPath: circle, withDestinationPath: circle)
    #expect(ConfigFile.settings(of: ConfigFile(path: lost)).notice == nil)
    #expect(ConfigFile.settings(of: ConfigFile(path: circle)).notice == nil)
    #expect(ConfigFile.settings(of: nil).config == Config())
  }
}
