import CTerminal
import Screen

/// The numbers under which curses knows pairs of colours, given out as they are needed.
///
/// Number 0 is the terminal's own pair. Pairs are never redefined while a frame is drawn: `prepare` makes room
/// for a whole frame first, and only then forgets all earlier ones.
struct ColorPairs {
  private var numbers: [Colors: Int32] = [:]
  private let limit: Int
  private let isDirect: Bool

  private struct Colors: Hashable {
    let foreground: TerminalColor
    let background: TerminalColor
  }

  /// For the screen that is open now.
  init() {
    limit = max(0, Int(min(screen_pair_count(), 65_536)) - 1)
    isDirect = screen_color_count() > 256
  }

  /// Makes room for the styles of a frame; whether all earlier numbers were forgotten.
  mutating func prepare(_ styles: some Collection<ResolvedStyle>) -> Bool {
    let wanted = Set(styles.map { Colors(foreground: $0.foreground, background: $0.background) })
    let added = wanted.filter { numbers[$0] == nil }.count
    guard numbers.count + added > limit, !numbers.isEmpty else { return false }
    screen_forget_pairs()
    numbers = [:]
    return true
  }

  /// The number of a style's colours; 0 when the terminal has no more.
  mutating func number(of style: ResolvedStyle) -> Int32 {
    let colors = Colors(foreground: style.foreground, background: style.background)
    if colors.foreground == .standard && colors.background == .standard { return 0 }
    if let number = numbers[colors] { return number }
    guard numbers.count < limit else { return 0 }
    let next = Int32(numbers.count + 1)
    guard screen_define_pair(next, code(of: colors.foreground), code(of: colors.background)) else {
      return 0
    }
    numbers[colors] = next
    return next
  }

  private func code(of color: TerminalColor) -> Int32 {
    switch color {
    case .standard: return -1
    case .indexed(let index) where !isDirect: return Int32(index)
    case .indexed, .rgb:
      guard let rgb = color.rgb else { return -1 }
      return Int32(rgb.red) << 16 | Int32(rgb.green) << 8 | Int32(rgb.blue)
    }
  }
}
