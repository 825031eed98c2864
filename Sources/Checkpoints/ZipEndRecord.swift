/// What the end of a ZIP archive says of its directory.
///
///     try ZipEndRecord(file).memberCount  // 3
///
/// The record is looked for from the end, behind which a comment may stand; numbers of eight bytes
/// stand in a record of their own before it.
struct ZipEndRecord: Equatable, Sendable {
  /// Where the directory is.
  let directory: Range<Int>
  /// How many lines it has.
  let memberCount: Int

  /// The most members that are read.
  static let mostMembers = 100_000
  /// The longest directory that is read, in bytes.
  static let longestDirectory = 64 << 20

  /// Finds the record and checks it against the size of the file.
  ///
  /// - Throws: `ZipProblem`: the rule that is broken.
  /// - Complexity: O(1): the last 65,557 bytes.
  init(_ file: borrowing RegularFile) throws(ZipProblem) {
    // The end record has 22 bytes and a comment of at most 65,535.
    let tailStart = max(0, file.size - 22 - 65_535)
    let tail = try file.zipBytes(tailStart..<file.size)
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
      let large = try Self.largeRecord(before: limit, of: file)
    {
      (disk, firstDisk, here, count, size, start) = (
        large.disk, large.firstDisk, large.here, large.count, large.size, large.start
      )
      limit = large.limit
    }
    guard disk == 0, firstDisk == 0, here == count else {
      throw ZipProblem("it is one of several disks")
    }
    guard count <= Self.mostMembers else {
      throw ZipProblem("it has \(count) members, and at most \(Self.mostMembers) are read")
    }
    guard size <= Self.longestDirectory else {
      throw ZipProblem(
        "its directory has \(size) bytes, and at most \(Self.longestDirectory) are read")
    }
    guard start >= 0, size <= limit, start == limit - size else {
      throw ZipProblem("its directory does not lie where the end record says")
    }
    directory = start..<limit
    memberCount = count
  }

  /// The record of archives with large numbers.
  private struct Large {
    let disk, firstDisk, here, count, size, start, limit: Int
  }

  private static func largeRecord(
    before end: Int, of file: borrowing RegularFile
  ) throws(ZipProblem) -> Large? {
    guard end >= 20 else { return nil }
    var locator = ByteReader(try file.zipBytes(end - 20..<end))
    guard locator.take(4) == 0x0706_4B50 else { return nil }
    let problem = ZipProblem("its end record of eight-byte numbers is malformed")
    guard locator.take(4) == 0, let place = locator.take(8), locator.take(4) == 1,
      place <= end - 20 - 56
    else { throw problem }
    var record = ByteReader(try file.zipBytes(place..<place + 56))
    guard record.take(4) == 0x0606_4B50, let length = record.take(8),
      length == end - 20 - place - 12,
      record.skip(4), let disk = record.take(4), let firstDisk = record.take(4),
      let here = record.take(8), let count = record.take(8), let size = record.take(8),
      let start = record.take(8)
    else { throw problem }
    return Large(
      disk: disk, firstDisk: firstDisk, here: here, count: count, size: size, start: start,
      limit: place)
  }
}
