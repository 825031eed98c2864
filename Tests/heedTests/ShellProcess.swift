import Foundation

/// A line of shell that runs the program, for what takes redirections and pipes.
enum ShellProcess {
  /// Runs a line; `$HEED` is the program, `$@` are the arguments.
  static func run(
    _ line: String, arguments: [String] = [], folder: TemporaryFolder? = nil
  ) throws -> (status: Int32, output: String, error: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line, "sh"] + arguments
    process.environment = ["PATH": "/usr/bin:/bin", "HEED": HeedProcess.executable.path]
    if let folder { process.currentDirectoryURL = folder.url }
    let results = try TemporaryFolder()
    for name in ["out", "err"] { try Data().write(to: results.url.appendingPathComponent(name)) }
    let (output, error) = (results.path("out"), results.path("err"))
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: error)
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, try String(contentsOfFile: output, encoding: .utf8),
      try String(contentsOfFile: error, encoding: .utf8)
    )
  }
}
