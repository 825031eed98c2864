import CZlib

extension ZipMember {
  /// Unpacks the member whole and checks its checksum.
  ///
  /// Memory grows with what comes out, up to the size that the directory says; one byte more ends it.
  ///
  /// - Parameters:
  ///   - file: The archive.
  ///   - limit: The most bytes that may come out.
  /// - Returns: As many bytes as the directory says.
  /// - Throws: `TensorFileRule` for what breaks a rule.
  /// - Complexity: O(size).
  func bytes(
    of file: borrowing RegularFile, limit: Int = Self.largestUnpacked
  ) throws(TensorFileRule) -> [UInt8] {
    guard size <= limit else { throw .tooLarge(bytes: size, allowed: limit) }
    let bytes: [UInt8]
    switch packing {
    case .stored: bytes = try file.bytes(packed)
    case .deflated: bytes = try inflated(file, most: size)
    }
    guard bytes.count == size else {
      throw .archive("it unpacks to \(bytes.count) bytes, not to \(size)")
    }
    guard zipChecksum(of: bytes) == checksum else {
      throw .archive("its checksum does not fit its bytes; fetch or save it again")
    }
    return bytes
  }

  /// The first bytes of the member, unpacked; fewer where it has fewer.
  ///
  /// - Complexity: O(count).
  func beginning(
    _ count: Int, of file: borrowing RegularFile
  ) throws(TensorFileRule) -> [UInt8] {
    let count = min(count, size)
    switch packing {
    case .stored: return try file.bytes(packed.lowerBound..<packed.lowerBound + count)
    case .deflated: return try inflated(file, most: count, isBeginning: .part)
    }
  }

  /// The most bytes of a packed member that are unpacked into memory.
  static let largestUnpacked = 2 << 30

  /// How much of a member is asked for.
  private enum Extent {
    case whole
    case part
  }

  private func inflated(
    _ file: borrowing RegularFile, most: Int, isBeginning extent: Extent = .whole
  ) throws(TensorFileRule) -> [UInt8] {
    guard let stream = inflater_create() else { throw .archive("there is no memory to unpack it") }
    defer { inflater_free(stream) }
    var unpacked: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 1 << 16)
    var place = packed.lowerBound
    while true {
      let chunk = try file.bytes(place..<min(packed.upperBound, place + 1 << 16))
      let step = Inflating.run(stream, chunk, into: &room)
      place += step.consumed
      guard step.state != INFLATER_BROKEN else { throw .archive("its packed bytes are malformed") }
      guard step.state != INFLATER_NO_MEMORY else {
        throw .archive("there is no memory to unpack it")
      }
      if extent == .part, unpacked.count + step.produced >= most {
        return unpacked + room.prefix(most - unpacked.count)
      }
      guard unpacked.count + step.produced <= most else {
        throw .archive("it unpacks to more than the \(size) bytes that are announced")
      }
      unpacked += room.prefix(step.produced)
      if step.state == INFLATER_END {
        guard place == packed.upperBound else {
          throw .archive("bytes follow what is packed in it, and none may")
        }
        return unpacked
      }
      guard step.consumed > 0 || step.produced > 0 else {
        throw .archive("its packed bytes end too soon")
      }
    }
  }
}

/// One step of unpacking.
private enum Inflating {
  static func run(
    _ stream: OpaquePointer, _ input: [UInt8], into output: inout [UInt8]
  ) -> (state: inflater_state, consumed: Int, produced: Int) {
    var (consumed, produced): (UInt32, UInt32) = (0, 0)
    let state = input.withUnsafeBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        inflater_run(
          stream, input.baseAddress, UInt32(clamping: input.count), &consumed, output.baseAddress,
          UInt32(clamping: output.count), &produced)
      }
    }
    return (state, Int(consumed), Int(produced))
  }
}

/// The CRC-32 of some bytes, as ZIP archives carry it.
///
///     zipChecksum(of: Array("123456789".utf8))  // 0xCBF43926
///
/// - Complexity: O(number of bytes).
func zipChecksum(of bytes: [UInt8]) -> UInt32 {
  var crc: UInt32 = 0
  bytes.withUnsafeBufferPointer { bytes in
    var place = 0
    while place < bytes.count {
      let part = UnsafeBufferPointer(rebasing: bytes[place..<min(bytes.count, place + 1 << 30)])
      crc = checksum_crc32(crc, part.baseAddress, UInt32(clamping: part.count))
      place += part.count
    }
  }
  return crc
}
