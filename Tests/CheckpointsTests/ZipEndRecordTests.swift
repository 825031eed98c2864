import Testing

@testable import Checkpoints

@Suite struct ZipEndRecordTests {
  private func record(_ bytes: [UInt8]) throws -> ZipEndRecord {
    let file = try TemporaryFile(bytes)
    return try ZipEndRecord(RegularFile(path: file.path))
  }

  @Test func `it says where the directory is and how many members there are`() throws {
    let found = try record(zip([ZipPart(), ZipPart(name: Array("b.npy".utf8))]))
    let bytes = zip([ZipPart(), ZipPart(name: Array("b.npy".utf8))])
    #expect(found.memberCount == 2)
    #expect(found.directory.upperBound == bytes.count - 22)
    #expect(Array(bytes[found.directory].prefix(4)) == Array("PK\u{1}\u{2}".utf8))
  }

  @Test func `a comment may stand behind it`() throws {
    let found = try record(zip([ZipPart()], end: ZipEnd(comment: Array("three words here".utf8))))
    #expect(found.memberCount == 1)
  }

  @Test func `without one the archive was cut off`() throws {
    for bytes in [[], Array("PK\u{5}\u{6}".utf8), Array(zip([ZipPart()]).dropLast())] {
      let problem = #expect(throws: ZipProblem.self) { try record(bytes) }
      #expect(problem?.rule.description.contains("no end record") == true)
    }
  }

  @Test func `more members and longer directories than are read are refused before they are`()
    throws
  {
    #expect(ZipEndRecord.mostMembers == 100_000)
    let problem = #expect(throws: ZipProblem.self) {
      try record(zip([ZipPart()], end: ZipEnd(size: ZipEndRecord.longestDirectory + 1)))
    }
    #expect(problem?.rule.description.contains("67108864 are read") == true)
  }
}
