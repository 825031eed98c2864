import Attention

/// Reads one sequence and writes another, looking back at what it read at every step.
///
///     s_t = cell(s_{t−1}, [y_{t−1}; c_{t−1}]),  α_t = softmax(score(s_t, k)),  c_t = Σ α_t k
///     next = [s_t; c_t] W
///
/// Sources: Bahdanau, Cho and Bengio, 2015; Luong, Pham and Manning, *Effective Approaches to
/// Attention-based Neural Machine Translation*, 2015.
struct SequenceModel: Sendable {
  /// How the state is compared with what was read.
  enum Score: Equatable, Sendable {
    /// sᵀ W k.
    case general
    /// v · tanh(W s + U k).
    case additive
  }

  /// What is known of a place that was read.
  enum Reading: Equatable, Sendable {
    /// Its word and its place alone.
    case placed
    /// What a cell made of the text up to there, from both ends.
    case recurrent
  }

  /// The sizes of a model.
  struct Sizes: Equatable, Sendable {
    /// How many words can be read; the end has the number after them.
    let sourceWords: Int
    /// How many words can be written; the end has the number after them.
    let targetWords: Int
    /// How many places a text can have, its end among them.
    let sourceLength: Int
    /// Numbers of a word's vector.
    var embedding = 16
    /// Numbers of a state.
    var state = 24
    /// Units of an additive score.
    var units = 16
  }

  private let sizes: Sizes
  private let score: Score
  private let reading: Reading
  private let source: Parameter
  private let target: Parameter
  private let positions: Parameter
  private let forward: RecurrentCell?
  private let backward: RecurrentCell?
  private let start: Parameter
  private let decoder: RecurrentCell
  private let comparison: [Parameter]
  private let output: Parameter

  /// Adds the tables of a model.
  init(
    _ sizes: Sizes, reading: Reading, score: Score, to parameters: inout Parameters,
    random: inout SplitMix64
  ) {
    self.sizes = sizes
    self.score = score
    self.reading = reading
    func table(_ rows: Int, _ columns: Int, _ random: inout SplitMix64) -> Table {
      Table(
        rowCount: rows, columnCount: columns, deviation: 1 / Double(rows).squareRoot(),
        random: &random)
    }
    func vectors(_ count: Int, _ random: inout SplitMix64) -> Table {
      Table(rowCount: count, columnCount: sizes.embedding, deviation: 0.5, random: &random)
    }
    source = parameters.add("source words", vectors(sizes.sourceWords + 1, &random))
    target = parameters.add("target words", vectors(sizes.targetWords + 1, &random))
    positions = parameters.add("positions", vectors(sizes.sourceLength, &random))
    var keyWidth = sizes.embedding
    switch reading {
    case .placed:
      forward = nil
      backward = nil
    case .recurrent:
      keyWidth = 2 * sizes.state
      forward = RecurrentCell(
        "forward", inputWidth: sizes.embedding, width: sizes.state, to: &parameters,
        random: &random)
      backward = RecurrentCell(
        "backward", inputWidth: sizes.embedding, width: sizes.state, to: &parameters,
        random: &random)
    }
    start = parameters.add("start", table(keyWidth, sizes.state, &random))
    decoder = RecurrentCell(
      "decoder", inputWidth: sizes.embedding + keyWidth, width: sizes.state, to: &parameters,
      random: &random)
    switch score {
    case .general:
      comparison = [parameters.add("comparison", table(sizes.state, keyWidth, &random))]
    case .additive:
      comparison = [
        parameters.add("state units", table(sizes.state, sizes.units, &random)),
        parameters.add("key units", table(keyWidth, sizes.units, &random)),
        parameters.add("unit weights", table(sizes.units, 1, &random)),
      ]
    }
    output = parameters.add("output", table(sizes.state + keyWidth, sizes.targetWords + 1, &random))
  }

  /// Where the next word to read back comes from.
  enum Dictation: Equatable, Sendable {
    /// The right words, as in training.
    case given
    /// What the model wrote itself.
    case own
  }

  /// What was written, step by step.
  struct Writing {
    /// Shape `[texts, words]` for every step.
    var logits: [Variable] = []
    /// Shape `[texts, places]` for every step.
    var weights: [Variable] = []
    /// The word of every text for every step.
    var words: [[Int]] = []
    /// The state that asks, shape `[texts, state]` for every step.
    var states: [Variable] = []
    /// What is read, shape `[texts · places, d]`.
    var keys: Variable?
  }

  /// Reads the sources of pairs and writes their targets.
  ///
  /// - Complexity: O(pairs · target length · (source length + state) · state).
  func write(
    _ pairs: [SequencePair], _ dictation: Dictation, _ parameters: ParameterVariables,
    on tape: inout Tape, without ablated: Set<Int> = []
  ) -> Writing {
    let keys = read(pairs, parameters, on: &tape)
    let places = sizes.sourceLength
    let mask = paddingMask(pairs)
    let compared = comparedKeys(keys, parameters, on: &tape)
    let ends = pairs.enumerated().map { $0 * places + $1.source.count }
    var state = tape.tanh(tape.product(tape.rows(ends, of: keys), parameters[start]))
    var context = tape.variable(Table(rowCount: pairs.count, columnCount: keys.columnCount))
    var words = pairs.map { _ in sizes.targetWords }
    var writing = Writing(keys: keys)
    for step in 0...(pairs.map(\.target.count).max() ?? 0) {
      let input = tape.sideBySide([tape.rows(words, of: parameters[target]), context])
      let prepared = decoder.prepared(input, parameters, on: &tape)
      state = decoder.next(after: state, prepared: prepared, parameters, on: &tape)
      let scores = scores(of: state, compared, places, parameters, on: &tape)
      let weights = tape.softmax(scores, mask: mask)
      // Without the head nothing of what was read gets on.
      if ablated.isEmpty { context = tape.product(weights, keys, blocks: pairs.count) }
      let logits = tape.product(tape.sideBySide([state, context]), parameters[output])
      let written = tape.table(logits)
      words = pairs.enumerated().map { index, pair in
        dictation == .given
          ? pair.word(step, end: sizes.targetWords) : written.largestColumn(ofRow: index)
      }
      writing.logits.append(logits)
      writing.weights.append(weights)
      writing.words.append(words)
      writing.states.append(state)
    }
    return writing
  }

  /// The only head, for the states and keys of one text.
  func head(states: Table, keys: Table, _ parameters: Parameters) -> AttentionHead {
    let tables = comparison.map { parameters[$0] }
    var learned = HeadParameters()
    return fittingTables { () throws(ShapeError) in
      switch score {
      case .general: learned.general = tables[0].matrix
      case .additive:
        learned.additive = try TanhParameters(
          query: tables[0].projection.parameters, key: tables[1].projection.parameters,
          output: tables[2].numbers.map { Float($0) })
      }
      return try AttentionHead(
        queries: states.matrix, keys: keys.matrix, values: keys.matrix, parameters: learned,
        configuration: AttentionConfiguration(
          source: .crossAttention, positions: reading == .placed ? .learned : .none,
          score: score == .general ? .general : .additive, scale: .none))
    }
  }

  /// How the next word is read out of a state and what it read.
  func readout(_ parameters: Parameters) -> TrainedReadout {
    TrainedReadout(projection: parameters[output].projection, input: .queryAndOutput)
  }

  /// How wrong the model is about every word of every target, its end among them.
  func loss(
    of pairs: [SequencePair], _ parameters: ParameterVariables, on tape: inout Tape
  ) -> Variable {
    let writing = write(pairs, .given, parameters, on: &tape)
    let count = Double(pairs.reduce(0) { $0 + $1.target.count + 1 })
    return tape.crossEntropy(
      tape.stacked(writing.logits), classes: writing.words.flatMap(\.self),
      weights: writing.logits.indices.flatMap { step in
        pairs.map { step <= $0.target.count ? 1 / count : 0 }
      })
  }

  /// What each place of each source offers, shape `[pairs · places, d]`.
  private func read(
    _ pairs: [SequencePair], _ parameters: ParameterVariables, on tape: inout Tape
  ) -> Variable {
    let places = sizes.sourceLength
    let words = pairs.flatMap { pair in
      pair.source + Array(repeating: sizes.sourceWords, count: places - pair.source.count)
    }
    let vectors = tape.rows(words, of: parameters[source])
    let placed = tape.sum(vectors, repeating: parameters[positions])
    guard let forward, let backward else { return placed }
    let first = states(of: forward, pairs.count, vectors, Array(0..<places), parameters, on: &tape)
    let second = states(
      of: backward, pairs.count, vectors, (0..<places).reversed(), parameters, on: &tape)
    let joined = tape.sideBySide([
      tape.stacked(first), tape.stacked(Array(second.reversed())),
    ])
    // From place by place to text by text.
    let order = pairs.indices.flatMap { pair in (0..<places).map { $0 * pairs.count + pair } }
    return tape.rows(order, of: joined)
  }

  private func states(
    of cell: RecurrentCell, _ count: Int, _ vectors: Variable, _ order: [Int],
    _ parameters: ParameterVariables, on tape: inout Tape
  ) -> [Variable] {
    let prepared = cell.prepared(vectors, parameters, on: &tape)
    var state = tape.variable(Table(rowCount: count, columnCount: cell.width))
    var states: [Variable] = []
    for place in order {
      let rows = (0..<count).map { $0 * sizes.sourceLength + place }
      let input = tape.rows(rows, of: prepared)
      state = cell.next(after: state, prepared: input, parameters, on: &tape)
      states.append(state)
    }
    return states
  }

  /// The part of the score that is the same at every step.
  private func comparedKeys(
    _ keys: Variable, _ parameters: ParameterVariables, on tape: inout Tape
  ) -> Variable {
    switch score {
    case .general: keys
    case .additive: tape.product(keys, parameters[comparison[1]])
    }
  }

  private func scores(
    of state: Variable, _ keys: Variable, _ places: Int, _ parameters: ParameterVariables,
    on tape: inout Tape
  ) -> Variable {
    let asked = tape.product(state, parameters[comparison[0]])
    switch score {
    case .general:
      return tape.transposedProduct(asked, keys, blocks: state.rowCount)
    case .additive:
      let repeated = (0..<state.rowCount).flatMap { Array(repeating: $0, count: places) }
      let units = tape.tanh(tape.sum(tape.rows(repeated, of: asked), keys))
      let products = tape.product(units, parameters[comparison[2]])
      return tape.reshaped(products, rowCount: state.rowCount, columnCount: places)
    }
  }

  /// No place behind the end of a text is read.
  private func paddingMask(_ pairs: [SequencePair]) -> Table {
    Table(
      pairs.map { pair in
        (0..<sizes.sourceLength).map { $0 <= pair.source.count ? 0 : -.infinity }
      })
  }
}

/// A text and what is to be written for it.
struct SequencePair: Equatable, Sendable {
  /// The words to read, without an end.
  let source: [Int]
  /// The words to write, without an end.
  let target: [Int]
  /// Which place every written word is about, or none.
  let alignment: [Int?]

  /// The right word of a step; the end after the last.
  func word(_ step: Int, end: Int) -> Int { step < target.count ? target[step] : end }
}
