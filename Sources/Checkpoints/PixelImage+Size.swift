extension PixelImage {
  /// The picture in another size: every pixel the mean of those near it, weighted by a triangle.
  ///
  ///     PixelImage(width: 2, height: 1, pixels: [0, 0, 0, 100, 100, 100])?.resized(width: 1, height: 1)
  ///     // one pixel: 50, 50, 50
  ///
  /// A picture that becomes smaller has wider triangles, so that none of its pixels is left out.
  ///
  /// - Parameters:
  ///   - width: How many pixels a row is to have, above 0.
  ///   - height: How many rows there are to be, above 0.
  /// - Returns: The picture; itself where it has that size.
  /// - Complexity: O(pixels of both).
  public func resized(width: Int, height: Int) -> PixelImage {
    guard width > 0, height > 0, (width, height) != (self.width, self.height) else { return self }
    let across = TriangleFilter(from: self.width, to: width)
    let down = TriangleFilter(from: self.height, to: height)
    var narrow: [UInt8] = []
    narrow.reserveCapacity(3 * width * self.height)
    for row in 0..<self.height {
      for span in across.spans {
        for channel in 0..<3 {
          narrow.append(span.mean { pixels[3 * (row * self.width + $0) + channel] })
        }
      }
    }
    var result: [UInt8] = []
    result.reserveCapacity(3 * width * height)
    for span in down.spans {
      for place in 0..<3 * width { result.append(span.mean { narrow[3 * width * $0 + place] }) }
    }
    return PixelImage(width: width, height: height, pixels: result) ?? self
  }
}

/// Which pixels of a line each pixel of another length is made from.
private struct TriangleFilter {
  /// Some pixels that follow each other, and how much of each.
  struct Span {
    let first: Int
    let weights: [Double]

    func mean(_ value: (Int) -> UInt8) -> UInt8 {
      var sum = 0.0
      for (offset, weight) in weights.enumerated() { sum += weight * Double(value(first + offset)) }
      return UInt8(max(0, min(255, sum.rounded())))
    }
  }

  let spans: [Span]

  init(from old: Int, to new: Int) {
    let scale = Double(old) / Double(new)
    let reach = max(scale, 1)
    spans = (0..<new).map { index in
      let center = (Double(index) + 0.5) * scale
      let first = max(0, Int((center - reach + 0.5).rounded(.down)))
      let end = max(first + 1, min(old, Int((center + reach + 0.5).rounded(.down))))
      let weights = (first..<end).map { max(0, 1 - abs((Double($0) + 0.5 - center) / reach)) }
      let sum = weights.reduce(0, +)
      return Span(first: first, weights: weights.map { $0 / sum })
    }
  }
}
