import Testing

@testable import Screen

struct UTF8DecodingTests {
  /// What comes out, in order: scalars as they are, bytes that are none in hexadecimal.
  private func decoded(_ bytes: [UInt8]) -> [String] {
    var found: [String] = []
    decode(bytes: bytes) { scalar, invalid in
      if let scalar { found.append(String(Character(scalar))) }
      found += invalid.map { String($0, radix: 16) }
    }
    return found
  }

  @Test func `nothing in, nothing out`() { #expect(decoded([]) == []) }

  @Test func `text comes out as it went in`() {
    #expect(decoded(Array("aé漢👩".utf8)) == ["a", "é", "漢", "👩"])
  }

  @Test(
    arguments: [
      ([0x80], ["80"]), ([0xFF, 0x61], ["ff", "a"]), ([0xC0, 0x80], ["c0", "80"]),
      ([0xE6, 0xBC], ["e6", "bc"]), ([0xE6, 0xBC, 0x61], ["e6", "bc", "a"]),
      ([0xF0, 0x9F, 0x91], ["f0", "9f", "91"]), ([0xED, 0xA0, 0x80], ["ed", "a0", "80"]),
      ([0xF4, 0x90, 0x80, 0x80], ["f4", "90", "80", "80"]), ([0x61, 0xC3], ["a", "c3"]),
    ] as [([UInt8], [String])])
  func `every byte that is no text comes out once, in its place`(
    _ bytes: [UInt8], _ expected: [String]
  ) {
    #expect(decoded(bytes) == expected)
  }

  @Test func `no byte is lost, whatever stands beside it`() {
    for first in UInt8.min...UInt8.max {
      let count = decoded([first, 0x41, first]).count
      #expect(count == 3, "\(first)")
    }
  }
}
