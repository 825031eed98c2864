import CPNG

/// A picture as red, green and blue numbers, from a PNG or PPM file.
///
///     let image = try PixelImage(path: "cat.png")
///     image.pixels.count  // 3 · width · height
///
/// A grey picture has three equal numbers, 16 bits are cut to 8, and transparency is left out.
public struct PixelImage: Equatable, Sendable {
  /// How many pixels a row has.
  public let width: Int
  /// How many rows there are.
  public let height: Int
  /// Red, green and blue of every pixel, from 0 to 255, row by row.
  public let pixels: [UInt8]

  /// The most pixels of a picture that are read.
  public static let mostPixels = 64_000_000
  /// The largest file that is read, in bytes.
  public static let largestFile = 512 << 20

  /// Reads a picture.
  ///
  /// - Parameter path: A PNG file, or a PPM or PGM file (P2, P3, P5, P6).
  /// - Throws: `TensorFileError`, naming the file and the rule that it breaks.
  /// - Complexity: O(number of pixels).
  public init(path: String) throws(TensorFileError) {
    do {
      let file = try RegularFile(path: path)
      guard file.size <= Self.largestFile else {
        throw TensorFileRule.tooLarge(bytes: file.size, allowed: Self.largestFile)
      }
      let start = try file.bytes(0..<min(file.size, 512))
      guard start.starts(with: Self.pngMagic) || PortablePixels.begin(start) else {
        throw TensorFileRule.isSomethingElse(WrongFile.pictureKind(of: start))
      }
      let bytes = try file.bytes(0..<file.size)
      self =
        start.starts(with: Self.pngMagic)
        ? try Self.png(bytes) : try PortablePixels.image(bytes)
    } catch let rule as TensorFileRule {
      throw TensorFileError(file: path, tensor: nil, rule: rule)
    } catch {
      throw TensorFileError(file: path, tensor: nil, rule: .unreadable("\(error)"))
    }
  }

  /// Creates a picture from its numbers; nil if they are not as many as its size needs.
  public init?(width: Int, height: Int, pixels: [UInt8]) {
    guard width > 0, height > 0, Self.byteCount(width: width, height: height) == pixels.count
    else { return nil }
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// How many numbers a picture has; nil for one of more pixels than are read.
  static func byteCount(width: Int, height: Int) -> Int? {
    let (count, overflow) = width.multipliedReportingOverflow(by: height)
    return overflow || count > mostPixels ? nil : 3 * count
  }

  private static let pngMagic: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private static func png(_ bytes: [UInt8]) throws(TensorFileRule) -> PixelImage {
    var picture = png_picture()
    defer { png_picture_free(&picture) }
    let state = bytes.withUnsafeBufferPointer {
      png_picture_read($0.baseAddress, UInt64($0.count), UInt64(mostPixels), &picture)
    }
    let (width, height) = (Int(picture.width), Int(picture.height))
    switch state {
    case PNG_PICTURE_READ:
      guard let count = byteCount(width: width, height: height), let start = picture.pixels,
        let image = PixelImage(
          width: width, height: height,
          pixels: Array(UnsafeBufferPointer(start: start, count: count)))
      else { throw .picture("it has no pixels") }
      return image
    case PNG_PICTURE_TOO_LARGE: throw tooLarge(width: width, height: height)
    case PNG_PICTURE_NO_MEMORY: throw .picture("there is no memory for \(width) × \(height) pixels")
    default:
      let message = withUnsafeBytes(of: picture.message) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      throw .picture("libpng says: \(shown(message, limit: 80))")
    }
  }

  /// The rule that a picture of too many pixels breaks.
  static func tooLarge(width: Int, height: Int) -> TensorFileRule {
    .picture("it has \(width) × \(height) pixels, and at most \(mostPixels) are read")
  }
}

/// Pictures of the Netpbm family: a header in letters, then numbers in letters or bytes.
///
///     P3  2 1  255   255 0 0   0 255 0
///
/// Source: *PPM*, <https://netpbm.sourceforge.net/doc/ppm.html>.
enum PortablePixels {
  /// Whether a file begins as one that is read.
  static func begin(_ start: [UInt8]) -> Bool {
    start.count > 2 && start[0] == UInt8(ascii: "P")
      && [UInt8(ascii: "2"), 0x33, 0x35, 0x36].contains(start[1]) && start[2].isBlank
  }

  /// Reads a whole file.
  static func image(_ bytes: [UInt8]) throws(TensorFileRule) -> PixelImage {
    var scanner = NumberScanner(bytes, place: 2)
    let width = try scanner.number(of: "width", in: 1...Int(Int32.max))
    let height = try scanner.number(of: "height", in: 1...Int(Int32.max))
    let largest = try scanner.number(of: "largest number", in: 1...65_535)
    guard let count = PixelImage.byteCount(width: width, height: height) else {
      throw PixelImage.tooLarge(width: width, height: height)
    }
    let isGrey = bytes[1] == UInt8(ascii: "2") || bytes[1] == UInt8(ascii: "5")
    let needed = isGrey ? count / 3 : count
    let numbers =
      bytes[1] >= UInt8(ascii: "5")
      ? try scanner.bytes(needed, largest: largest)
      : try scanner.texts(needed, largest: largest)
    let pixels = isGrey ? numbers.flatMap { [$0, $0, $0] } : numbers
    guard let image = PixelImage(width: width, height: height, pixels: pixels) else {
      throw .picture("it has no pixels")
    }
    return image
  }
}

/// Reads the numbers of a Netpbm file.
private struct NumberScanner {
  private let all: [UInt8]
  private var place: Int

  init(_ bytes: [UInt8], place: Int) {
    all = bytes
    self.place = place
  }

  /// A number in letters, after blanks and remarks from # to the end of the line.
  mutating func number(
    of name: String, in range: ClosedRange<Int>
  ) throws(TensorFileRule) -> Int {
    while place < all.count, all[place].isBlank || all[place] == UInt8(ascii: "#") {
      if all[place] == UInt8(ascii: "#") {
        while place < all.count, all[place] != 0x0A { place += 1 }
      } else {
        place += 1
      }
    }
    let digits = all[place...].prefix(11).prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty, digits.count <= 10 else {
      throw .picture("its \(name) is missing or no number, at byte \(place)")
    }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard range.contains(number) else {
      throw .picture(
        "its \(name) is \(number); allowed are \(range.lowerBound) to \(range.upperBound)")
    }
    place += digits.count
    return number
  }

  /// So many numbers as bytes, one or two each, scaled to 255.
  mutating func bytes(_ count: Int, largest: Int) throws(TensorFileRule) -> [UInt8] {
    guard place < all.count, all[place].isBlank else {
      throw .truncated(expected: place + 1 + count, found: all.count)
    }
    place += 1
    let size = largest > 255 ? 2 : 1
    guard all.count - place >= count * size else {
      throw .truncated(expected: place + count * size, found: all.count)
    }
    guard all.count - place == count * size else {
      throw .trailingBytes(all.count - place - count * size)
    }
    return try scaled(count, largest: largest) { index throws(TensorFileRule) in
      let start = place + index * size
      return size == 1 ? Int(all[start]) : Int(all[start]) << 8 | Int(all[start + 1])
    }
  }

  /// So many numbers in letters, scaled to 255.
  mutating func texts(_ count: Int, largest: Int) throws(TensorFileRule) -> [UInt8] {
    // Each takes a digit and a blank at least.
    guard all.count - place >= 2 * count else {
      throw .truncated(expected: place + 2 * count, found: all.count)
    }
    var scanner = self
    let numbers = try scaled(count, largest: largest) { _ throws(TensorFileRule) in
      try scanner.number(of: "number", in: 0...largest)
    }
    self = scanner
    return numbers
  }

  private func scaled(
    _ count: Int, largest: Int, _ number: (Int) throws(TensorFileRule) -> Int
  ) throws(TensorFileRule) -> [UInt8] {
    var numbers: [UInt8] = []
    numbers.reserveCapacity(count)
    for index in 0..<count {
      let found = try number(index)
      guard found <= largest else {
        throw .picture("number \(index) is \(found), and the largest is said to be \(largest)")
      }
      numbers.append(UInt8((found * 255 + largest / 2) / largest))
    }
    return numbers
  }
}

extension UInt8 {
  /// Whether it is a blank of a Netpbm header.
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
