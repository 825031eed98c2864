import Attention
import Models
import Screen
import Tokenization
import Views

/// What of the open map goes to the clipboard.
public enum Copied: Equatable, Sendable {
  /// The selected number, and the sentence that says it.
  case cell
  /// Where the number stands in an export: `attentions[1,3,8,2]`.
  case address
  /// The row of the selected query, as a table.
  case row
  /// The whole map, as a table.
  case map
}

extension State {
  /// The most bytes that are sent: terminals take 74,994 of base64 at most.
  static let mostCopiedBytes = 56_000

  /// Sends something to the clipboard of the terminal.
  mutating func copy(_ subject: Copied) -> [Effect] {
    switch text(of: subject) {
    case .failure(let reason):
      message = reason.sentence
      return []
    case .success(let text) where text.utf8.count > Self.mostCopiedBytes:
      message =
        "\(text.utf8.count) bytes are more than terminals take (\(Self.mostCopiedBytes)); "
        + "heed export writes them to a file"
      return []
    case .success(let text):
      let first = text.prefix { !$0.isNewline }.replacing("\t", with: "  ")
      message = "sent to the terminal's clipboard: \(first)"
      return [.copy(text)]
    }
  }

  /// Why something cannot be copied, in a sentence.
  struct CopyError: Error, Equatable {
    let sentence: String
  }

  private func text(of subject: Copied) -> Result<String, CopyError> {
    guard let head = exploration.head?.attention, exploration.query < head.queryCount else {
      return .failure(CopyError(sentence: "there is no cell to copy"))
    }
    switch subject {
    case .cell: return .success(cellText(head))
    case .address:
      return addressText.map(Result.success)
        ?? .failure(
          CopyError(
            sentence: "the stage \(exploration.shownStage.title) is in no export of this model; "
              + "weights are attentions, masked scores are scores"))
    case .row:
      return .success(
        table(head, queries: exploration.query..<exploration.query + 1))
    case .map:
      let (cells, overflow) = head.queryCount.multipliedReportingOverflow(
        by: head.columnCount(of: exploration.shownStage))
      guard !overflow, cells <= Self.mostCopiedBytes else {
        return .failure(
          CopyError(
            sentence: "this map is larger than terminals take; heed export writes it to a file"))
      }
      return .success(table(head, queries: 0..<head.queryCount))
    }
  }

  /// The number in full, a tab, and the sentence of the open view.
  private func cellText(_ head: AttentionHead) -> String {
    let row = head.values(of: exploration.shownStage, query: exploration.query)
    let column = exploration.column
    let number = row.indices.contains(column) ? row[column].number : nil
    return [number.map { "\($0)" }, sentence].compactMap(\.self).joined(separator: "\t")
  }

  /// The sentence of the open view, however long it is.
  private var sentence: String {
    var pictures = Pictures()
    let screen = Rectangle(rows: max(rows, 24), columns: max(columns, 80))
    guard let layout = Layout(screen: screen, exploration: exploration),
      let picture = pictures.picture(of: self), let cell = SelectedCell(exploration)
    else { return "" }
    var frame = Frame(rows: 1, columns: 4000)
    lines(picture, cell, layout, &pictures).sentence(frame.bounds, &frame)
    return String(
      frame.line(0).drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// Where the number stands in an export; nil where the stage is in none.
  private var addressText: String? {
    let (stage, address) = (exploration.shownStage, exploration.address)
    let cell = "\(exploration.query),\(exploration.column)"
    guard exploration.input.trained == nil else { return nil }
    if let capture = exploration.traced.capture {
      guard stage == .weights else { return nil }
      return capture.place(of: address, query: exploration.query, key: exploration.key)
    }
    guard exploration.trace.origin == .scenario else {
      let name: String? =
        switch stage {
        case .weights: "attentions"
        case .masked: "scores"
        case .dot, .scaled, .valueNorm, .output: nil
        }
      return name.map {
        "\(exploration.partPrefix)\($0)[\(address.layer),\(address.head),\(cell)]"
      }
    }
    guard stage != .valueNorm else { return nil }
    let hasHeads = exploration.trace.addresses.count > 1
    return "\(stage.rawValue)[\(hasHeads ? "\(address.head)," : "")\(cell)]"
  }

  /// Rows with tabs between, the names of the columns first.
  private func table(_ head: AttentionHead, queries: Range<Int>) -> String {
    let stage = exploration.shownStage
    let columns =
      stage == .output
      ? (0..<head.valueDimension).map(head.names.value)
      : exploration.trace.tokens.map(\.token.text)
    let header = ([""] + columns.map(DisplayText.tableName)).joined(separator: "\t")
    let rows = queries.map { query in
      let tokens = exploration.trace.queryTokens
      let name = tokens.indices.contains(query) ? tokens[query].token.text : "\(query)"
      let values = head.values(of: stage, query: query).map { value in
        switch value {
        case .number(let number): "\(number)"
        case .masked: stage == .weights || stage == .valueNorm ? "0" : "-inf"
        case .undefined: ""
        }
      }
      return ([DisplayText.tableName(name)] + values).joined(separator: "\t")
    }
    return ([header] + rows).joined(separator: "\n") + "\n"
  }
}
