import CPseudoTerminal
import Foundation
import Screen
import Testing

/// Colours, shades and signs of the real program on terminals that can show more or less.
@Suite(.enabled(if: pseudoterminal_available()))
struct ExplorerColorsTests {
  @Test func `24-bit colours show weights as backgrounds that can be read`() throws {
    let terminal = try startedExplorer(["--color", "24bit"])
    let grid = terminal.grid
    let selected = try #require(grid.bracketed(inRow: 14))
    let other = grid.cells[14][grid.columns(showing: "·", inRow: 14)[0]]
    #expect(selected.cell.background >= 0 && selected.cell.background < 0x1000000)
    #expect(selected.cell.background != other.background)
    #expect(lightness(selected.cell.background) > lightness(other.background))
    for row in 6..<18 {
      for cell in grid.cells[row][11..<59] where cell.background >= 0 && cell.text != " " {
        #expect(contrast(cell) >= 4.5, "row \(row): \(cell)")
      }
    }
    #expect(!terminal.text.contains("█1.0"))
  }

  @Test func `the terminal may promise 24-bit colours`() throws {
    let terminal = try startedExplorer(environment: ["COLORTERM": "truecolor"])
    let asked = try startedExplorer(["--color", "24bit"])
    #expect(terminal.grid.differences(from: asked.grid) == [])
  }

  @Test(arguments: [[], ["--color", "256"]]) func `256 colours`(_ arguments: [String]) throws {
    let terminal = try startedExplorer(arguments)
    let selected = try #require(terminal.grid.bracketed(inRow: 14))
    let other = terminal.grid.cells[14][terminal.grid.columns(showing: "·", inRow: 14)[0]]
    #expect((0x1000010...0x10000FF).contains(selected.cell.background))
    #expect((0x1000010...0x10000FF).contains(other.background))
    #expect(selected.cell.background != other.background)
  }

  @Test func `sixteen colours leave shades to signs`() throws {
    let terminal = try startedExplorer(["--color", "16", "--background", "dark"])
    #expect(terminal.text.contains("█1.0"))
    let colors = Set(terminal.grid.cells.joined().flatMap { [$0.foreground, $0.background] })
    #expect(colors.allSatisfy { $0 == -1 || (0x1000000...0x100000F).contains($0) })
    #expect(colors.count > 2)
    let inks = terminal.grid.cells[6...17].joined().filter { "░▒▓█".contains($0.text) }
    #expect(!inks.isEmpty && inks.allSatisfy { $0.foreground >= 0x1000000 && $0.background == -1 })
    let numbers = terminal.grid.cells[6...17].flatMap { $0[11..<59] }.filter {
      ".0123".contains($0.text)
    }
    #expect(numbers.allSatisfy { $0.foreground == -1 }, "numbers keep the terminal's own colour")
  }

  @Test(arguments: ["24bit", "256", "16"])
  func `colours chosen in the palette are on the screen at once, and the cells stay`(
    _ depth: String
  ) throws {
    let arguments = ["--color", depth]
    let terminal = try startedExplorer(arguments)
    for (words, option) in [("magma", "magma"), ("cividis", "cividis"), ("grey", "grey")] {
      try terminal.type([":"] + words.map(String.init) + [Keys.enter])
      let asked = try startedExplorer(arguments + ["--shades", option])
      #expect(terminal.grid.differences(from: asked.grid) == [])
    }
    try terminal.type([":"] + "background light".map(String.init) + [Keys.enter])
    let asked = try startedExplorer(arguments + ["--shades", "grey", "--background", "light"])
    #expect(terminal.grid.differences(from: asked.grid) == [])
  }

  @Test func `the terminal may say that its background is light`() throws {
    let terminal = try startedExplorer(["--color", "24bit"], environment: ["COLORFGBG": "0;15"])
    let asked = try startedExplorer(["--color", "24bit", "--background", "light"])
    #expect(terminal.grid.differences(from: asked.grid) == [])
    let grid = terminal.grid
    let selected = try #require(grid.bracketed(inRow: 14))
    let other = grid.cells[14][grid.columns(showing: "·", inRow: 14)[0]]
    #expect(lightness(selected.cell.background) < lightness(other.background))
  }

  @Test(arguments: [
    (["--color", "none"], [:]), ([], ["NO_COLOR": "1"]),
    (["--color", "none"], ["COLORTERM": "truecolor"]),
    ([], ["NO_COLOR": "1", "COLORTERM": "truecolor"]), ([], ["TERM": "vt100"]),
  ]) func `without colours nothing is lost`(_ arguments: [String], _ environment: [String: String])
    throws
  {
    let terminal = try startedExplorer(arguments, environment: environment)
    let cells = terminal.grid.cells.joined()
    #expect(cells.allSatisfy { $0.foreground == -1 && $0.background == -1 })
    #expect(terminal.line(14).hasPrefix(" 8▸it       .01   ·[.93]  ·   ·   ·░.07"))
    #expect(terminal.line(6).contains("█1.0"))
    #expect(terminal.line(21).contains("░ ≥.05  ▒ ≥.25  ▓ ≥.50  █ ≥.75"))
    #expect(terminal.line(23).contains("? keys"))
  }

  @Test(arguments: [
    "xterm-256color", "screen-256color", "tmux-256color", "xterm", "screen", "vt100", "linux",
    "xterm-kitty", "alacritty",
  ]) func `every common terminal`(_ name: String) throws {
    let terminal = try startedExplorer(environment: ["TERM": name])
    #expect(terminal.line(14).contains("·[.93]"))
    #expect(terminal.line(15).hasSuffix("5 weight    [.928]"))
    expectOneRule(terminal)
    try terminal.type("l", "e", "!", Keys.escape, "t")
    let shown = terminal.grid
    #expect(try terminal.type(Keys.redraw).differences(from: shown) == [])
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    expectReturned(terminal)
  }

  @Test(arguments: [["LANG": "C"], ["LC_ALL": "POSIX"], ["LC_CTYPE": "en_US.ISO-8859-1"]])
  func `without UTF-8 every byte is ASCII`(_ environment: [String: String]) throws {
    let terminal = try startedExplorer(
      environment: environment, keys: ["t", "t", "T", "T", "m", "?", "\u{1B}"])
    #expect(terminal.line(14).contains("8>it"))
    #expect(terminal.line(3).contains(" key ->") || terminal.line(3).contains(" key >"))
    terminal.send("q")
    try terminal.waitForEnd()
    #expect(terminal.bytes.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: [["LANG": ""], ["LANG": "en_US.UTF-8"], ["LANG": "C", "LC_ALL": "C.UTF-8"]])
  func `with UTF-8, or where nothing is said, every sign is shown`(_ environment: [String: String])
    throws
  {
    let terminal = try startedExplorer(environment: environment)
    #expect(terminal.line(14).contains("8▸it"))
  }
}

/// The contrast of two 24-bit colours after WCAG 2: from 1 to 21.
private func contrast(_ cell: Grid.Cell) -> Double {
  let pair = [lightness(cell.foreground), lightness(cell.background)].sorted()
  return (pair[1] + 0.05) / (pair[0] + 0.05)
}

/// The relative luminance of a 24-bit colour after WCAG 2.
private func lightness(_ color: Int32) -> Double {
  let parts = [16, 8, 0].map { shift -> Double in
    let part = Double((color >> shift) & 0xFF) / 255
    return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
}
