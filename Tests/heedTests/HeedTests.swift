import Testing

/// Arguments that are wrong, and the line that says so.
struct WrongUsage: CustomTestStringConvertible, Sendable {
  let arguments: [String]
  let message: String

  init(_ arguments: [String], _ message: String) {
    self.arguments = arguments
    self.message = message
  }

  var testDescription: String { arguments.joined(separator: " ") }
}

@Suite struct HeedTests {
  @Test(arguments: wrongUsages) func `wrong usage is one line and exit code 2`(
    _ usage: WrongUsage
  ) throws {
    let heed = try HeedProcess.run(usage.arguments)
    #expect(heed.error == "heed: \(usage.message)\n")
    #expect(heed.status == 2)
    #expect(heed.output.isEmpty)
  }

  @Test(arguments: [
    ["--help"], ["-h"], ["help"], ["help", "show"], ["show", "--help"], ["explain", "-h"],
    ["export", "--help"], ["tokenize", "--help"], ["explore", "--help"],
  ])
  func `help is printed whole`(_ arguments: [String]) throws {
    let heed = try HeedProcess.run(arguments)
    #expect(heed.status == 0)
    #expect(heed.error.isEmpty)
    #expect(heed.text.contains("USAGE: heed"))
    #expect(heed.text.contains("--help"))
  }

  @Test(arguments: ["show", "explain", "export", "tokenize", "explore", "train"])
  func `every option of a command is in the help of the program, which is 80 columns wide`(
    _ command: String
  ) throws {
    let all = try HeedProcess.run(["--help"])
    let own = try HeedProcess.run(["help", command])
    let options = own.lines.compactMap { line in
      line.hasPrefix("  -") ? line.split(separator: " ").first { $0.hasPrefix("--") } : nil
    }
    #expect(options.count >= 4)
    for option in options {
      #expect(
        all.lines.contains { $0.hasPrefix("  -") && $0.split(separator: " ").contains(option) })
    }
    #expect(own.lines.contains { $0.hasPrefix("  heed ") && $0.contains("\"") }, "an example")
    #expect((all.lines + own.lines).allSatisfy { $0.count <= 80 })
  }

  @Test func `the version is a line`() throws {
    let heed = try HeedProcess.run(["--version"])
    #expect(heed.status == 0)
    #expect(heed.lines.count == 2)
    #expect(heed.lines[0].split(separator: ".").count == 3)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completion scripts name every command`(_ shell: String) throws {
    let heed = try HeedProcess.run(["--generate-completion-script", shell])
    #expect(heed.status == 0)
    for command in ["show", "explain", "export", "tokenize"] {
      #expect(heed.text.contains(command))
    }
  }

  @Test(arguments: [
    ["--", "show"], ["--", "open x"], ["--", "-x"], ["--", "--help"], ["show", "--", "-"],
  ])
  func `words after two hyphens are text`(_ arguments: [String]) throws {
    let heed = try HeedProcess.run(arguments, input: Array("x".utf8))
    #expect(heed.status == 0)
    #expect(heed.error.isEmpty)
    #expect(heed.text.contains("key →"))
  }
}

let wrongUsages: [WrongUsage] = [
  WrongUsage(["--wxyzwxyz"], "unknown option '--wxyzwxyz'; see heed --help"),
  WrongUsage(["show", "a", "--bog\u{1B}us"], "unknown option '--bog␛us'; see heed --help"),
  WrongUsage(
    ["show", "a", "--imagine", "x"],
    "unknown option '--imagine'. Did you mean '--image'?; see heed --help"),
  WrongUsage(
    ["the", "cat"],
    "unexpected argument 'cat'; a text is one argument, in quotes, and a command comes first; "
      + "see heed --help"),
  WrongUsage(["show"], "show needs a text, in quotes, or - to read it from standard input"),
  WrongUsage(
    ["explain", "--query", "a", "--key", "b"],
    "explain needs a text, in quotes, or - to read it from standard input"),
  WrongUsage(
    ["export", "--format", "json"],
    "export needs a text, in quotes, or - to read it from standard input"),
  WrongUsage(["tokenize"], "tokenize needs a text, in quotes, or - to read it from standard input"),
  WrongUsage(
    ["learn", "dictionary", "--notes", "x"], "--notes belongs to --present; see heed --help"),
  WrongUsage(
    ["train", "palindrome"],
    "there is no task “palindrome” to train; did you mean palindrome-masked or palindrome-causal? "
      + "heed train lists all"),
  WrongUsage(
    ["train", "snik"],
    "there is no task “snik” to train; did you mean sink? heed train lists all"),
  WrongUsage(
    ["train", "sink", "--steps", "0"], "--steps does not take “0”; allowed: 1 to 1000000"),
  WrongUsage(
    ["show", "a", "--layer", "3"], "there is no layer 3; allowed: 1 to 2, counted from 1"),
  WrongUsage(
    ["show", "a", "--layer", "0"], "there is no layer 0; allowed: 1 to 2, counted from 1"),
  WrongUsage(
    ["show", "a", "--layer=-9223372036854775808"],
    "there is no layer -9223372036854775808; allowed: 1 to 2, counted from 1"),
  WrongUsage(
    ["show", "a", "--head", "6"],
    "layer 2 has no head 6; allowed: 1 to 5, counted from 1, or L1.H3"),
  WrongUsage(
    ["show", "a", "--head", "x"],
    "--head does not take “x”; allowed: 1 to 5, counted from 1, L1.H3, or a head's name"),
  WrongUsage(
    ["show", "a", "--head", "L2.H0"],
    "there is no head L2.H0; allowed: L0.H0 to L1.H4, counted from 0"),
  WrongUsage(
    ["show", "a", "--head", "L1.H3", "--layer", "1"],
    "--layer 1 and --head L1.H3 name two layers; leave out --layer"),
  WrongUsage(
    ["show", "a", "--stage", "x"],
    "--stage does not take “x”; allowed: dot, scaled, masked, weights, valueNorm, output"),
  WrongUsage(
    ["show", "a", "--score", "additive"],
    "toy, hand-made has no parameters for the additive score, W_q, W_k and v_a; a scenario file "
      + "can give them, see heed open"),
  WrongUsage(
    ["show", "a", "--score", "dott"],
    "--score does not take “dott”; allowed: dot, general, additive, concat, cosine, gaussian, "
      + "boxcar, epanechnikov"),
  WrongUsage(
    ["show", "a", "--scale", "0"],
    "--scale does not take “0”; allowed: none, sqrt, dimension, max, learned, or a number that "
      + "is not 0"),
  WrongUsage(
    ["show", "a", "--mask", "window:x"],
    "--mask does not take “window:x”; allowed: none, causal, window:N, causal,window:N"),
  WrongUsage(
    ["show", "a", "--normalizer", "local"],
    "--normalizer does not take “local”; allowed: softmax, argmax, sample, min-max, standardize, "
      + "sparsemax, local:N, none"),
  WrongUsage(
    ["show", "a", "--positions", "relative"],
    "toy, hand-made has no parameters for relative positions; a scenario file can give them, "
      + "see heed open"),
  WrongUsage(
    ["show", "a", "--positions", "rot"],
    "--positions does not take “rot”; allowed: none, sinusoidal, learned, rotary, alibi, "
      + "relative"),
  WrongUsage(
    ["show", "a", "--temperature", "nan"],
    "--temperature does not take “nan”; allowed: a number from 0 up"),
  WrongUsage(
    ["show", "a", "--seed", "-1"],
    "missing value for '--seed <seed>'; see heed --help"),
  WrongUsage(
    ["show", "a", "--color", "puce"],
    "the value 'puce' is invalid for '--color <color>'. Please provide one of 'auto', '24bit', "
      + "'256', '16' or 'none'; see heed --help"),
  WrongUsage(["export", "a"], "missing expected argument '--format <format>'; see heed --help"),
  WrongUsage(
    ["export", "a", "--format", "zip"],
    "--format does not take “zip”; allowed: text, ansi, svg, csv, json, npy, npz, safetensors"),
  WrongUsage(
    ["export", "a", "--format", "png", "-o", "/nonexistent/x"],
    "--format does not take “png”; allowed: text, ansi, svg, csv, json, npy, npz, safetensors"),
  WrongUsage(
    ["export", "a", "--format", "svg", "--screen", "0x5"],
    "--screen does not take “0x5”; allowed: columns x rows from 20x6 to 1000x1000, as 100x30"),
  WrongUsage(
    ["export", "a", "--format", "npy", "--screen", "100x30", "-o", "/nonexistent/x"],
    "--screen does not go with --format npy; allowed: text, ansi, svg"),
  WrongUsage(
    ["tokenize", "a", "--jsonl", "b"],
    "tokenize takes a text or --jsonl FILE, not both; leave one out"),
  WrongUsage(
    ["explain", "a", "--query", "a"],
    "missing expected argument '--key <word>'; see heed --help"),
  WrongUsage(
    ["explain", tired, "--query", "the", "--key", "it"],
    "the text has “the” several times; write one of them for --query: the@1 the@5"),
  WrongUsage(
    ["explain", tired, "--query", "it", "--key", "anmal"],
    "the text has no “anmal” for --key; closest: animal@2 was@9 [BOS]@0"),
  WrongUsage(
    ["explain", tired, "--query", "12", "--key", "it"],
    "--query 12 is no position of this text; allowed: 0 to 11"),
  WrongUsage(
    ["explain", tired, "--query", "the@2", "--key", "it"],
    "--query the@2 does not fit; that position holds animal@2"),
]
