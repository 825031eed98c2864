import CTerminal
import Screen
import Testing

struct CharacterWidthTests {
  @Test func `every scalar that is shown has the width that the C library gives it`() {
    #expect(screen_use_locale())
    var shown = 0
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), let columns = scalar.columns else { continue }
      shown += 1
      if Int(screen_columns_of(value)) != columns {
        Issue.record("U+\(String(value, radix: 16)): \(columns), not \(screen_columns_of(value))")
      }
    }
    #expect(shown > 130_000)
  }

  @Test func `what cannot be seen is never shown as it is`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.columns != nil else { continue }
      let properties = scalar.properties
      let isHidden =
        properties.isDefaultIgnorableCodePoint || properties.isBidiControl
        || properties.isNoncharacterCodePoint || properties.isVariationSelector
        || [.control, .format, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator]
          .contains(properties.generalCategory)
      if isHidden { Issue.record("U+\(String(value, radix: 16)) is shown") }
    }
  }
}
