import Attention
import Foundation
import Models
import Testing
import Tokenization

/// What `teaching.md` says of the toy model and the lessons rely on, number by number.
@Suite struct ToyTeachingTests {
  @Test(arguments: [
    ("tired", "animal", 0.928), ("tired", "street", 0.067), ("wide", "street", 0.834),
    ("wide", "animal", 0.158), ("tired .", "animal", 0.927), ("wide .", "street", 0.833),
  ])
  func `one word flips what "it" stands for`(last: String, key: String, weight: Double) throws {
    let trace = ToyModel().trace(of: opening + last)
    #expect(abs(try weights(trace, of: "it")[position(of: key, in: trace)] - weight) < 0.0005)
  }

  @Test func `every animal, place and adjective flips it`() throws {
    let animals =
      words("animal dog cat bird horse cow pig mouse rabbit lion tiger bear wolf fox")
      + words("monkey elephant duck chicken frog snake bee puppy kitten sheep fish")
    let places =
      words("street road river bridge path field lake valley canyon lane hall corridor")
      + words("tunnel gap crack beach ocean sea")
    let ofAnimals =
      words("tired hungry thirsty happy sad angry afraid scared sleepy brave lazy")
      + words("clever sick alive young friendly nervous excited bored careful shy proud kind wild")
      + words("fluffy")
    let ofPlaces = words("wide narrow busy deep shallow long icy muddy crowded steep")
    var smallest = 1.0
    var count = 0
    for animal in animals {
      for place in places {
        for adjective in ofAnimals + ofPlaces {
          let trace = ToyModel().trace(
            of: "The \(animal) didn't cross the \(place) because it was too \(adjective) .")
          smallest = min(
            smallest, try weights(trace, of: "it")[ofAnimals.contains(adjective) ? 2 : 6])
          count += 1
        }
      }
    }
    print("toy model, \(count) flips, smallest weight \(smallest)")
    #expect(count == 25 * 18 * 35)
    #expect(abs(smallest - 0.833) < 0.0005)
  }

  @Test(arguments: [
    ("The ball didn't fill the box because it was too small .", "it", "box", 0.84),
    ("It rained until the cloud was empty .", "it", "cloud", 0.96),
  ])
  func `known failures stay as they are documented`(
    text: String, query: String, key: String, weight: Double
  ) throws {
    let trace = ToyModel().trace(of: text)
    let found = try weights(trace, of: query)[position(of: key, in: trace)]
    #expect(abs(found - weight) < 0.006, "\(found)")
  }

  @Test func `the subject of a relative clause is mistaken, as documented`() throws {
    let trace = ToyModel().trace(of: "The mouse that the cat chased ran .")
    let row = try weights(trace, of: "ran", head: HeadAddress(layer: 1, head: 1))
    #expect(abs(row[position(of: "cat", in: trace)] - 0.79) < 0.006)
  }

  @Test func `with the causal mask "it" cannot know what comes later`() {
    let configuration = AttentionConfiguration(positions: .sinusoidal, mask: .causal)
    let tired = ToyModel().trace(of: opening + "tired", configuration: configuration)
    let wide = ToyModel().trace(of: opening + "wide", configuration: configuration)
    for address in tired.addresses {
      for query in 0...8 {
        #expect(
          tired[address]?.attention.values(of: .weights, query: query)
            == wide[address]?.attention.values(of: .weights, query: query))
        #expect(
          tired[address]?.attention.row(query).output == wide[address]?.attention.row(query).output)
      }
    }
    #expect(tired.layers[1][3].attention.row(11).dot != wide.layers[1][3].attention.row(11).dot)
  }

  @Test func `without clocks a sentence is a set of tokens`() throws {
    let model = ToyModel()
    let configuration = AttentionConfiguration(positions: .none)
    let one = model.trace(of: "the mouse chased the cat", configuration: configuration)
    let other = model.trace(of: "the cat chased the mouse", configuration: configuration)
    let order = [0, 1, 5, 3, 4, 2]
    for address in one.addresses {
      let left = numbers(try #require(one[address]).attention.map(.weights))
      let right = numbers(try #require(other[address]).attention.map(.weights))
      let permuted = order.map { query in order.map { right[query][$0] } }
      #expect(largestDifference(of: left, from: permuted) < 1e-9)
    }
    for step in 0...2 {
      for (position, moved) in order.enumerated() {
        let difference = zip(one.residuals[step].row(position), other.residuals[step].row(moved))
          .map { abs($0 - $1) }.max()
        #expect((difference ?? 1) < 1e-6)
      }
    }
    let clocked = model.trace(of: "the mouse chased the cat")
    #expect(try weights(clocked, of: "chased", head: HeadAddress(layer: 1, head: 1))[2] > 0.5)
  }

  @Test func `without "pronoun→predicate" the model cannot tell tired from wide`() throws {
    let off = Intervention(headsOff: [HeadAddress(layer: 0, head: 4)])
    let tired = try weights(ToyModel().trace(of: opening + "tired", intervention: off), of: "it")
    let wide = try weights(ToyModel().trace(of: opening + "wide", intervention: off), of: "it")
    let difference = zip(tired, wide).map { abs($0 - $1) }.max()
    #expect((difference ?? 1) <= 0.008)
  }

  @Test func `the beginning of the sentence hands over nothing`() {
    for text in ["", ToyModel.openingText, "wug 犬 !"] {
      let trace = ToyModel().trace(of: text)
      for head in trace.layers[0] {
        #expect(head.attention.values.row(0).allSatisfy { $0 == 0 })
      }
      // Its own row reads the words with weights of up to e⁻²⁰, so the second layer finds a trace.
      for head in trace.layers[1] {
        #expect(head.attention.values.row(0).allSatisfy { abs($0) < 1e-8 })
      }
    }
    let written = ToyModel.heads.joined().flatMap(\.writes).map(\.dimension)
    #expect(!written.contains(.one) && !written.contains(.beginning))
  }

  @Test func `an unknown word is no noun, and a declared one is`() throws {
    let text = "The wug didn't cross the street because it was too tired ."
    let unknown = try weights(ToyModel().trace(of: text), of: "it")
    #expect(abs(unknown[6] - 0.921) < 0.0005)
    let lexicon = try Lexicon.standard.declaring("wug", like: "dog")
    let declared = try weights(ToyModel(lexicon: lexicon).trace(of: text), of: "it")
    #expect(abs(declared[2] - 0.927) < 0.0005)
  }

  @Test func `two adjectives of one noun share its attention`() throws {
    let known = ToyModel().trace(of: "The fluffy blue animal .")
    let row = try weights(known, of: "animal", head: HeadAddress(layer: 0, head: 3))
    #expect(abs(row[2] - row[3]) < 0.001)
    #expect(abs(row[2] - 0.479) < 0.005)
  }

  @Test func `question and answer: who chased reads the one who did`() throws {
    for (text, subject) in [
      ("The cat chased the mouse .", "cat"), ("The mouse chased the cat .", "mouse"),
    ] {
      let trace = ToyModel().trace(of: text)
      let row = try weights(trace, of: "chased", head: HeadAddress(layer: 1, head: 1))
      #expect(row.firstIndex(of: row.max() ?? 0) == position(of: subject, in: trace))
    }
  }

  @Test func `"it" reads "tired" with a weight of 0.0 %, and without "tired" reads otherwise`()
    throws
  {
    let trace = ToyModel().trace(of: opening + "tired .")
    let row = try weights(trace, of: "it")
    #expect(row[position(of: "tired", in: trace)] < 0.0005)
    #expect(abs(log(row[2] / row[6]) - 2.63) < 0.005)
    // A word is erased by an unknown one in its place.
    func change(erasing word: String) throws -> Double {
      let text = (opening + "tired .").replacing(word, with: "wug")
      let erased = try weights(ToyModel().trace(of: text), of: "it")
      return log(erased[2] / erased[6]) - log(row[2] / row[6])
    }
    #expect(abs(try change(erasing: "tired") + 2.08) < 0.005)
    for word in ["too", "was", "didn't"] {
      #expect(abs(try change(erasing: word)) < 0.005, "\(word)")
    }
  }

  @Test func `the beginning takes 66.7 % of all attention and 0.0 % of ‖α·v‖`() {
    let trace = ToyModel().trace(of: opening + "tired .")
    var (weight, count, norm, norms) = (0.0, 0.0, 0.0, 0.0)
    for head in trace.layers.joined() {
      for query in trace.tokens.indices {
        let row = head.attention.row(query)
        weight += row.outcome.value?.weights[0] ?? .nan
        count += 1
        norm += row.valueNorms[0]
        norms += row.valueNorms.reduce(0, +)
      }
    }
    #expect(abs(weight / count - 0.667) < 0.0005)
    #expect(norm / norms < 0.0005)
    let means = AttentionHead.metrics(of: trace.layers.joined().map(\.attention))
    let first = means.compactMap(\.firstKey)
    #expect(abs(first.reduce(0, +) / Double(first.count) - 0.667) < 0.0005)
  }

  @Test func `rollout gives "it" .056 of "tired" next to .061 of "animal"`() throws {
    let trace = ToyModel().trace(of: opening + "tired .")
    let layers = try trace.layers.map { heads in
      try heads.map { head in
        try trace.tokens.indices.map {
          try #require(head.attention.row($0).outcome.value).weights
        }
      }
    }
    let row = rollout(layers)[position(of: "it", in: trace)]
    #expect(abs(row[position(of: "tired", in: trace)] - 0.056) < 0.0005)
    #expect(abs(row[position(of: "animal", in: trace)] - 0.061) < 0.0005)
  }

  @Test func `a text of 8,192 words is traced, not refused`() {
    let sentence = "the animal did not cross the wide street because it was tired "
    let text = String(repeating: sentence, count: 8192 / 12 + 1)
    #expect(ToyModel().trace(of: text).tokens.count > 8192)
  }

  private let opening = "The animal didn't cross the street because it was too "

  private func words(_ list: String) -> [String] { list.split(separator: " ").map(String.init) }

  private func position(of word: String, in trace: ModelTrace) -> Int {
    trace.tokens.firstIndex { $0.token.text == word } ?? 0
  }

  private func weights(
    _ trace: ModelTrace, of word: String, head: HeadAddress = ToyModel.openingHead
  ) throws -> [Double] {
    let query = position(of: word, in: trace)
    return try #require(trace[head]?.attention.row(query).outcome.value?.weights)
  }
}
