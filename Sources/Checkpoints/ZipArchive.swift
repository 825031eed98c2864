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

  /// Deflate packs no more bytes than this into one.
  static let largestRatio = 1_100

  /// Reads the directory of an archive.
  ///
  /// - Throws: `ZipProblem`: the rule that is broken, and by which member.
  /// - Complexity: O(size of the directory), and a few bytes of each member.
  init(_ file: borrowing RegularFile) throws(ZipProblem) {
    let end = try ZipEndRecord(file)
    let bytes = try file.zipBytes(end.directory)
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
    var reader = ByteReader(try file.zipBytes(member.start..<headerEnd))
    guard reader.take(4) == 0x0403_4B50, reader.skip(2), let flags = reader.take(2),
      let method = reader.take(2), reader.skip(4), let crc = reader.take(4),
      var packed = reader.take(4), var size = reader.take(4), let nameLength = reader.take(2),
      let extraLength = reader.take(2)
    else { throw ZipProblem("no member begins where the directory says", member: member.name) }
    let dataStart = headerEnd + nameLength + extraLength
    guard dataStart <= file.size else {
      throw ZipProblem("its bytes lie outside of the file", member: member.name)
    }
    let rest = try file.zipBytes(headerEnd..<dataStart)
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

extension RegularFile {
  /// Reads bytes of an archive.
  borrowing func zipBytes(_ range: Range<Int>) throws(ZipProblem) -> [UInt8] {
    do {
      return try bytes(range)
    } catch {
      throw ZipProblem(rule: error, member: nil)
    }
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
