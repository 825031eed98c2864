import Attention
import Screen

extension ReadText {
  /// The tokens as sentences in the order of the text, each with its number.
  ///
  ///     2 animal: .928, selected
  public var spoken: SpokenList {
    let form = picture.stage.form
    let subjects = subjects.prefix(4).map { name($0) }
    let names = subjects.dropFirst().reduce(subjects.first ?? "") { $0 + ", " + $1 }
    let title: DisplayText =
      "tokens and what \(reading.direction == .reads ? "\(names) reads" : "reads \(names)")"
    return SpokenList(title: title, count: words.count, selected: cursor) { token in
      let number = numbers[token].map { $0.spoken(form, digits: form == .weight ? 3 : 2) }
      var text: DisplayText =
        "\(token) \(name(token)): \(number ?? "not computed")"
      if self.subjects.contains(token) {
        text += reading.pins.contains(token) ? ", pinned" : ", whose it is"
      }
      if token == object { text += ", selected" }
      return text
    }
  }
}
