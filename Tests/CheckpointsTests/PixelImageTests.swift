import CZlib
import Testing

@testable import Checkpoints

@Suite struct PixelImageTests {
  /// A chunk of a PNG file.
  private static func chunk(_ kind: String, _ data: [UInt8], check: UInt32? = nil) -> [UInt8] {
    let named = Array(kind.utf8) + data
    return big(data.count) + named + big(Int(check ?? zipChecksum(of: named)))
  }

  private static func big(_ number: Int) -> [UInt8] { little(number, 4).reversed() }

  /// A PNG file of some lines, each beginning with its filter.
  private static func png(
    width: Int, height: Int, depth: UInt8 = 8, kind: UInt8 = 2, lines: [UInt8],
    palette: [UInt8] = [], chunks: [UInt8] = []
  ) -> [UInt8] {
    let header = big(width) + big(height) + [depth, kind, 0, 0, 0]
    return [0x89] + Array("PNG\r\n\u{1A}\n".utf8) + chunk("IHDR", header) + chunks
      + (palette.isEmpty ? [] : chunk("PLTE", palette)) + chunk("IDAT", zlibStream(lines))
      + chunk("IEND", [])
  }

  /// A stream with the header and the checksum of zlib.
  private static func zlibStream(_ bytes: [UInt8]) -> [UInt8] {
    var (low, high) = (1, 0)
    for byte in bytes {
      low = (low + Int(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return [0x78, 0x9C] + deflated(bytes) + big(high << 16 | low)
  }

  private static let small = png(
    width: 2, height: 2, lines: [0, 1, 2, 3, 4, 5, 6, 0, 7, 8, 9, 10, 11, 12])

  private func image(_ bytes: [UInt8]) throws -> PixelImage {
    let file = try TemporaryFile(bytes, ending: "png")
    return try PixelImage(path: file.path)
  }

  private func rule(_ bytes: [UInt8]) throws -> String? {
    do {
      _ = try image(bytes)
      return nil
    } catch let error as TensorFileError {
      return error.description
    }
  }

  @Test func `a picture in colours is read`() throws {
    let found = try image(Self.small)
    #expect(found == PixelImage(width: 2, height: 2, pixels: (1...12).map { UInt8($0) }))
  }

  @Test func `grey, palettes, 16 bits and transparency become three numbers a pixel`() throws {
    let grey = Self.png(width: 2, height: 1, kind: 0, lines: [0, 7, 200])
    #expect(try image(grey).pixels == [7, 7, 7, 200, 200, 200])
    let palette = Self.png(
      width: 2, height: 1, kind: 3, lines: [0, 1, 0], palette: [1, 2, 3, 40, 50, 60])
    #expect(try image(palette).pixels == [40, 50, 60, 1, 2, 3])
    let deep = Self.png(width: 1, height: 1, depth: 16, lines: [0, 9, 255, 8, 0, 7, 1])
    #expect(try image(deep).pixels == [9, 8, 7])
    let transparent = Self.png(width: 1, height: 1, kind: 6, lines: [0, 1, 2, 3, 4])
    #expect(try image(transparent).pixels == [1, 2, 3])
    let bits = Self.png(width: 8, height: 1, depth: 1, kind: 0, lines: [0, 0b1000_0001])
    #expect(try image(bits).pixels.filter { $0 == 255 }.count == 6)
  }

  @Test func `a PNG cut anywhere is refused`() throws {
    // Behind the last chunk's name nothing is needed but its length and checksum.
    for length in 0..<Self.small.count {
      #expect(try rule(Array(Self.small[..<length])) != nil, "\(length) bytes")
    }
  }

  @Test func `no changed byte of a PNG does more than break a rule`() throws {
    for place in Self.small.indices {
      for byte in [0, 0x7F, 0xFF] as [UInt8] {
        var changed = Self.small
        changed[place] = byte
        if let rule = try rule(changed) { #expect(!rule.isEmpty) }
      }
    }
  }

  @Test func `a picture of too many pixels is refused before it is unpacked`() throws {
    let huge = Self.png(width: 2_000_000, height: 2_000_000, lines: [0])
    #expect(try rule(huge)?.contains("2000000 × 2000000 pixels, and at most 64000000") == true)
    let wide = Self.png(width: 0x7FFF_FFFF, height: 0x7FFF_FFFF, lines: [0])
    #expect(try rule(wide) != nil)
    let ppm = Array("P6 2000000 2000000 255\n".utf8)
    #expect(try rule(ppm)?.contains("2000000 × 2000000 pixels") == true)
  }

  @Test func `a text that unpacks without end is no part of a picture`() throws {
    let bomb = Self.chunk(
      "zTXt", Array("a\0\0".utf8) + Self.zlibStream(.init(repeating: 0x41, count: 20_000_000)))
    let found = try image(
      Self.png(width: 1, height: 1, lines: [0, 1, 2, 3], chunks: bomb))
    #expect(found.pixels == [1, 2, 3])
  }

  @Test(arguments: [
    ("P3 2 1 255 1 2 3 4 5 6", [UInt8(1), 2, 3, 4, 5, 6]),
    ("P3\n# a remark\n2 1\n5\n0 1 2 3 4 5\n", [0, 51, 102, 153, 204, 255]),
    ("P2 2 1 255 7 200 ", [7, 7, 7, 200, 200, 200]),
    ("P6 1 1 255\nabc", [97, 98, 99]), ("P5 2 1 255 ab", [97, 97, 97, 98, 98, 98]),
    ("P5 1 1 65535 aa", [97, 97, 97]),
  ])
  func `pictures of the Netpbm family are read`(text: String, pixels: [UInt8]) throws {
    #expect(try image(Array(text.utf8)).pixels == pixels)
  }

  @Test(arguments: [
    ("P6 1 1 255\nab", "ends too soon"), ("P6 1 1 255\nabcd", "1 bytes follow"),
    ("P6 0 1 255\n", "width is 0"), ("P6 1 x", "height is missing"), ("P6 1 1 0\n", "number is 0"),
    ("P6 1 1 70000\n", "number is 70000"), ("P3 1 1 9 1 2 10 ", "number is 10"),
    ("P3 1 1 9 1 2", "ends too soon"), ("P5 1 1 9\nz", "the largest is said to be 9"),
    ("P6 99999999999 1 255\n", "width is missing"), ("P3 9000000 7 255 1", "ends too soon"),
    ("P1 1 1 0", "neither PNG nor PPM"), ("P7 1", "neither PNG nor PPM"),
  ])
  func `what breaks a rule of Netpbm is refused with it`(text: String, words: String) throws {
    let rule = try #require(try rule(Array(text.utf8)))
    #expect(rule.contains(words), "\(rule)")
  }
}
