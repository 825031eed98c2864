/// A scenario that is part of the program, so that it opens from anywhere.
///
///     BuiltInScenario.named("soft-lookup")?.title  // "Soft lookup by attributes"
public struct BuiltInScenario: Equatable, Sendable {
  /// What it is called: the name of its file, without the ending.
  public let name: String
  /// The text of its file.
  public let yaml: String

  /// What it shows, as its second line says.
  public var title: String {
    let line = yaml.split(separator: "\n").first { $0.hasPrefix("title: ") }
    return line.map { String($0.dropFirst("title: ".count)) } ?? name
  }

  /// The scenario of a name, or nil.
  public static func named(_ name: String) -> BuiltInScenario? {
    all.first { $0.name == name || $0.name + ".yaml" == name }
  }
}
