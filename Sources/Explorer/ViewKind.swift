/// A view that fills the body of the screen, in the order in which menus list them.
public enum ViewKind: String, CaseIterable, Equatable, Hashable, Sendable {
  /// The heatmap of a stage, with the derivation of the selected cell beside it.
  case map
  /// The derivation of one row and cell, one step at a time.
  case steps
  /// A number for every head of every layer.
  case heads
  /// The sentence itself, shaded by what pinned tokens read.
  case text
  /// Query, key and value of the selected cell, dimension by dimension.
  case vectors
  /// How the weighted values add up to the output, and what it adds to the residual.
  case output
  /// Two maps laid on each other: heads, stages, sentences, kinds of attention.
  case compare
  /// What the weights of every row are like: entropy, distance, rollout.
  case metrics
  /// What a query asks for and keys have, and every step of one lookup.
  case lookup
  /// The weights on the patches of a picture, where they lie.
  case grid
  /// A task while it is learned: the loss, the maps forming, the selected cell.
  case training
}
