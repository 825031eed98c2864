import Attention
import Screen

/// One sentence that says the selected cell completely.
public struct SentenceLine: Equatable, Sendable {
  /// Which view it speaks for.
  public enum Subject: Equatable, Sendable {
    /// A cell of the map.
    case map
    /// A cell of the Steps view.
    case steps(shown: Derivation.Step)
  }

  /// The head.
  public let picture: HeadPicture
  /// The selected cell.
  public let cell: SelectedCell
  /// Which view it speaks for.
  public let subject: Subject
  /// What is added where most weight goes to the first key: the key that opens a better head.
  public let sinkAdvice: DisplayText?

  /// Creates the sentence.
  ///
  /// - Parameter sinkAdvice: Said after the notice that most weight goes to the first key, for
  ///   example `] opens L1.H3`; nil leaves the notice out.
  public init(
    picture: HeadPicture, cell: SelectedCell, subject: Subject, sinkAdvice: DisplayText? = nil
  ) {
    self.picture = picture
    self.cell = cell
    self.subject = subject
    self.sinkAdvice = sinkAdvice
  }

  /// The sentence, in as many details as fit into so many columns.
  public func text(columns: Int) -> DisplayText { "" }

  /// Draws the sentence in the first row of an area.
  public func draw(in area: Rectangle, of frame: inout Frame) {}
}
