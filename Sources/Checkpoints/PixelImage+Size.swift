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
    // Rounding between the two passes makes their order count; this is that of Pillow.
    let (rows, columns) = (Double(self.height) / Double(height), Double(self.width) / Double(width))
    return rows > 1 && rows > columns
      ? down(to: height).across(to: width) : across(to: width).down(to: height)
  }

  private func across(to width: Int) -> PixelImage {
    let spans = TriangleFilter(from: self.width, to: width).spans
    var result: [UInt8] = []
    result.reserveCapacity(3 * width * height)
    for row in 0..<height {
      for span in spans {
        for channel in 0..<3 {
          result.append(span.mean { pixels[3 * (row * self.width + $0) + channel] })
        }
      }
    }
    return PixelImage(width: width, height: height, pixels: result) ?? self
  }

  private func down(to height: Int) -> PixelImage {
    let spans = TriangleFilter(from: self.height, to: height).spans
    var result: [UInt8] = []
    result.reserveCapacity(3 * width * height)
    for span in spans {
      for place in 0..<3 * width { result.append(span.mean { pixels[3 * width * $0 + place] }) }
    }
    return PixelImage(width: width, height: height, pixels: result) ?? self
  }
}

/// Which pixels of a line each pixel of another length is made from.
private struct TriangleFilter {
  /// Some pixels that follow each other, and how much of each.
  struct Span {
    let first: Int
    /// Shares of 2²² that add up to about that, as Pillow rounds them.
    let weights: [Int]

    func mean(_ value: (Int) -> UInt8) -> UInt8 {
      var sum = 1 << (Self.bits - 1)
      for (offset, weight) in weights.enumerated() { sum += weight * Int(value(first + offset)) }
      return UInt8(clamping: sum >> Self.bits)
    }

    static let bits = 22
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
      let whole = Double(1 << Span.bits)
      return Span(first: first, weights: weights.map { Int(($0 / sum * whole).rounded()) })
    }
  }
}
