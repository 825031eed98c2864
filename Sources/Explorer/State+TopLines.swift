import Attention
import Models
import Screen
import Tokenization
import Views

extension State {
  /// Draws where you are, the text and the six axes.
  func drawTop(
    _ picture: HeadPicture, _ layout: Layout, _ lines: ViewLines, _ frame: inout Frame
  ) {
    if let area = layout.header, let header = lines.header {
      header(area, &frame)
    } else if let area = layout.header {
      HeaderLine(
        view: shownName, picture: picture, aside: lines.aside
      ).draw(in: area, of: &frame)
    }
    if let area = layout.text ?? (isEditing ? layout.header : nil) {
      if let text = lines.text, !isEditing || editsInThirdLine(layout) {
        text(area, &frame)
      } else {
        textLine(picture, layout).draw(in: area, of: &frame)
      }
    }
    if let area = layout.axes {
      if editsInThirdLine(layout) {
        textLine(picture, layout).draw(in: area, of: &frame)
      } else if let axes = lines.axes {
        axes(area, &frame)
      } else {
        axesLine(picture, layout).draw(in: area, of: &frame)
      }
    }
  }

  /// What the first line calls what is on the screen.
  var shownName: DisplayText {
    openPanel == nil ? DisplayText(exploration.view.rawValue) : "axes"
  }

  /// The panel over the six axes, where it is on the screen.
  var openPanel: AxesPanel? {
    switch mode {
    case .axes(let panel): panel
    case .menu(let menu): menu.panel
    default: nil
    }
  }

  /// Whether the sentence is typed where B stands, under A.
  private func editsInThirdLine(_ layout: Layout) -> Bool {
    isEditing && exploration.view == .compare && layout.axes != nil
  }

  private func axesLine(_ picture: HeadPicture, _ layout: Layout) -> AxesLine {
    AxesLine(
      picture.head,
      aside: layout.thumbnails == nil
        ? countedAside(picture) : AxesLine.rangeAside(look, picture: picture))
  }

  private func textLine(_ picture: HeadPicture, _ layout: Layout) -> TextLine {
    if case .editing(let field, _) = mode {
      return TextLine(
        text: field.text, ranges: [], query: nil, key: nil, mode: .editing(cursor: field.cursor),
        aside: textAside(picture, layout))
    }
    let trace = exploration.trace
    let isOneList = trace.hasOneList
    return TextLine(
      text: exploration.traced.line,
      ranges: ((isOneList ? [] : trace.queryTokens) + trace.tokens).map(\.place),
      query: exploration.query,
      key: exploration.key + (isOneList ? 0 : trace.queryTokens.count),
      aside: textAside(picture, layout))
  }

  /// What stands beside the text; where the range of the shades stands beside the axes, layer and
  /// head stand here.
  func textAside(_ picture: HeadPicture, _ layout: Layout) -> DisplayText {
    let known = isComputing ? DisplayText(computingAside) : changesAside + knownAside(picture)
    return layout.thumbnails == nil ? known : "\(countedAside(picture))   \(known)"
  }

  /// How much of a sentence the model knows, and what limits it there.
  private func knownAside(_ picture: HeadPicture) -> DisplayText {
    let limit = exploration.trace.notice?.short
    guard exploration.traced.isSentence else { return DisplayText(limit ?? "") }
    return exploration.trace.knownAside(picture.keyLabels)
      + DisplayText(limit.map { ", \($0)" } ?? "")
  }

  /// What was changed by hand: `2 numbers changed*  1 head off  `; empty without changes.
  private var changesAside: DisplayText {
    let intervention = exploration.traced.intervention
    let (numbers, heads) = (intervention.numbers.count, intervention.headsOff.count)
    let changed = numbers == 0 ? "" : "\(numbers) number\(numbers == 1 ? "" : "s") changed*  "
    let off = heads == 0 ? "" : "\(heads) head\(heads == 1 ? "" : "s") off  "
    return DisplayText(changed + off)
  }

  private func countedAside(_ picture: HeadPicture) -> DisplayText {
    AxesLine.countedAside(exploration.address, headCounts: picture.headCounts)
  }

  var isEditing: Bool {
    if case .editing = mode { true } else { false }
  }
}
