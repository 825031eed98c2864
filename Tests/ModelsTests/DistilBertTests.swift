import Models
import Testing

@Suite struct DistilBertTests {
  @Test(arguments: ["distilbert_tiny"])
  func `attentions, scores and hidden states are those of PyTorch`(name: String) throws {
    try ReferenceCheckpoint(name).check()
  }
}
