import Models
import Testing

@Suite struct BertTests {
  @Test(arguments: ["bert_tiny", "roberta_tiny"])
  func `attentions, scores and hidden states are those of PyTorch`(name: String) throws {
    try ReferenceCheckpoint(name).check()
  }
}
