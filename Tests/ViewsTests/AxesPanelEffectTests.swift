import Attention
import Models
import Screen
import Testing

@testable import Views

@Suite struct AxesPanelEffectTests {
  private func effect(_ configuration: AttentionConfiguration) throws -> AxesPanelEffect {
    let (before, now) = (try Scene(), try Scene(configuration: configuration))
    return AxesPanelEffect(
      before: (before.picture, "softmax"), now: (now.picture, "min-max"), query: 8, key: 2)
  }

  private func lines(
    _ effect: AxesPanelEffect, rows: Int = 7, columns: Int = 80
  ) -> [String] {
    let frame = Frame.drawn(rows: rows, columns: columns) { effect.draw(in: $0, of: &$1) }
    return (0..<rows).map(frame.trimmed)
  }

  @Test func `the row before and now, and the output`() throws {
    var configuration = ToyModel.configuration
    configuration.temperature = 2
    let lines = lines(try effect(configuration))
    #expect(
      lines[1] == " query ↓ it                 BOS    [animal]    street   9 others      Σ row")
    #expect(
      lines[2] == " before  softmax          .0052      .9277      .0666      .0005     1.0000")
    #expect(
      lines[3] == " now▸    min-max *        .0548     [.6816]     .2259      .0377     1.0000")
    #expect(lines[4].hasPrefix(" output of it in animate: before +1.58, now +1.37*, between"))
    #expect(lines[5].hasPrefix(" ! "))
  }

  @Test func `masked keys and undefined rows have their signs`() throws {
    var configuration = ToyModel.configuration
    configuration.mask = AttentionMask([], keysOff: [2])
    #expect(lines(try effect(configuration))[3].contains("[╱]"))
    configuration.mask = AttentionMask([], keysOff: Set(0..<12))
    #expect(lines(try effect(configuration))[3].contains("∅"))
  }

  @Test func `an output beyond all values is said to be`() throws {
    var configuration = ToyModel.configuration
    configuration.normalizer = .none
    #expect(lines(try effect(configuration))[4].contains("above every key"))
  }

  @Test func `at every size it stays inside`() throws {
    let effect = try effect(ToyModel.configuration)
    for rows in 0...9 {
      for columns in [0, 1, 7, 20, 30, 60, 200] { _ = lines(effect, rows: rows, columns: columns) }
    }
  }
}
