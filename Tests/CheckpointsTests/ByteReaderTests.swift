import Testing

@testable import Checkpoints

@Suite struct ByteReaderTests {
  @Test func `numbers are little-endian, and taken one after the other`() {
    var reader = ByteReader([1, 2, 0, 0, 0, 9])
    let number = reader.take(2)
    let hasSkipped = reader.skip(3)
    let rest = reader.bytes(1)
    #expect(number == 513 && hasSkipped && rest == [9])
    #expect(reader.isAtEnd)
  }

  @Test func `beyond the end there is nothing, and nothing is taken`() {
    var reader = ByteReader([1, 2])
    let (number, bytes, hasSkipped) = (reader.take(4), reader.bytes(3), reader.skip(3))
    #expect(number == nil && bytes == nil && !hasSkipped)
    let (all, more) = (reader.take(2), reader.take(1))
    #expect(all == 513 && more == nil)
  }

  @Test func `a number that is too large to count with is none`() {
    var tooLarge = ByteReader(Array(repeating: 0xFF, count: 8))
    var largest = ByteReader(Array(repeating: 0xFF, count: 7) + [0x7F])
    let (none, most) = (tooLarge.take(8), largest.take(8))
    #expect(none == nil && most == Int.max)
  }

  @Test func `an extra field is found behind others, and a cut one is not`() {
    let fields: [UInt8] = [7, 0, 1, 0, 5, 1, 0, 2, 0, 3, 4]
    var found = ByteReader(fields).field(1)
    let number = found?.take(2)
    #expect(number == 0x0403)
    #expect(ByteReader(fields).field(2) == nil)
    #expect(ByteReader(Array(fields.dropLast())).field(1) == nil)
  }
}
