import Foundation

/// A run of a program without a terminal, to its end.
struct FinishedProgram {
  let code: Int32
  let output: [UInt8]
  let errors: String

  var text: String { String(decoding: output, as: UTF8.self) }

  /// Runs a program with nothing but the given environment, and an empty standard input.
  init(
    _ path: String, _ arguments: [String] = [], environment: [String: String] = [:],
    folder: URL? = nil
  ) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // The errors are few and wait in their pipe.
    self.output = try Array(output.fileHandleForReading.readToEnd() ?? Data())
    self.errors = try String(
      decoding: errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    code = process.terminationStatus
  }
}
