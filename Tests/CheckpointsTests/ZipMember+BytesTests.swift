import Testing

@testable import Checkpoints

@Suite struct ZipMemberBytesTests {
  private let contents = npy(
    npyText(shape: "(50000,)"), data: (0..<200_000).map { UInt8(truncatingIfNeeded: $0 / 7) })

  @Test(arguments: [false, true])
  func `a member is unpacked whole, or its beginning alone`(isPacked: Bool) throws {
    let temporary = try TemporaryFile(zip([ZipPart(contents: contents, isPacked: isPacked)]))
    let file = try RegularFile(path: temporary.path)
    let archive = try ZipArchive(file)
    let member = try #require(archive.members.first)
    #expect(member.packing == (isPacked ? .deflated : .stored))
    #expect(try member.bytes(of: file) == contents)
    #expect(try member.beginning(100, of: file) == Array(contents[..<100]))
    #expect(try member.beginning(1 << 30, of: file) == contents)
    #expect(try member.beginning(0, of: file).isEmpty)
  }

  @Test func `a member larger than allowed is refused before it is unpacked`() throws {
    let temporary = try TemporaryFile(zip([ZipPart(contents: contents, isPacked: true)]))
    let file = try RegularFile(path: temporary.path)
    let archive = try ZipArchive(file)
    let member = try #require(archive.members.first)
    var rule: TensorFileRule?
    do { _ = try member.bytes(of: file, limit: 1_000) } catch { rule = error }
    #expect(rule == .tooLarge(bytes: contents.count, allowed: 1_000))
  }

  @Test func `the checksum is that of ZIP`() {
    #expect(zipChecksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(zipChecksum(of: []) == 0)
  }
}
