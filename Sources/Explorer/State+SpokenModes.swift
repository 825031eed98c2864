import Screen
import Views

/// Menus, the panel of the axes and the card of a head as sentences.
extension State {
  /// A list to choose from: the chosen line in a sentence, then every line that matches.
  func menuPage(_ menu: Menu) -> SpokenPage {
    let entries = menuEntries
    let chosen = entries.indices.contains(menu.selection) ? entries[menu.selection] : nil
    let place = "\(menu.selection + 1) of \(entries.count)"
    let sentence = chosen.map { DisplayText("\(place): ") + $0.spoken } ?? "no line matches"
    let typed = menu.filter.text
    let help =
      menu.kind.hasLetters
      ? "a letter chooses" : typed.isEmpty ? "letters find a line" : "typed: \(typed)"
    return SpokenPage(
      heading: DisplayText("\(title(of: menu.kind)), a list to choose from; \(help)"),
      sentence: message.map { DisplayText($0) } ?? sentence,
      list: SpokenList(title: "lines", count: entries.count, selected: menu.selection) {
        entries[$0].spoken
      }, prompts: spokenPrompts, screensOn: screensOn)
  }

  /// The panel over the six axes: the value under the cursor and what it makes of the row.
  func axesPage(_ panel: AxesPanel, _ picture: HeadPicture) -> SpokenPage {
    let field = panel.field.map {
      SpokenPage.Field(
        name: DisplayText("\(panel.axis.rawValue), a number; Enter takes it, Esc leaves it"),
        text: $0.text, cursor: $0.cursor)
    }
    return SpokenPage(
      heading: DisplayText(
        "the six axes, \(panel.axis.rawValue)\(isComputing ? ", computing" : "")"),
      field: field,
      sentence: message.map { DisplayText($0) }
        ?? DisplayText(assembled: axesSentence(panel, picture, .explained)),
      list: axesPanelView(panel, picture).spoken, prompts: spokenPrompts, screensOn: screensOn)
  }

  /// The card of the open head: the line that must be seen, then all lines.
  func cardPage(_ line: Int) -> SpokenPage {
    let lines = spokenCard
    let place = lines.place(of: line)
    return SpokenPage(
      heading: "what there is to know of this head",
      sentence: lines.sentences.indices.contains(place) ? lines.sentences[place] : "nothing",
      list: SpokenList(title: "the card", lines.sentences, selected: place),
      prompts: spokenPrompts, screensOn: screensOn)
  }
}

extension MenuEntry {
  /// The line in a sentence: what it does, the keys that do the same, why it is not possible.
  var spoken: DisplayText {
    let keys = keys.isEmpty ? "" : ", key \(keys)"
    let reason = disabledReason.map { "; not now: \($0)" } ?? ""
    return DisplayText(does + keys + reason)
  }
}
