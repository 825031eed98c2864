import Attention
import Screen

/// A line over the heads of a layer that says which of them share a key-value head.
///
///     ┌─ kv 0 ─┐┌─ kv 1 ─┐
///      H0   H1   H2   H3
struct GroupBrackets: Equatable, Sendable {
  let groups: HeadGroups
  let layer: Int

  /// Draws a bracket over every group, as far as its heads are seen.
  ///
  /// - Parameters:
  ///   - heads: The heads that are seen, side by side.
  ///   - open: The head that is open, whose group stands out.
  ///   - columns: How many columns a head has.
  ///   - row: The line.
  ///   - column: Where the first head begins.
  ///   - area: What must not be left.
  ///   - frame: The screen.
  func draw(
    _ heads: Range<Int>, open: HeadAddress, columns: Int, row: Int, column: Int,
    in area: Rectangle, of frame: inout Frame
  ) {
    for group in 0..<groups.keyValueHeadCount(layer: layer) {
      let seen = groups.heads(ofKeyValueHead: group, layer: layer).clamped(to: heads)
      guard !seen.isEmpty else { continue }
      let isOpen = open.layer == layer && seen.contains(open.head)
      let start = column + (seen.lowerBound - heads.lowerBound) * columns
      frame.write(
        DisplayText(Self.text(group, columns: seen.count * columns - 1)), row: row, column: start,
        style: isOpen ? .role(.key, .bold) : .role(.faint), in: area)
    }
  }

  /// The bracket of a group: its name in the middle, as long as there is room for it.
  static func text(_ group: Int, columns: Int) -> String {
    guard columns >= 5 else {
      // Over a single narrow head there is room for the name alone.
      let name = "kv\(group)"
      return name.count <= columns ? name : String("┌┐".prefix(max(0, columns)))
    }
    let inner = columns - 2
    let names = [" kv \(group) ", "kv \(group)", "kv\(group)", "\(group)", ""]
    let name = names.first { $0.count <= inner } ?? ""
    let left = (inner - name.count) / 2
    let right = inner - name.count - left
    return "┌" + String(repeating: "─", count: left) + name + String(repeating: "─", count: right)
      + "┐"
  }
}
