import Attention

extension Derivation {
  /// The steps 1 to 7 of one weight with their numbers put in; no term is left out.
  ///
  /// - Parameters:
  ///   - keyNames: What the keys are called, for the mix.
  ///   - residual: Step 7, for the dimensions that are to be shown.
  ///   - normalizer: How scores become weights.
  /// - Returns: At least one line for each of the steps 1 to 6; several for sums of several
  ///   dimensions.
  public func lines(
    keyNames: [String], residual: [ResidualLine] = [], normalizer: Normalizer = .softmax
  ) -> [DerivationLine] { [] }
}
