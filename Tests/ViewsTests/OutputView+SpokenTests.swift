import Attention
import Models
import Screen
import Testing

@testable import Views

struct OutputViewSpokenTests {
  @Test func `a sentence for each dimension, then one for each key`() throws {
    let scene = try Scene()
    let list = scene.output().spoken
    #expect(list.count == 16 + 12)
    #expect(
      list.sentence(0).description
        == "animate: +1.57 from key animal and +0.01 from the others, output +1.58; before the "
        + "layer +0.95, this head adds +1.58, other heads +0.22, after it +2.75")
    #expect(
      list.sentence(16 + 2).description.hasPrefix("animate, key animal: .928 times +1.69 is +1.57"))
  }

  @Test func `an undefined row says why`() throws {
    let none = AttentionConfiguration(mask: AttentionMask([.custom([])]))
    let list = try Scene(configuration: none).output().spoken
    #expect(list.count == 1 && list.sentence(0).description.hasPrefix("undefined: the mask hides"))
  }
}
