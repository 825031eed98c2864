import Attention
import Testing

@Suite struct SplitMix64Tests {
  /// The numbers of the authors' own program, splitmix64.c.
  @Test(
    arguments: [
      (
        1_234_567,
        [
          6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
          4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
        ]
      ),
      (0, [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F]),
    ] as [(UInt64, [UInt64])])
  func `the numbers of a seed are the known ones`(seed: UInt64, known: [UInt64]) {
    var random = SplitMix64(seed: seed)
    #expect(known.indices.map { _ in random.next() } == known)
  }

  @Test func `fractions are the upper 53 bits of the numbers, below 1`() {
    var (random, fractions) = (SplitMix64(seed: 0), SplitMix64(seed: 0))
    for _ in 0..<1000 {
      let fraction = fractions.nextFraction()
      #expect(fraction == Double(random.next() >> 11) / 9_007_199_254_740_992)
      #expect((0..<1).contains(fraction))
    }
  }

  @Test func `streams of a seed differ from each other and from the seed's own numbers`() {
    var first: Set<UInt64> = []
    for stream in -50...50 {
      var random = SplitMix64(seed: 7, stream: stream)
      first.insert(random.next())
    }
    var plain = SplitMix64(seed: 7)
    first.insert(plain.next())
    #expect(first.count == 102)
  }

  /// What is trained, and what is drawn for a row, starts from these.
  @Test func `the first numbers of two streams of seed 7 stay what they are`() {
    var (first, second) = (SplitMix64(seed: 7, stream: 0), SplitMix64(seed: 7, stream: 1))
    #expect(first.next() == 11_241_344_834_629_033_336)
    #expect(first.next() == 7_548_029_490_970_160_968)
    #expect(second.next() == 8_075_172_986_249_684_972)
  }
}
