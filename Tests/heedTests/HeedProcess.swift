import Foundation

/// The built program, run once as a process of its own.
struct HeedProcess {
  /// Its exit code.
  let status: Int32
  /// What it wrote to standard output.
  let output: [UInt8]
  /// What it wrote to standard error.
  let error: String

  /// Standard output as text.
  var text: String { String(decoding: output, as: UTF8.self) }
  /// Standard output in lines, without their line breaks.
  var lines: [String] {
    output.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      String(decoding: line, as: UTF8.self)
    }
  }

  /// The program, which lies beside the tests.
  static let executable = Bundle.main.bundleURL.appendingPathComponent("heed")

  /// Runs the program and waits for it; standard input is empty where none is given.
  static func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
  ) throws -> HeedProcess {
    let folder = try TemporaryFolder()
    let files = try ["in", "out", "err"].map { name in
      let file = folder.url.appendingPathComponent(name)
      try Data(name == "in" ? input : []).write(to: file)
      return file
    }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return HeedProcess(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: Array(try Data(contentsOf: files[1])),
      error: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }
}

/// A folder that is removed when nothing refers to it any more.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("heed-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}

/// The sentence of every example.
let tired = "The animal didn't cross the street because it was too tired"
