import Attention
import Screen
import Testing

@testable import Views

@Suite struct HeadEntryTests {
  private func entry(_ reading: HeadEntry.Reading) -> HeadEntry {
    HeadEntry(address: HeadAddress(layer: 0, head: 0), name: nil, reading: reading)
  }

  @Test func `each reading has a look of its own`() {
    let readings: [(HeadEntry.Reading, String)] = [
      (.pending, "…"), (.missing, "∅"), (.value(.masked), "╱"),
      (.value(.undefined(.noAllowedKey)), "∅"), (.value(.number(0)), "0"),
      (.value(.number(0.0001)), "·"), (.value(.number(0.928)), ".928"),
    ]
    for (reading, text) in readings {
      #expect(entry(reading).text(.weight, columns: 5, digits: 3).description == text)
    }
  }

  @Test func `only a finite number is one`() {
    #expect(entry(.value(.number(2))).number == 2)
    #expect(entry(.value(.number(.nan))).number == nil)
    #expect(entry(.value(.number(.infinity))).number == nil)
    #expect(entry(.pending).number == nil)
    #expect(HeadEntry.Reading(nil) == .missing)
    #expect(HeadEntry.Reading(3) == .value(.number(3)))
  }
}
