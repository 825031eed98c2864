import Testing

@testable import Terminal

struct TerminalTitleTests {
  @Test(arguments: ["xterm-256color", "xterm-kitty", "tmux-256color", "screen", "alacritty"])
  func `terminals with windows have titles`(_ name: String) {
    #expect(Terminal.hasTitle(environment: ["TERM": name]))
  }

  @Test(arguments: ["vt100", "linux", "dumb", "", "nonsense"])
  func `others are not asked to have one`(_ name: String) {
    #expect(!Terminal.hasTitle(environment: ["TERM": name]))
    #expect(!Terminal.hasTitle(environment: [:]))
  }
}
