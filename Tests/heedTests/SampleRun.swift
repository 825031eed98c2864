import ArgumentParser
import Attention

@testable import heed

/// A run of the toy model, with options as on the command line.
func sampleRun(
  _ text: String = tired, axes: [String] = [], head: [String] = [],
  start: ModelRun.Start = .now
) throws -> ModelRun {
  try ModelRun(
    text: text, axes: AxisOptions.parse(axes), head: HeadOptions.parse(head),
    words: WordOptions.parse([]), start: start)
}

/// The derivation of one weight of a run; query 8 and key 2 are “it” and “animal”.
func sampleExplanation(
  _ text: String = tired, query: Int = 8, key: Int = 2, axes: [String] = [], head: [String] = []
) throws -> Explanation {
  let run = try sampleRun(text, axes: axes, head: head)
  guard let head = run.head else { throw NoHead() }
  return Explanation(run: run, head: head, query: query, key: key)
}

/// The run has no such head.
struct NoHead: Error {}
