import Testing

@testable import Checkpoints

@Suite struct ZipArchiveTests {
  @Test(arguments: refusedArchives)
  func `a broken archive is refused with member and rule`(specimen: FileSpecimen) throws {
    let error = try #require(try failure(of: specimen.bytes), "\(specimen.label): it was read")
    #expect(error.tensor == specimen.tensor)
    #expect(error.description.contains(specimen.rule), "\(error)")
    #expect(error.description.count <= 320)
    #expect(!error.description.unicodeScalars.contains { $0.value < 0x20 })
  }

  @Test(arguments: [false, true])
  func `an archive cut anywhere is refused`(isPacked: Bool) throws {
    let whole = zip([ZipPart(isPacked: isPacked), ZipPart(name: Array("b.npy".utf8))])
    #expect(try brokenRule(whole) == nil)
    for length in 0..<whole.count {
      #expect(try brokenRule(Array(whole[..<length])) != nil, "\(length) bytes")
    }
  }

  @Test(arguments: [false, true])
  func `Z13 no byte of an archive can be changed and give other numbers`(isPacked: Bool) throws {
    let contents = npy(npyText(shape: "(8,)"), data: (0..<32).map { UInt8($0) })
    let whole = zip([ZipPart(contents: contents, isPacked: isPacked)])
    let good = try read(whole)
    for place in whole.indices {
      for bit in [0, 3, 7] {
        var changed = whole
        changed[place] ^= 1 << UInt8(bit)
        guard let numbers = try? read(changed) else { continue }
        #expect(numbers == good, "bit \(bit) of byte \(place)")
      }
    }
  }

  private func read(_ bytes: [UInt8]) throws -> [[Float]] {
    let file = try TemporaryFile(bytes)
    let tensors = try TensorFile(path: file.path)
    return try tensors.entries.map { try tensors.read($0).elements }
  }

  @Test func `Z1 what looks like an end record inside of a comment is part of it`() throws {
    let comment = Array("PK\u{5}\u{6} and what follows it".utf8)
    #expect(try brokenRule(zip([ZipPart()], end: ZipEnd(comment: comment))) == nil)
  }

  @Test func `Z9 a long name and one with an escape are read and shown without harm`() throws {
    for name in [String(repeating: "x", count: 65_000) + ".npy", "a\u{1B}[2J.npy"] {
      let file = try TemporaryFile(zip([ZipPart(name: Array(name.utf8))]))
      let tensors = try TensorFile(path: file.path)
      #expect(tensors.entries.map(\.name) == [String(name.dropLast(4))])
      let error = #expect(throws: TensorFileError.self) { _ = try tensors.entry(named: "b") }
      #expect(error?.description.contains("\u{1B}") == false)
      #expect(error.map { $0.description.count < 300 } == true)
    }
  }

  @Test(arguments: [false, true])
  func `Z14 sizes behind the bytes are read`(isPacked: Bool) throws {
    var part = ZipPart(isPacked: isPacked, flags: 8)
    part.ownSize = 0
    part.ownPackedSize = 0
    part.ownChecksum = 0
    part.behind =
      little(0x0807_4B50, 4) + little(Int(zipChecksum(of: part.contents)), 4)
      + little(part.packed.count, 4) + little(part.contents.count, 4)
    #expect(try brokenRule(zip([part, ZipPart(name: Array("b.npy".utf8))])) == nil)
  }

  @Test func `Z10 more members than two bytes count are read`() throws {
    let empty = npy(npyText(shape: "(0,)"), data: [])
    let parts = (0..<300).map { ZipPart(name: Array("a\($0).npy".utf8), contents: empty) }
    let file = try TemporaryFile(zip(parts))
    #expect(try TensorFile(path: file.path).entries.count == 300)
  }
}
