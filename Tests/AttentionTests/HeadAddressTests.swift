import Attention
import Testing

@Suite struct HeadAddressTests {
  @Test func `an address counts from 0 as papers do, and from 1 as people do`() {
    let address = HeadAddress(layer: 1, head: 3)
    #expect(address.description == "L1.H3")
    #expect(address.counted == (2, 4))
  }

  @Test func `layers come first`() {
    #expect(HeadAddress(layer: 0, head: 9) < HeadAddress(layer: 1, head: 0))
    #expect(HeadAddress(layer: 1, head: 0) < HeadAddress(layer: 1, head: 1))
    #expect(!(HeadAddress(layer: 1, head: 1) < HeadAddress(layer: 1, head: 1)))
  }
}
