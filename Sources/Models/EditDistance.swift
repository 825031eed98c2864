/// How many letters must be added, removed or replaced to make one word of another.
///
///     editDistance(Array("anmate"), Array("animate"))  // 1
///
/// O(product of the lengths).
///
/// Source: Wagner and Fischer, *The String-to-String Correction Problem*, 1974.
public func editDistance<Letter: Equatable>(
  _ first: some Collection<Letter>, _ second: some Collection<Letter>
) -> Int {
  var row = Array(0...second.count)
  for (line, letter) in first.enumerated() {
    var diagonal = row[0]
    row[0] = line + 1
    for (column, other) in second.enumerated() {
      let replaced = diagonal + (letter == other ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(replaced, row[column] + 1, row[column + 1] + 1)
    }
  }
  return row[second.count]
}
