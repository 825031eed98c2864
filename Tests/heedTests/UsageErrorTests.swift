import Testing

@testable import heed

@Suite struct UsageErrorTests {
  /// `HeedTests` has the messages of whole command lines; here is one of every kind.
  @Test(arguments: [
    (
      UsageError.task("inductoin", nearest: ["induction"]),
      "there is no task “inductoin” to train; did you mean induction? heed train lists all"
    ),
    (.value("x", option: "--mask", allowed: "none"), "--mask does not take “x”; allowed: none"),
    (.layer(3, count: 2), "there is no layer 3; allowed: 1 to 2, counted from 1"),
    (
      .head(6, layer: 2, count: 5),
      "layer 2 has no head 6; allowed: 1 to 5, counted from 1, or L1.H3"
    ),
    (
      .address("L9.H9", layers: 2, heads: 5),
      "there is no head L9.H9; allowed: L0.H0 to L1.H4, counted from 0"
    ),
    (
      .layerOfHead(1, head: "L1.H3"),
      "--layer 1 and --head L1.H3 name two layers; leave out --layer"
    ),
    (
      .noToken("teh", option: "--key", suggestions: ["the@1", "it@3"]),
      "the text has no “teh” for --key; closest: the@1 it@3"
    ),
    (
      .severalTokens("the", option: "--key", matches: ["the@1", "the@5"]),
      "the text has “the” several times; write one of them for --key: the@1 the@5"
    ),
    (
      .tokenIndex("12", option: "--key", count: 12),
      "--key 12 is no position of this text; allowed: 0 to 11"
    ),
    (
      .tokenElsewhere("the@2", option: "--key", found: "animal@2"),
      "--key the@2 does not fit; that position holds animal@2"
    ),
    (
      .noText(command: "show"),
      "show needs a text, in quotes, or - to read it from standard input"
    ),
    (.textAndFile, "tokenize takes a text or --jsonl FILE, not both; leave one out"),
    (
      .screenOfNumbers("csv"),
      "--screen does not go with --format csv; allowed: text, ansi, svg"
    ),
  ])
  func `a message says what was found, what is allowed and what to do`(
    _ error: UsageError, _ message: String
  ) {
    #expect(error.description == message)
  }
}
