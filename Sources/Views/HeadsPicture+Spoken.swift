import Attention
import Screen

extension HeadsPicture {
  /// The heads as sentences in their order, then what the open head is like on average.
  ///
  ///     L1.H3 pronoun→antecedent: .928, rank 1
  public var spoken: SpokenList {
    let place = open.headCounts.prefix(address.layer).reduce(0, +) + address.head
    let means = HeadMetricLine.lines(
      at: place, of: metrics, firstKey: open.keyName(0), mostEntropy: mostEntropy)
    let title = DisplayText(
      "heads, \(HeadsLines(picture: self, shading: .glyphs, thumbnail: nil).title)")
    return SpokenList(title: title, count: entries.count + means.count, selected: selected) {
      index in
      index < entries.count
        ? spoken(entries[index]) : spoken(means[index - entries.count])
    }
  }

  private func spoken(_ entry: HeadEntry) -> DisplayText {
    let name = entry.name.map { " " + $0 } ?? ""
    let rank = rank(of: entry).map { ", rank \($0)" } ?? ""
    let isOpen = entry.address == address ? "; open" : ""
    return DisplayText("\(entry.address)\(name): \(number(of: entry))\(rank)\(isOpen)")
  }

  private func number(of entry: HeadEntry) -> String {
    switch entry.reading {
    case .pending: "not computed yet"
    case .missing: "undefined"
    case .value(let value): value.spoken(form, digits: number.digits(stage: open.stage))
    }
  }

  private func spoken(_ mean: HeadMetricLine) -> DisplayText {
    let number = mean.number.map {
      spokenNumber($0, mean.form, digits: mean.form == .weight ? 3 : 2)
    }
    let rank = mean.rank.map { ", rank \($0)" } ?? ""
    return DisplayText("\(address), mean of \(mean.title): \(number ?? "undefined")\(rank)")
  }
}
