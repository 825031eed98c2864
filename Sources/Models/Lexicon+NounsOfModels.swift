extension Lexicon {
  /// Time and measures, and the words of attention, models and computers.
  static let modelWords: [WordGroup] = [
    // Time, its days and months, and measures.
    noun(
      .singular, [.abstract],
      """
      acre apr april aug august celsius centimeter centimetre christmas cm dec decade december \
      easter fahrenheit feb february fri friday gb gigabyte gram halloween hour inch jan january \
      jul july jun june kelvin kg kilo kilobyte kilogram kilometer kilometre km lb liter litre mar \
      march mb megabyte meter metre mg mile milligram milliliter millilitre millimeter millimetre \
      minute ml mm mon monday month nov november oct october ounce oz pm pound saturday sep sept \
      september sunday thu thursday ton tue tuesday volt watt wed wednesday week weekday weekend
      """),
    // Attention, models and computers.
    noun(
      .singular, [.abstract],
      """
      ai algebra algorithm alpha anomaly api app architecture arithmetic array attention axis \
      backend backpropagation backup bandwidth baseline batch benchmark beta bias bookmark browser \
      calculation calculus causation chatbot checkpoint classifier clipboard cluster column \
      compiler computation corpus correlation covariance cursor data database dataset debugger \
      decoder decryption delta demo deviation diagram dimension dot dropdown dropout email \
      embedding emoji encoder encryption endpoint entropy epoch error firewall firmware flowchart \
      framework frequency frontend function gamma generalization geometry gradient hashtag heatmap \
      histogram hyperlink hyperparameter identifier image index inference input interface internet \
      iteration kernel keystroke keyword language latency layer learning linux livestream login \
      logit loop malware matrix mechanism median meme metadata metric middleware model module \
      mutex n namespace network neuron node normalization optimization optimizer outlier output \
      parameter password phishing playlist podcast pointer position prediction probability \
      processor projection prompt python query recursion regression regularization retrieval \
      runtime sample scalar scatterplot schema score selfie semantics sentence sequence server \
      shortcut signal simulation softmax software struct sum summarization syntax tensor threshold \
      throughput token tokenizer toolbar training transformer translation url username value \
      variable variance vector video visualization vlog webpage weight x y z
      """),
    noun(
      .plural, [.abstract],
      "axes corpora indices matrices vertices"),
  ]
}
