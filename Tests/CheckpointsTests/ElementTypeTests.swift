import Testing

@testable import Checkpoints

@Suite struct ElementTypeTests {
  @Test(arguments: [
    (ElementType.float64, [0, 0, 0, 0, 0, 0, 0xF8, 0xBF] as [UInt8], -1.5 as Float),
    (.float32, [0, 0, 0xC0, 0x3F], 1.5), (.float16, [0, 0x3E], 1.5),
    (.bfloat16, [0xC0, 0x3F], 1.5),
    (.int64, [0xFE, 255, 255, 255, 255, 255, 255, 255], -2), (.int32, [0xFE, 255, 255, 255], -2),
    (.int16, [0xFE, 255], -2), (.int8, [0xFE], -2), (.uint64, [2, 0, 0, 0, 0, 0, 0, 0], 2),
    (.uint32, [0, 0, 1, 0], 65_536), (.uint16, [0, 1], 256), (.uint8, [0xFE], 254),
    (.boolean, [7], 1),
  ])
  func `numbers are read in both byte orders`(type: ElementType, bytes: [UInt8], number: Float) {
    #expect(type.size == bytes.count)
    #expect(type.numbers(in: bytes, order: .little) == [number])
    #expect(type.numbers(in: bytes.reversed(), order: .big) == [number])
  }

  @Test func `half precision has its zeros, small numbers, infinities and NaN`() {
    #expect(halfPrecision(0x0000) == 0)
    #expect(halfPrecision(0x8000).sign == .minus)
    #expect(halfPrecision(0x0001) == 0x1p-24)
    #expect(halfPrecision(0x03FF) == 0x1p-14 - 0x1p-24)
    #expect(halfPrecision(0x0400) == 0x1p-14)
    #expect(halfPrecision(0x7BFF) == 65_504)
    #expect(halfPrecision(0x7C00) == .infinity)
    #expect(halfPrecision(0xFC00) == -.infinity)
    #expect(halfPrecision(0x7E01).isNaN)
  }

  #if !arch(x86_64) || !os(macOS)
    @Test func `half precision agrees with the processor for every number`() {
      for bits in UInt16.min...UInt16.max {
        let expected = Float(Float16(bitPattern: bits))
        let found = halfPrecision(bits)
        #expect(found == expected || found.isNaN && expected.isNaN)
      }
    }
  #endif

  @Test func `bytes beyond a whole number are left out`() {
    #expect(ElementType.float32.numbers(in: [0, 0, 128, 63, 1], order: .little) == [1])
    #expect(ElementType.float32.numbers(in: [0, 0], order: .little).isEmpty)
  }
}
