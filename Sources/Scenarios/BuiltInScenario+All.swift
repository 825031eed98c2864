// Written by .ci/write-built-in-scenarios from demos/scenarios; a test compares both.

extension BuiltInScenario {
  /// The scenarios that are part of the program, by name.
  public static let all: [BuiltInScenario] = [
    BuiltInScenario(
      name: "soft-lookup",
      yaml: ##"""
        heed: 1
        title: Soft lookup by attributes
        note: >
          The query asks for something fruit-like: sweet, not durable, hardly textured. No key matches
          exactly, so every price is taken, each by its weight. Raise durability above 0.80 and chair has
          the largest weight.
        invented: >
          The key table is a reconstruction; its source gave only the scores. The prices are made up.
        queries:
          labels: [fruit]
          columns: [sweetness, durability, texture]
          rows: [[0.8, 0.2, 0.1]]
        keys:
          labels: [apple, banana, chair]
          columns: [sweetness, durability, texture]
          rows:
            - [0.9, 0.1, 0.2]
            - [0.7, 0.1, 0.6]
            - [0.1, 0.9, 0.2]
        values:
          columns: [price]
          rows: [[9], [6], [3]]
        attention: {score: dot, scale: sqrt, mask: none, normalizer: softmax}
        select: {query: fruit, key: apple}
        expect:
          - {stage: dot, query: fruit, key: apple, is: .76}
          - {stage: dot, query: fruit, key: banana, is: .64}
          - {stage: dot, query: fruit, key: chair, is: .28}
          - {stage: scaled, query: fruit, key: apple, is: .4388}
          - {stage: scaled, query: fruit, key: banana, is: .3695}
          - {stage: scaled, query: fruit, key: chair, is: .1617}
          - {stage: weights, query: fruit, key: apple, is: .3716}
          - {stage: weights, query: fruit, key: banana, is: .3467}
          - {stage: weights, query: fruit, key: chair, is: .2817}
          - {slope: apple, query: fruit, is: .2335}
          - {sum: weights, query: fruit, is: 1.0000}
          - {largest: weights, query: fruit, key: apple}
          - {output: price, query: fruit, is: 6.2698}
        """##)
  ]
}
