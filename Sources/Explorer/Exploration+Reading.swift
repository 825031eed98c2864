import Views

/// The token that the Text view moves: without pins the one whose row or column is shown, with pins
/// the one whose number is told.
extension Exploration {
  /// Whether the arrows of the Text view move the query, or the key.
  var movesQuery: Bool { (reading.direction == .reads) == reading.pins.isEmpty }

  /// The token that the arrows of the Text view move.
  public var token: Int {
    get { movesQuery ? query : key }
    set { if movesQuery { query = newValue } else { key = newValue } }
  }

  /// The selected one of query and key whose row, or column, is shown.
  private var subject: Int {
    get { reading.direction == .reads ? query : key }
    set { if reading.direction == .reads { query = newValue } else { key = newValue } }
  }

  /// Pins the token under the cursor, or unpins it; the cursor stays where it is.
  mutating func pinToken() {
    let token = token
    if reading.pins.contains(token) {
      reading.unpin(token)
      let nearest = reading.pins.min { (abs($0 - token), $0) < (abs($1 - token), $1) }
      if subject == token || nearest == nil { subject = nearest ?? token }
    } else {
      reading.pin(token)
      subject = token
      self.token = token
    }
  }

  /// Unpins every token; the cursor stays where it is.
  mutating func unpinTokens() {
    let token = token
    reading.unpinAll()
    self.token = token
  }

  /// The other direction, or another combination; pinned tokens, and the cursor, stay.
  mutating func openNextReading() {
    let direction = reading.direction
    reading = reading.next
    if reading.direction != direction, !reading.pins.isEmpty { swap(&query, &key) }
    clampSelection()
  }
}
