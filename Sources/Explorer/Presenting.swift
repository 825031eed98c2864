/// How the program is shown to a class.
public struct Presenting: Equatable, Sendable {
  /// Who reads the notes for the speaker.
  public enum Notes: Equatable, Sendable {
    /// Nobody.
    case none
    /// A second terminal, or a file.
    case elsewhere
  }

  /// Who reads the notes for the speaker.
  public var notes: Notes

  /// Presents.
  public init(notes: Notes = .none) { self.notes = notes }
}
