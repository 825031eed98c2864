extension KeyBindings {
  /// The key table as the README prints it.
  public var markdown: String {
    let rows = table.map { binding in
      let keys = binding.keys.map { "`\(escaped($0.name))`" }.joined(separator: " ")
      return "| \(keys) | \(escaped(binding.does))\(place(of: binding)) |"
    }
    return (["| keys | what they do |", "|---|---|"] + rows).joined(separator: "\n")
  }

  private func place(of binding: KeyBinding) -> String {
    guard binding.views != KeyBinding.all else { return "" }
    if binding.views.isEmpty { return " (lessons)" }
    if binding.views == KeyBinding.all.subtracting([.training]) { return " (not in training)" }
    let names = ViewKind.allCases.filter(binding.views.contains).map(\.rawValue)
    return " (\(names.joined(separator: ", ")))"
  }

  /// A bar would end a cell of the table.
  private func escaped(_ text: String) -> String {
    text.map { $0 == "|" ? "\\|" : String($0) }.joined()
  }
}
