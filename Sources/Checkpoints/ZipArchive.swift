/// The members of a ZIP archive, as npz files are: read from its directory at the end, each checked
/// against what stands before its bytes.
///
///     members, one after the other   the directory: a line for each   the end record
///
/// Nothing is unpacked here. Members may not overlap, so that no archive is larger inside than its
/// bytes can unpack to.
///
/// Source: PKWARE, *.ZIP File Format Specification*, 6.3.10.
struct ZipArchive {
  /// The members, in the order of their bytes.
  let members: [ZipMember]

  /// The most members that are read.
  static let mostMembers = 100_000
  /// The longest directory that is read, in bytes.
  static let longestDirectory = 64 << 20
  /// Deflate packs no more bytes than this into one.
  static let largestRatio = 1_100

  /// Reads the directory of an archive.
  ///
  /// - Throws: `ZipProblem`: the rule that is broken, and by which member.
  /// - Complexity: O(size of the directory), and a few bytes of each member.
  init(_ file: borrowing RegularFile) throws(ZipProblem) {
    let end = try Self.end(of: file)
    let bytes = try read(file, end.directory)
    var reader = ByteReader(bytes)
    var members: [ZipMember] = []
    var names: Set<[UInt8]> = []
    for _ in 0..<end.memberCount {
      let member = try Self.member(&reader, limit: end.directory.lowerBound)
      guard names.insert(Array(member.name.utf8)).inserted else {
        throw ZipProblem("two members have this name", member: member.name)
      }
      members.append(member)
    }
    guard reader.isAtEnd else { throw ZipProblem("its directory is longer than its members need") }
    members.sort { $0.start < $1.start }
    self.members = try Self.located(members, in: file, limit: end.directory.lowerBound)
  }

  /// One line of the directory.
  private static func member(
    _ reader: inout ByteReader, limit: Int
  ) throws(ZipProblem) -> ZipMember {
    guard reader.take(4) == 0x0201_4B50 else { throw ZipProblem("its directory is malformed") }
    guard reader.skip(4), let flags = reader.take(2), let method = reader.take(2), reader.skip(4),
      let crc = reader.take(4), var packed = reader.take(4), var size = reader.take(4),
      let nameLength = reader.take(2), let extraLength = reader.take(2),
      let commentLength = reader.take(2), let disk = reader.take(2), reader.skip(6),
      var start = reader.take(4), let nameBytes = reader.bytes(nameLength),
      let extra = reader.bytes(extraLength), reader.skip(commentLength)
    else { throw ZipProblem("its directory ends too soon") }
    let name = try checkedName(nameBytes)
    guard flags & 0x2041 == 0 else { throw ZipProblem("it is encrypted", member: name) }
    guard disk == 0 || disk == 0xFFFF else {
      throw ZipProblem("it lies on another disk", member: name)
    }
    if packed == 0xFFFF_FFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF {
      try takeLarge(extra, size: &size, packed: &packed, start: &start, member: name)
    }
    guard let kind = ZipMember.Packing(method: method) else {
      throw ZipProblem(
        "it is packed by method \(method); read are stored and deflated", member: name)
    }
    guard start < limit, packed <= limit - start else {
      throw ZipProblem("its bytes lie outside of the members", member: name)
    }
    guard kind == .deflated || size == packed else {
      throw ZipProblem("it is stored, but its two sizes differ", member: name)
    }
    let (most, overflow) = packed.multipliedReportingOverflow(by: largestRatio)
    guard overflow || size <= most else {
      throw ZipProblem(
        "it claims to unpack \(packed) bytes to \(size), more than any can", member: name)
    }
    return ZipMember(
      name: name, packing: kind, start: start, packed: start..<start, packedSize: packed,
      size: size, checksum: UInt32(crc), hasDescriptor: flags & 8 != 0)
  }

  /// Sizes and places that need eight bytes stand in an extra field.
  private static func takeLarge(
    _ extra: [UInt8], size: inout Int, packed: inout Int, start: inout Int, member: String
  ) throws(ZipProblem) {
    let problem = ZipProblem("its sizes of eight bytes are malformed", member: member)
    guard var field = ByteReader(extra).field(1) else { throw problem }
    func take(_ number: inout Int) throws(ZipProblem) {
      guard number == 0xFFFF_FFFF else { return }
      guard let large = field.take(8) else { throw problem }
      number = large
    }
    try take(&size)
    try take(&packed)
    try take(&start)
  }

  private static func checkedName(_ bytes: [UInt8]) throws(ZipProblem) -> String {
    guard let name = String(validating: bytes, as: UTF8.self) else {
      throw ZipProblem("the name of a member is not UTF-8")
    }
    guard !bytes.isEmpty, !bytes.contains(0) else {
      throw ZipProblem("the name of a member is empty or has a NUL", member: name)
    }
    guard bytes[0] != UInt8(ascii: "/"), !name.split(separator: "/").contains("..") else {
      throw ZipProblem("its name leads out of the archive", member: name)
    }
    return name
  }

  /// Finds the bytes of the members behind the header that each has of its own.
  private static func located(
    _ members: [ZipMember], in file: borrowing RegularFile, limit: Int
  ) throws(ZipProblem) -> [ZipMember] {
    var checked: [ZipMember] = []
    for (place, member) in members.enumerated() {
      let next = place + 1 < members.count ? members[place + 1].start : limit
      let found = try Self.located(member, in: file)
      guard found.packed.upperBound <= next else {
        throw ZipProblem("its bytes overlap those of another member", member: member.name)
      }
      checked.append(found)
    }
    return checked
  }

  private static func located(
    _ member: ZipMember, in file: borrowing RegularFile
  ) throws(ZipProblem) -> ZipMember {
    let headerEnd = member.start + 30
    guard headerEnd <= file.size else {
      throw ZipProblem("its bytes lie outside of the file", member: member.name)
    }
    var reader = ByteReader(try read(file, member.start..<headerEnd))
    guard reader.take(4) == 0x0403_4B50, reader.skip(2), let flags = reader.take(2),
      let method = reader.take(2), reader.skip(4), let crc = reader.take(4),
      var packed = reader.take(4), var size = reader.take(4), let nameLength = reader.take(2),
      let extraLength = reader.take(2)
    else { throw ZipProblem("no member begins where the directory says", member: member.name) }
    let dataStart = headerEnd + nameLength + extraLength
    guard dataStart <= file.size else {
      throw ZipProblem("its bytes lie outside of the file", member: member.name)
    }
    let rest = try read(file, headerEnd..<dataStart)
    guard flags & 0x2041 == 0 else { throw ZipProblem("it is encrypted", member: member.name) }
    guard Array(rest[..<nameLength]) == Array(member.name.utf8),
      ZipMember.Packing(method: method) == member.packing
    else {
      throw ZipProblem(
        "the directory says other things of it than its own header", member: member.name)
    }
    if packed == 0xFFFF_FFFF || size == 0xFFFF_FFFF {
      var start = 0
      try takeLarge(
        Array(rest[nameLength...]), size: &size, packed: &packed, start: &start,
        member: member.name)
    }
    // With a descriptor behind the bytes, the sizes were not known when the header was written.
    let isOpen = member.hasDescriptor && flags & 8 != 0 && packed == 0 && size == 0 && crc == 0
    guard isOpen || (packed == member.packedSize && size == member.size && crc == member.checksum)
    else {
      throw ZipProblem(
        "the directory gives it other sizes than its own header", member: member.name)
    }
    let (end, overflow) = dataStart.addingReportingOverflow(member.packedSize)
    guard !overflow, end <= file.size else {
      throw ZipProblem("its bytes lie outside of the file", member: member.name)
    }
    return member.located(at: dataStart..<end)
  }
}

extension ZipArchive {
  /// Where the directory is and how many lines it has.
  private struct End {
    let directory: Range<Int>
    let memberCount: Int
  }

  private static func end(of file: borrowing RegularFile) throws(ZipProblem) -> End {
    // The end record has 22 bytes and a comment of at most 65,535.
    let tailStart = max(0, file.size - 22 - 65_535)
    let tail = try read(file, tailStart..<file.size)
    let places = (0..<max(0, tail.count - 21)).filter { place in
      tail[place] == 0x50 && tail[place + 1] == 0x4B && tail[place + 2] == 5
        && tail[place + 3] == 6
    }
    // A record that does not reach exactly to the end is a picture of one inside a comment.
    let fitting = places.filter { place in
      place + 22 + Int(tail[place + 20]) + Int(tail[place + 21]) << 8 == tail.count
    }
    guard let place = fitting.first else {
      throw ZipProblem("it has no end record, so that it was cut off or is no archive")
    }
    guard fitting.count == 1 else { throw ZipProblem("it has two end records") }
    var reader = ByteReader(Array(tail[place...]))
    guard reader.skip(4), var disk = reader.take(2), var firstDisk = reader.take(2),
      var here = reader.take(2), var count = reader.take(2), var size = reader.take(4),
      var start = reader.take(4)
    else { throw ZipProblem("its end record is malformed") }
    var limit = tailStart + place
    if count == 0xFFFF || here == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF,
      let large = try largeEnd(before: limit, of: file)
    {
      (disk, firstDisk, here, count, size, start) = (
        large.disk, large.firstDisk, large.here, large.count, large.size, large.start
      )
      limit = large.limit
    }
    guard disk == 0, firstDisk == 0, here == count else {
      throw ZipProblem("it is one of several disks")
    }
    guard count <= mostMembers else {
      throw ZipProblem("it has \(count) members, and at most \(mostMembers) are read")
    }
    guard size <= longestDirectory else {
      throw ZipProblem("its directory has \(size) bytes, and at most \(longestDirectory) are read")
    }
    guard start >= 0, size <= limit, start == limit - size else {
      throw ZipProblem("its directory does not lie where the end record says")
    }
    return End(directory: start..<limit, memberCount: count)
  }

  /// The end record of archives with large numbers.
  private struct LargeEnd {
    let disk, firstDisk, here, count, size, start, limit: Int
  }

  private static func largeEnd(
    before end: Int, of file: borrowing RegularFile
  ) throws(ZipProblem) -> LargeEnd? {
    guard end >= 20 else { return nil }
    var locator = ByteReader(try read(file, end - 20..<end))
    guard locator.take(4) == 0x0706_4B50 else { return nil }
    let problem = ZipProblem("its end record of eight-byte numbers is malformed")
    guard locator.take(4) == 0, let place = locator.take(8), locator.take(4) == 1,
      place <= end - 20 - 56
    else { throw problem }
    var record = ByteReader(try read(file, place..<place + 56))
    guard record.take(4) == 0x0606_4B50, let length = record.take(8),
      length == end - 20 - place - 12,
      record.skip(4), let disk = record.take(4), let firstDisk = record.take(4),
      let here = record.take(8), let count = record.take(8), let size = record.take(8),
      let start = record.take(8)
    else { throw problem }
    return LargeEnd(
      disk: disk, firstDisk: firstDisk, here: here, count: count, size: size, start: start,
      limit: place)
  }
}

/// Reads bytes of an archive.
private func read(
  _ file: borrowing RegularFile, _ range: Range<Int>
) throws(ZipProblem) -> [UInt8] {
  do {
    return try file.bytes(range)
  } catch {
    throw ZipProblem(rule: error, member: nil)
  }
}

/// A member of an archive.
struct ZipMember: Equatable, Sendable {
  /// How its bytes are packed.
  enum Packing: Equatable, Sendable {
    /// They are not.
    case stored
    /// By deflate, as zlib does.
    case deflated

    init?(method: Int) {
      switch method {
      case 0: self = .stored
      case 8: self = .deflated
      default: return nil
      }
    }
  }

  /// What it is called.
  let name: String
  /// How its bytes are packed.
  let packing: Packing
  /// Where its own header begins.
  let start: Int
  /// Its packed bytes in the file.
  let packed: Range<Int>
  /// How many they are, as the directory says.
  let packedSize: Int
  /// How many bytes it has unpacked.
  let size: Int
  /// The CRC-32 of the unpacked bytes.
  let checksum: UInt32
  /// Whether its sizes stand behind its bytes.
  let hasDescriptor: Bool

  fileprivate func located(at packed: Range<Int>) -> ZipMember {
    ZipMember(
      name: name, packing: packing, start: start, packed: packed, packedSize: packedSize,
      size: size, checksum: checksum, hasDescriptor: hasDescriptor)
  }
}

/// A broken rule of an archive, and the member that breaks it.
struct ZipProblem: Error, Equatable {
  let rule: TensorFileRule
  let member: String?

  init(rule: TensorFileRule, member: String?) {
    self.rule = rule
    self.member = member
  }

  init(_ reason: String, member: String? = nil) {
    self.init(rule: .archive(reason), member: member)
  }
}

/// Takes little-endian numbers from bytes, one after the other.
struct ByteReader {
  private let all: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { all = bytes }

  /// Whether every byte was taken.
  var isAtEnd: Bool { place == all.count }

  /// The next number of so many bytes; nil where there are fewer, or where it is too large to count.
  mutating func take(_ count: Int) -> Int? {
    guard let bytes = bytes(count) else { return nil }
    return Int(exactly: bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }

  /// The next bytes.
  mutating func bytes(_ count: Int) -> [UInt8]? {
    guard count <= all.count - place else { return nil }
    defer { place += count }
    return Array(all[place..<place + count])
  }

  /// Leaves bytes out; false where there are fewer.
  mutating func skip(_ count: Int) -> Bool {
    guard count <= all.count - place else { return false }
    place += count
    return true
  }

  /// The contents of the extra field of a kind: two bytes of kind, two of length, then the contents.
  func field(_ kind: Int) -> ByteReader? {
    var reader = self
    while let found = reader.take(2), let length = reader.take(2),
      let contents = reader.bytes(length)
    {
      if found == kind { return ByteReader(contents) }
    }
    return nil
  }
}
