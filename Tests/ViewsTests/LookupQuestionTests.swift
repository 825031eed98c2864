import Attention
import Screen
import Testing

@testable import Views

struct LookupQuestionTests {
  private func text(_ view: LookupView, columns: Int) -> String {
    Frame.line(columns: columns) { LookupQuestion(view).draw(in: $0, of: &$1) }
  }

  @Test func `it says who asks what, in as many words as fit`() throws {
    let view = try LookupScene().view()
    #expect(
      text(view, columns: 80)
        == " Ask for ▸fruit among ▾apple, banana, chair; receive price, mixed from all 3")
    #expect(text(view, columns: 60) == " Ask for ▸fruit among ▾apple, banana, chair")
    #expect(text(view, columns: 42) == " Ask for ▸fruit among ▾apple and 2 others")
  }

  @Test func `argmax takes all from one`() throws {
    let hard = try LookupScene(AttentionConfiguration(normalizer: .argmax)).view()
    #expect(text(hard, columns: 90).hasSuffix("receive price, all from one"))
  }
}
