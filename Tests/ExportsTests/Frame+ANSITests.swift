import Exports
import Screen
import Testing

@Suite struct FrameANSITests {
  @Test func `every line ends without colour`() {
    for depth in ColorDepth.allCases {
      let lines = smallFrame().ansiText(depth: depth).split(separator: "\n")
      #expect(lines.count == 2)
      for line in lines { #expect(line.hasSuffix("\u{1B}[0m")) }
    }
  }

  @Test func `24-bit colours are those of the theme`() {
    let text = smallFrame().ansiText(depth: .direct)
    #expect(text.hasPrefix("\u{1B}[0;1;38;2;0;115;230ma<&␛\u{1B}[0m  \u{1B}[0;38;2;"))
    #expect(text.contains(";48;2;253;231;37m.93\u{1B}[0m\n"))
  }

  @Test func `256 colours are indices, 16 are the named ones, none leaves weight`() {
    #expect(smallFrame().ansiText(depth: .indexed).contains("\u{1B}[0;1;38;5;63m"))
    #expect(
      smallFrame().ansiText(depth: .sixteen, theme: Theme(background: .light)).contains(
        "\u{1B}[0;1;34m"))
    #expect(smallFrame().ansiText(depth: .none).contains("\u{1B}[0;1ma<&"))
  }

  @Test func `nothing but the codes of colour leaves the program`() {
    for depth in ColorDepth.allCases {
      var rest = smallFrame().ansiText(depth: depth)[...]
      while let escape = rest.firstIndex(of: "\u{1B}") {
        let code = rest[escape...].prefix { $0 != "m" }
        #expect(code.dropFirst(2).allSatisfy { $0.isNumber || $0 == ";" })
        rest = rest[code.endIndex...].dropFirst()
      }
      #expect(!rest.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
  }
}
