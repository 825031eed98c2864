// Written by .ci/write-built-in-scenarios from demos/scenarios; a test compares both.

extension BuiltInScenario {
  /// The scenarios that are part of the program, by name.
  public static let all: [BuiltInScenario] = [
    BuiltInScenario(
      name: "bert-and-gpt",
      yaml: ##"""
        heed: 1
        title: BERT and GPT, without and with the causal mask
        note: >
          The same queries and keys twice. BERT lets every word read every word. GPT hides the words that come
          later: ╱ in the upper triangle. All scores are 0 here, so that the rows show the mask alone: 1, then ½ ½, then
          ⅓ ⅓ ⅓. The first word of GPT can read nothing but itself.
        invented: All vectors are 0 on purpose, so that only the mask makes a difference.
        queries:
          labels: [it, was, too, tired]
          columns: [anything]
          rows: [[0], [0], [0], [0]]
        values:
          columns: [place]
          rows: [[0], [1], [2], [3]]
        attention: {score: dot, scale: sqrt, normalizer: softmax}
        select: {query: was, key: too, head: GPT}
        variants:
          - {name: BERT}
          - {name: GPT, attention: {mask: causal}}
        expect:
          - {head: BERT, stage: weights, query: it, key: tired, is: .25}
          - {head: GPT, stage: weights, query: it, key: it, is: 1}
          - {head: GPT, stage: weights, query: was, key: it, is: .5}
          - {head: GPT, stage: masked, query: was, key: too, is: masked}
          - {head: GPT, stage: weights, query: too, key: was, is: .3333}
          - {head: GPT, stage: weights, query: tired, key: tired, is: .25}
          - {head: GPT, output: place, query: was, is: .5}
        """##),
    BuiltInScenario(
      name: "dictionary-lookup",
      yaml: ##"""
        heed: 1
        title: A dictionary that cannot answer fruit
        note: >
          Each key is a word of its own, so that a query matches one key or none. Query apple has score 1
          with key apple and 0 with the others: all weight goes there. Query fruit has score 0 with every
          key. argmax then takes the first of equals, which is no answer; min-max says that it is undefined,
          softmax shares out evenly. With a gain of 1, 5 or 10 softmax comes closer and closer to the
          dictionary.
        invented: The three prices are made up; the numbers of the gains are those that softmax gives.
        queries:
          labels: [apple, fruit]
          columns: [apple, banana, chair]
          rows: [[1, 0, 0], [0, 0, 0]]
        keys:
          labels: [apple, banana, chair]
          columns: [apple, banana, chair]
          rows: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        values:
          columns: [price]
          rows: [[9], [6], [3]]
        attention: {score: dot, scale: none, normalizer: argmax}
        select: {query: fruit, key: apple}
        variants:
          - {name: dictionary}
          - {name: min-max, attention: {normalizer: min-max}}
          - {name: softmax gain 1, attention: {normalizer: softmax}}
          - {name: softmax gain 5, attention: {normalizer: softmax, scale: 0.2}}
          - {name: softmax gain 10, attention: {normalizer: softmax, scale: 0.1}}
        expect:
          - {stage: weights, query: apple, key: apple, is: 1}
          - {output: price, query: apple, is: 9}
          - {stage: dot, query: fruit, key: apple, is: 0}
          - {stage: dot, query: fruit, key: chair, is: 0}
          - {head: min-max, stage: weights, query: fruit, key: apple, is: undefined}
          - {head: softmax gain 1, stage: weights, query: apple, key: apple, is: .5761}
          - {head: softmax gain 1, stage: weights, query: apple, key: banana, is: .2119}
          - {head: softmax gain 1, output: price, query: apple, is: 7.0925}
          - {head: softmax gain 1, output: price, query: fruit, is: 6.0000}
          - {head: softmax gain 5, output: price, query: apple, is: 8.9402}
          - {head: softmax gain 10, output: price, query: apple, is: 8.9996}
        """##),
    BuiltInScenario(
      name: "grouped-heads",
      yaml: ##"""
        heed: 1
        title: Four query heads share two key and value heads
        note: >
          Grouped-query attention: heads 0 and 1 compare with the same keys and hand over the same values,
          heads 2 and 3 with others. Only their queries differ. Half of the keys and values need to be kept.
        invented: The vectors are random numbers from a seed, the projections are made up.
        queries:
          labels: [one, two, three, four, five]
          random: {rows: 5, columns: 8, seed: 3}
        projections:
          W_q: {random: {rows: 16, columns: 8, seed: 11, deviation: 0.35}}
          W_k: {random: {rows: 8, columns: 8, seed: 12, deviation: 0.35}}
          W_v: {random: {rows: 8, columns: 8, seed: 13, deviation: 0.35}}
          W_o: {random: {rows: 8, columns: 16, seed: 14, deviation: 0.25}}
        attention: {score: dot, scale: sqrt, normalizer: softmax, heads: 4, kvHeads: 2}
        select: {query: three, key: five, head: L0.H1}
        expect:
          - {head: L0.H0, stage: weights, query: three, key: five, is: .010}
          - {head: L0.H1, stage: weights, query: three, key: five, is: .167}
          - {head: L0.H2, stage: weights, query: three, key: five, is: .037}
          - {head: L0.H3, sum: weights, query: one, is: 1.0000}
        """##),
    BuiltInScenario(
      name: "health-record",
      yaml: ##"""
        heed: 1
        title: A health record over time
        note: >
          Twelve weekly measurements are keys. The query asks for a fast pulse together with a fever: week 8
          is the only one with both and gets nearly all weight. The weight says which week the row reads; it is no
          diagnosis, and no reason for one.
        invented: An illustration; all measurements are made up.
        queries: {labels: [fast pulse and fever], columns: [pulse, fever, sleep], rows: [[3, 3, 0]]}
        keys:
          labels: [week 1, week 2, week 3, week 4, week 5, week 6, week 7, week 8, week 9, week 10, week 11, week 12]
          columns: [pulse, fever, sleep]
          rows:
            - [0.1, 0, 0.8]
            - [0.2, 0, 0.7]
            - [0.1, 0.1, 0.8]
            - [0.3, 0, 0.9]
            - [0.9, 0, 0.6]
            - [0.2, 0.1, 0.8]
            - [0.3, 0.3, 0.5]
            - [1, 1, 0.2]
            - [0.4, 0.3, 0.5]
            - [0.2, 0.1, 0.7]
            - [0.1, 0, 0.8]
            - [0.2, 0, 0.8]
        values: {columns: [temperature], rows: [[36.6], [36.5], [36.7], [36.6], [36.6], [36.8], [37.2], [39.1], [37.4], [36.7], [36.6], [36.5]]}
        attention: {source: cross, score: dot, scale: none, normalizer: softmax}
        select: {query: fast pulse and fever, key: week 8}
        expect:
          - {largest: weights, query: fast pulse and fever, key: week 8}
          - {stage: weights, query: fast pulse and fever, key: week 8, is: .9004}
          - {output: temperature, query: fast pulse and fever, is: 38.87}
        """##),
    BuiltInScenario(
      name: "image-captioning",
      yaml: ##"""
        heed: 1
        title: Image captioning
        note: >
          The words of a caption are queries, sixteen patches of a picture are keys. dog reads patch 5 with weight
          .964 and every other patch with .002; grass reads fourteen patches with .071 each, since the picture
          is nearly all grass. The keys are a picture of four rows and four columns.
        invented: A made-up picture of 16 patches; a trained model would find what is on a patch by itself.
        queries:
          labels: [dog, ball, grass]
          columns: [dog, ball, grass]
          rows: [[6, 0, 0], [0, 6, 0], [0, 0, 6]]
        keys:
          labels: [grass, grass, grass, grass, grass, dog, grass, grass, grass, grass, ball, grass, grass, grass, grass, grass]
          columns: [dog, ball, grass]
          rows: [[0, 0, 1],
            [0, 0, 1],
            [0, 0, 1],
            [0, 0, 1],
            [0, 0, 1],
            [1, 0, 0],
            [0, 0, 1],
            [0, 0, 1],
            [0, 0, 1],
            [0, 0, 1],
            [0, 1, 0],
            [0, 0, 1],
            [0, 0, 1],
            [0, 0, 1],
            [0, 0, 1],
            [0, 0, 1]]
        values:
          columns: [dog, ball, grass]
          rows: [[0, 0, 1],
            [0, 0, 1],
            [0, 0, 1],
            [0, 0, 1],
            [0, 0, 1],
            [1, 0, 0],
            [0, 0, 1],
            [0, 0, 1],
            [0, 0, 1],
            [0, 0, 1],
            [0, 1, 0],
            [0, 0, 1],
            [0, 0, 1],
            [0, 0, 1],
            [0, 0, 1],
            [0, 0, 1]]
        attention: {source: cross, score: dot, scale: none, normalizer: softmax}
        grid: {rows: 4, columns: 4}
        select: {query: dog, key: dog}
        expect:
          - {stage: weights, query: dog, key: 5, is: .9642}
          - {stage: weights, query: dog, key: 0, is: .00239}
          - {stage: weights, query: ball, key: 10, is: .9642}
          - {stage: weights, query: grass, key: 0, is: .0714}
          - {stage: weights, query: grass, key: 15, is: .0714}
          - {sum: weights, query: grass, is: 1.0000}
        """##),
    BuiltInScenario(
      name: "kernel-regression",
      yaml: ##"""
        heed: 1
        title: Kernel regression, attention by distance
        note: >
          The score is the logarithm of a kernel, so that softmax gives the kernel's weights: near points count
          more. The Gaussian reaches every point. The boxcar takes the points within one width, all alike; the Epanechnikov
          kernel too, the nearer the more; points outside are masked ╱.
        invented: Six points of a made-up curve.
        queries: {labels: [at 1.2], columns: [x], rows: [[1.2]]}
        keys: {labels: [x 0, x 1, x 1.5, x 2, x 3, x 4], columns: [x], rows: [[0], [1], [1.5], [2], [3], [4]]}
        values: {columns: [y], rows: [[0], [2], [2.6], [2.4], [1], [0.2]]}
        attention: {source: cross, score: gaussian, scale: none, normalizer: softmax}
        parameters: {width: 1}
        select: {query: at 1.2, key: x 1}
        variants:
          - {name: Gaussian}
          - {name: boxcar, attention: {score: boxcar}}
          - {name: Epanechnikov, attention: {score: epanechnikov}}
          - {name: Gaussian of width 3, parameters: {width: 3}}
        expect:
          - {head: Gaussian, stage: weights, query: at 1.2, key: x 1, is: .2911}
          - {head: Gaussian, output: y, query: at 1.2, is: 1.8981}
          - {head: boxcar, stage: weights, query: at 1.2, key: x 1, is: .3333}
          - {head: boxcar, stage: masked, query: at 1.2, key: x 3, is: masked}
          - {head: Epanechnikov, stage: weights, query: at 1.2, key: x 1, is: .4305}
          - {head: Gaussian of width 3, output: y, query: at 1.2, is: 1.4662}
        """##),
    BuiltInScenario(
      name: "local-window",
      yaml: ##"""
        heed: 1
        title: Local attention around a predicted place
        note: >
          Luong's local attention: each query predicts a place, reads only the keys within 2 of it, and
          nearer keys get more through a bell. Query early is sent to place 1, query late to place 6. Keys
          outside of the window are masked.
        invented: The places are given by hand; a trained model predicts them.
        queries: {labels: [early, late], columns: [match], rows: [[1], [1]]}
        keys: {labels: [k0, k1, k2, k3, k4, k5, k6, k7], columns: [match], rows: [[0], [0.5], [1], [0], [0], [0], [1], [0.5]]}
        values: {columns: [place], rows: [[0], [1], [2], [3], [4], [5], [6], [7]]}
        attention: {source: cross, score: dot, scale: none, normalizer: "local:2"}
        parameters: {predicted: [1, 6]}
        select: {query: early, key: k1}
        expect:
          - {stage: masked, query: early, key: k5, is: masked}
          - {stage: weights, query: early, key: k1, is: .4082}
          - {stage: weights, query: late, key: k6, is: .6095}
          - {sum: weights, query: late, is: 1.0000}
        """##),
    BuiltInScenario(
      name: "multi-head",
      yaml: ##"""
        heed: 1
        title: Why more than one head
        note: >
          One head takes one blend of the values. With even weights the values (1, 0) and (0, 1) and the
          values (½, ½) and (½, ½) give the same output, ½ ½: the difference is lost. Two heads, each on one
          key, keep it.
        invented: The two pairs of values are the smallest that show it.
        queries: {labels: [reader], columns: [first, second], rows: [[0, 0]]}
        keys: {labels: [first, second], columns: [first, second], rows: [[1, 0], [0, 1]]}
        values: {columns: [left, right], rows: [[1, 0], [0, 1]]}
        attention: {score: dot, scale: none, normalizer: softmax}
        select: {query: reader, key: first, head: even blend of (1 0) (0 1)}
        variants:
          - {name: even blend of (1 0) (0 1)}
          - {name: even blend of (½ ½) (½ ½), values: {columns: [left, right], rows: [[0.5, 0.5], [0.5, 0.5]]}}
          - {name: "two heads: on the first", queries: {rows: [[8, 0]]}}
          - {name: "two heads: on the second", queries: {rows: [[0, 8]]}}
        expect:
          - {head: even blend of (1 0) (0 1), output: left, query: reader, is: .5}
          - {head: even blend of (1 0) (0 1), output: right, query: reader, is: .5}
          - {head: even blend of (½ ½) (½ ½), output: left, query: reader, is: .5}
          - {head: even blend of (½ ½) (½ ½), output: right, query: reader, is: .5}
          - {head: "two heads: on the first", output: left, query: reader, is: .9997}
          - {head: "two heads: on the second", output: right, query: reader, is: .9997}
        """##),
    BuiltInScenario(
      name: "order-and-positions",
      yaml: ##"""
        heed: 1
        title: Order needs positions
        note: >
          Four times the same word: without positions every row is even, whatever the order. Sinusoidal
          positions are added to the vectors: the dot product of two neighbours is 1.5403 everywhere, and
          that of two words three apart is .0096. ALiBi takes a slope times the distance from the score.
        invented: The words are all 0, so that only positions speak.
        queries:
          labels: [word, word, word, word]
          columns: [sin fast, cos fast, sin slow, cos slow]
          rows: [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]]
        values:
          columns: [place]
          rows: [[0], [1], [2], [3]]
        attention: {score: dot, scale: none, normalizer: softmax}
        parameters: {slope: 1}
        select: {query: word@1, key: word@2, head: sinusoidal}
        variants:
          - {name: no positions}
          - {name: sinusoidal, attention: {positions: sinusoidal}}
          - {name: ALiBi, attention: {positions: alibi}}
          - name: relative
            attention: {positions: relative}
            parameters: {relative: [0, 2, 0, 0, 0]}
        expect:
          - {head: no positions, stage: weights, query: word@1, key: word@3, is: .25}
          - {head: sinusoidal, stage: dot, query: 0, key: 1, is: 1.5403}
          - {head: sinusoidal, stage: dot, query: 1, key: 2, is: 1.5403}
          - {head: sinusoidal, stage: dot, query: 2, key: 3, is: 1.5403}
          - {head: sinusoidal, stage: dot, query: 0, key: 3, is: .0096}
          - {head: ALiBi, stage: scaled, query: 0, key: 3, is: -3}
          - {head: relative, stage: scaled, query: 3, key: 2, is: 2}
        """##),
    BuiltInScenario(
      name: "product-search",
      yaml: ##"""
        heed: 1
        title: Product search
        note: >
          What somebody types is the query, products are keys. Warm and waterproof shoes find the winter boots.
          A cotton shirt matches in nothing and gets the least weight. With normalizer sparsemax it gets exactly 0.
        invented: The shop and its numbers are made up.
        queries:
          labels: [warm waterproof shoes]
          columns: [warm, waterproof, shoe, light]
          rows: [[2, 2, 3, 0]]
        keys:
          labels: [winter boots, sandals, rain coat, trail shoes, cotton shirt]
          columns: [warm, waterproof, shoe, light]
          rows: [[1, 1, 1, 0], [0, 0.5, 1, 1], [0.3, 1, 0, 0.5], [0.3, 0.6, 1, 0.6], [0.2, 0, 0, 1]]
        values: {columns: [price], rows: [[120], [40], [80], [90], [20]]}
        attention: {source: cross, score: dot, scale: sqrt, normalizer: softmax}
        select: {query: warm waterproof shoes, key: winter boots}
        variants:
          - {name: softmax}
          - {name: sparsemax, attention: {normalizer: sparsemax}}
        expect:
          - {largest: weights, query: warm waterproof shoes, key: winter boots}
          - {stage: weights, query: warm waterproof shoes, key: winter boots, is: .5870}
          - {head: sparsemax, stage: weights, query: warm waterproof shoes, key: cotton shirt, is: 0}
          - {head: sparsemax, sum: weights, query: warm waterproof shoes, is: 1.0000}
          - {output: price, query: warm waterproof shoes, is: 98.89}
        """##),
    BuiltInScenario(
      name: "pronoun-tired",
      yaml: ##"""
        heed: 1
        title: What it stands for, too tired
        note: >
          In the hand-made toy model it reads animal with weight .928. Change tired to wide with e, and it
          reads street. A weight says where the row reads, not why; x switches a key off and shows what changes.
        invented: The toy model's numbers were written by people; a trained model finds its own.
        sentence: The animal didn't cross the street because it was too tired
        select: {query: it, key: animal, head: L1.H3}
        expect:
          - {head: L1.H3, stage: scaled, query: it, key: animal, is: 12.19}
          - {head: L1.H3, stage: weights, query: it, key: animal, is: .928}
          - {head: L1.H3, stage: weights, query: it, key: street, is: .067}
        """##),
    BuiltInScenario(
      name: "pronoun-wide",
      yaml: ##"""
        heed: 1
        title: What it stands for, too wide
        note: >
          One word is different, and it reads street with weight .834: wide is said of things that have an
          extent, and a head of the first layer has written that into it.
        invented: The toy model's numbers were written by people; a trained model finds its own.
        sentence: The animal didn't cross the street because it was too wide
        select: {query: it, key: street, head: L1.H3}
        expect:
          - {head: L1.H3, stage: scaled, query: it, key: street, is: 11.63}
          - {head: L1.H3, stage: weights, query: it, key: street, is: .834}
          - {head: L1.H3, stage: weights, query: it, key: animal, is: .158}
        """##),
    BuiltInScenario(
      name: "question-answering",
      yaml: ##"""
        heed: 1
        title: Question answering over a conversation
        note: >
          Five turns of a conversation are keys, two questions are queries. When does it leave? reads the turn that
          names a time, and how much is it? the turn that names a price, though both turns are about the train.
        invented: The conversation and its features are made up.
        queries:
          labels: ["when does it leave?", "how much is it?"]
          columns: [train, time, price, greeting]
          rows: [[2, 4, 0, 0], [2, 0, 4, 0]]
        keys:
          labels: [hello, the train to Lyon, it leaves at 9, it costs 40, thank you]
          columns: [train, time, price, greeting]
          rows: [[0, 0, 0, 1], [1, 0, 0, 0], [1, 1, 0, 0], [1, 0, 1, 0], [0, 0, 0, 1]]
        values:
          columns: [hour, euros]
          rows: [[0, 0], [0, 0], [9, 0], [0, 40], [0, 0]]
        attention: {source: cross, score: dot, scale: sqrt, normalizer: softmax}
        select: {query: "when does it leave?", key: it leaves at 9}
        expect:
          - {largest: weights, query: "when does it leave?", key: it leaves at 9}
          - {largest: weights, query: "how much is it?", key: it costs 40}
          - {stage: weights, query: "when does it leave?", key: it leaves at 9, is: .7298}
          - {output: hour, query: "when does it leave?", is: 6.568}
          - {output: euros, query: "how much is it?", is: 29.192}
        """##),
    BuiltInScenario(
      name: "recommendation",
      yaml: ##"""
        heed: 1
        title: Recommendation, what one has seen before
        note: >
          Films that somebody has seen are keys, films to be recommended are queries. Blade Runner reads
          Matrix with .630 and Solaris with .241: the films that are like it. Titanic reads Notebook with .521 and
          Amelie with .303. The output is the mark that somebody may give.
        invented: How much action, romance and science fiction a film has, and the marks, are made up.
        queries:
          labels: [Blade Runner, Titanic]
          columns: [action, romance, science fiction]
          rows: [[1.8, 0.6, 2.7], [0.6, 3, 0]]
        keys:
          labels: [Matrix, Notebook, Solaris, Amelie, Die Hard]
          columns: [action, romance, science fiction]
          rows: [[0.8, 0.1, 0.9], [0, 1, 0], [0.2, 0.3, 0.9], [0.1, 0.8, 0.1], [1, 0, 0]]
        values:
          columns: [liked]
          rows: [[5], [2], [4], [3], [4]]
        attention: {source: cross, score: dot, scale: none, normalizer: softmax}
        select: {query: Blade Runner, key: Matrix}
        expect:
          - {stage: weights, query: Blade Runner, key: Matrix, is: .630}
          - {stage: weights, query: Blade Runner, key: Solaris, is: .241}
          - {largest: weights, query: Blade Runner, key: Matrix}
          - {stage: weights, query: Titanic, key: Notebook, is: .521}
          - {stage: weights, query: Titanic, key: Amelie, is: .303}
          - {output: liked, query: Blade Runner, is: 4.554}
        """##),
    BuiltInScenario(
      name: "saturation",
      yaml: ##"""
        heed: 1
        title: Saturation and its slope
        note: >
          Two keys, one score ahead of the other by a gap that grows from 0 to 16. The weight of the first
          comes close to 1, and its slope ∂ weight ÷ ∂ score, α (1 − α), comes close to 0: at a gap of 16 a
          change of the score changes nothing any more, so that nothing can be learned.
        invented: Nothing; the gaps are chosen.
        queries:
          labels: [gap 0, gap 1, gap 2, gap 4, gap 8, gap 16]
          columns: [gap]
          rows: [[0], [1], [2], [4], [8], [16]]
        keys:
          labels: [ahead, behind]
          columns: [gap]
          rows: [[1], [0]]
        values:
          columns: [value]
          rows: [[1], [0]]
        attention: {score: dot, scale: none, normalizer: softmax}
        select: {query: gap 8, key: ahead}
        expect:
          - {slope: ahead, query: gap 0, is: .25}
          - {slope: ahead, query: gap 1, is: .1966}
          - {slope: ahead, query: gap 2, is: .1050}
          - {slope: ahead, query: gap 4, is: .01766}
          - {slope: ahead, query: gap 8, is: .000335}
          - {slope: ahead, query: gap 16, is: .000000113}
          - {stage: weights, query: gap 8, key: ahead, is: .999665}
        """##),
    BuiltInScenario(
      name: "scale-fixed-max-learned",
      yaml: ##"""
        heed: 1
        title: Fixed, largest and learned scale
        note: >
          What the score is divided by says how picky the query is. A small number makes the row sharp, a
          large one makes it flat. max divides by the row's own largest score; learned takes a number that
          training would find. The order of the keys never changes.
        invented: The key table is a reconstruction; the learned number is a stand-in for one that was trained.
        queries:
          labels: [fruit]
          columns: [sweetness, durability, texture]
          rows: [[0.8, 0.2, 0.1]]
        keys:
          labels: [apple, banana, chair]
          columns: [sweetness, durability, texture]
          rows: [[0.9, 0.1, 0.2], [0.7, 0.1, 0.6], [0.1, 0.9, 0.2]]
        values:
          columns: [price]
          rows: [[9], [6], [3]]
        attention: {score: dot, scale: sqrt, normalizer: softmax}
        parameters: {scale: 0.25}
        select: {query: fruit, key: apple, head: divided by √3}
        variants:
          - {name: divided by 1, attention: {scale: none}}
          - {name: divided by √3}
          - {name: divided by 3, attention: {scale: dimension}}
          - {name: divided by the largest, attention: {scale: max}}
          - {name: divided by 0.1, attention: {scale: 0.1}}
          - {name: divided by a learned number, attention: {scale: learned}}
        expect:
          - {head: divided by 1, stage: weights, query: fruit, key: apple, is: .3991}
          - {head: divided by 1, stage: weights, query: fruit, key: banana, is: .3540}
          - {head: divided by 1, stage: weights, query: fruit, key: chair, is: .2469}
          - {head: divided by √3, stage: weights, query: fruit, key: apple, is: .3716}
          - {head: divided by 3, stage: weights, query: fruit, key: apple, is: .3555}
          - {head: divided by 3, stage: weights, query: fruit, key: banana, is: .3416}
          - {head: divided by 3, stage: weights, query: fruit, key: chair, is: .3029}
          - {head: divided by the largest, stage: scaled, query: fruit, key: apple, is: 1}
          - {head: divided by the largest, stage: weights, query: fruit, key: apple, is: .4192}
          - {head: divided by the largest, stage: weights, query: fruit, key: banana, is: .3579}
          - {head: divided by the largest, stage: weights, query: fruit, key: chair, is: .2229}
          - {head: divided by a learned number, stage: scaled, query: fruit, key: apple, is: 3.04}
          - {head: divided by a learned number, output: price, query: fruit, is: 7.4502}
        """##),
    BuiltInScenario(
      name: "scores",
      yaml: ##"""
        heed: 1
        title: Five scores on the same vectors
        note: >
          One query and three keys under four scores. Under the dot product keys x and both tie; the general
          score with a matrix that exchanges the two dimensions prefers y and both; the additive score likes
          both best. Concat is the additive score with its two matrices side by side: the same numbers.
        invented: The vectors are the smallest ones that show the difference.
        queries:
          labels: [query]
          columns: [x, y]
          rows: [[1, 0]]
        keys:
          labels: [key x, key y, key both]
          columns: [x, y]
          rows: [[1, 0], [0, 1], [1, 1]]
        values:
          columns: [x, y]
          rows: [[1, 0], [0, 1], [1, 1]]
        attention: {score: dot, scale: none, normalizer: softmax}
        parameters:
          general: {W: [[0, 1], [1, 0]]}
          additive: {W_q: [[1, 0], [0, 1]], W_k: [[1, 0], [0, 1]], v_a: [1, 1]}
          concat: {W: [[1, 0, 1, 0], [0, 1, 0, 1]], v_a: [1, 1]}
        select: {query: query, key: key both, head: additive}
        variants:
          - {name: additive, attention: {score: additive}}
          - {name: dot}
          - {name: general, attention: {score: general}}
          - {name: concat, attention: {score: concat}}
          - {name: cosine, attention: {score: cosine}}
        expect:
          - {head: additive, stage: dot, query: query, key: key x, is: .9640}
          - {head: additive, stage: dot, query: query, key: key y, is: 1.5232}
          - {head: additive, stage: dot, query: query, key: key both, is: 1.7256}
          - {head: additive, stage: weights, query: query, key: key x, is: .2045}
          - {head: additive, stage: weights, query: query, key: key y, is: .3576}
          - {head: additive, stage: weights, query: query, key: key both, is: .4379}
          - {head: dot, stage: weights, query: query, key: key x, is: .4223}
          - {head: dot, stage: weights, query: query, key: key y, is: .1554}
          - {head: dot, stage: weights, query: query, key: key both, is: .4223}
          - {head: general, stage: weights, query: query, key: key x, is: .1554}
          - {head: general, stage: weights, query: query, key: key y, is: .4223}
          - {head: general, stage: weights, query: query, key: key both, is: .4223}
          - {head: concat, stage: weights, query: query, key: key both, is: .4379}
          - {head: cosine, stage: dot, query: query, key: key both, is: .7071}
        """##),
    BuiltInScenario(
      name: "self-attention",
      yaml: ##"""
        heed: 1
        title: Self-attention, all words at once
        note: >
          Every word is a query and a key. chased asks for animals and finds cat and mouse; cat and mouse ask
          for what is done and find chased. Nothing here knows the order: cat and mouse read the same.
          Queries, keys and values are made from the same vectors by three matrices.
        invented: The five vectors and the three projections are made up to be read.
        queries:
          labels: [the, cat, chased, the, mouse]
          columns: [article, animal, action, small]
          rows: [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [1, 0, 0, 0], [0, 1, 0, 1]]
        projections:
          W_q: [[0, 0, 3, 0], [0, 3, 0, 0], [0, 0, 0, 0], [1, 0, 0, 0]]
          W_k: [[0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1], [1, 0, 0, 0]]
          W_v: [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]
        attention: {score: dot, scale: sqrt, normalizer: softmax}
        select: {query: chased, key: cat}
        expect:
          - {stage: weights, query: chased, key: cat, is: .3746}
          - {stage: weights, query: chased, key: mouse, is: .3746}
          - {stage: weights, query: cat, key: chased, is: .5284}
          - {largest: weights, query: mouse, key: chased}
          - {sum: weights, query: the, is: 1.0000}
        """##),
    BuiltInScenario(
      name: "soft-and-hard",
      yaml: ##"""
        heed: 1
        title: Soft and hard attention
        note: >
          The same three scores under softmax, under argmax and drawn by chance. Soft attention blends all
          values; argmax takes one whole value, and its slope is 0 everywhere; sample draws one key, each with
          its softmax weight as probability. Press s to draw again.
        invented: The scores (0.5, 0, −0.5) are chosen; only item 2 has a reward.
        queries: {labels: [choice], columns: [liking], rows: [[1]]}
        keys: {labels: [item 1, item 2, item 3], columns: [liking], rows: [[0.5], [0], [-0.5]]}
        values: {columns: [reward], rows: [[0], [1], [0]]}
        attention: {score: dot, scale: none, normalizer: softmax, seed: 7}
        select: {query: choice, key: item 2, head: soft}
        variants:
          - {name: soft}
          - {name: argmax, attention: {normalizer: argmax}}
          - {name: sample, attention: {normalizer: sample}}
        expect:
          - {head: soft, stage: weights, query: choice, key: item 1, is: .5065}
          - {head: soft, stage: weights, query: choice, key: item 2, is: .3072}
          - {head: soft, stage: weights, query: choice, key: item 3, is: .1863}
          - {head: soft, output: reward, query: choice, is: .3072}
          - {head: soft, slope: item 2, query: choice, is: .2128}
          - {head: argmax, stage: weights, query: choice, key: item 1, is: 1}
          - {head: argmax, slope: item 1, query: choice, is: 0}
          - {head: sample, sum: weights, query: choice, is: 1}
        """##),
    BuiltInScenario(
      name: "soft-lookup-vector-values",
      yaml: ##"""
        heed: 1
        title: Soft lookup with vector values
        note: >
          The same question and the same weights as in the soft lookup, but every key hands over three
          numbers at once. The weights do not depend on the values: exchange two rows of values and the map
          stays as it is.
        invented: Price, liking and use are made up; the key table is a reconstruction.
        queries:
          labels: [fruit]
          columns: [sweetness, durability, texture]
          rows: [[0.8, 0.2, 0.1]]
        keys:
          labels: [apple, banana, chair]
          columns: [sweetness, durability, texture]
          rows: [[0.9, 0.1, 0.2], [0.7, 0.1, 0.6], [0.1, 0.9, 0.2]]
        values:
          columns: [price, liking, use]
          rows: [[0.3, 0.9, 0.2], [0.2, 0.7, 0.3], [0.9, 0.4, 0.9]]
        attention: {score: dot, scale: sqrt, normalizer: softmax}
        select: {query: fruit, key: apple}
        expect:
          - {stage: weights, query: fruit, key: apple, is: .3716}
          - {output: price, query: fruit, is: .4343}
          - {output: liking, query: fruit, is: .6898}
          - {output: use, query: fruit, is: .4318}
        """##),
    BuiltInScenario(
      name: "soft-lookup",
      yaml: ##"""
        heed: 1
        title: Soft lookup by attributes
        note: >
          The query asks for something fruit-like: sweet, not durable, hardly textured. No key matches
          exactly, so every price is taken, each by its weight. Raise durability above 0.80 and chair has
          the largest weight.
        invented: >
          The key table is a reconstruction; its source gave only the scores. The prices are made up.
        queries:
          labels: [fruit]
          columns: [sweetness, durability, texture]
          rows: [[0.8, 0.2, 0.1]]
        keys:
          labels: [apple, banana, chair]
          columns: [sweetness, durability, texture]
          rows:
            - [0.9, 0.1, 0.2]
            - [0.7, 0.1, 0.6]
            - [0.1, 0.9, 0.2]
        values:
          columns: [price]
          rows: [[9], [6], [3]]
        attention: {score: dot, scale: sqrt, mask: none, normalizer: softmax}
        select: {query: fruit, key: apple}
        expect:
          - {stage: dot, query: fruit, key: apple, is: .76}
          - {stage: dot, query: fruit, key: banana, is: .64}
          - {stage: dot, query: fruit, key: chair, is: .28}
          - {stage: scaled, query: fruit, key: apple, is: .4388}
          - {stage: scaled, query: fruit, key: banana, is: .3695}
          - {stage: scaled, query: fruit, key: chair, is: .1617}
          - {stage: weights, query: fruit, key: apple, is: .3716}
          - {stage: weights, query: fruit, key: banana, is: .3467}
          - {stage: weights, query: fruit, key: chair, is: .2817}
          - {slope: apple, query: fruit, is: .2335}
          - {sum: weights, query: fruit, is: 1.0000}
          - {largest: weights, query: fruit, key: apple}
          - {output: price, query: fruit, is: 6.2698}
        """##),
    BuiltInScenario(
      name: "softmax-minmax-standardize",
      yaml: ##"""
        heed: 1
        title: Softmax, min-max and standardization
        note: >
          Three ways to make comparable numbers of the scores of a row. Only softmax gives weights: all above
          0, and their sum is 1. min-max goes from 0 to 1, and its row sums to 1.75. Standardization sums
          to 0, and one number is negative. Query nothing has equal scores with every key: the last two are
          then 0 ÷ 0 and undefined.
        invented: The key table is a reconstruction; the query nothing is made up.
        queries:
          labels: [fruit, nothing]
          columns: [sweetness, durability, texture]
          rows: [[0.8, 0.2, 0.1], [0, 0, 0]]
        keys:
          labels: [apple, banana, chair]
          columns: [sweetness, durability, texture]
          rows: [[0.9, 0.1, 0.2], [0.7, 0.1, 0.6], [0.1, 0.9, 0.2]]
        values:
          columns: [price]
          rows: [[9], [6], [3]]
        attention: {score: dot, scale: sqrt, normalizer: softmax}
        select: {query: fruit, key: apple, head: min-max}
        variants:
          - {name: softmax}
          - {name: min-max, attention: {normalizer: min-max}}
          - {name: standardize, attention: {normalizer: standardize}}
        expect:
          - {head: softmax, sum: weights, query: fruit, is: 1.0000}
          - {head: softmax, stage: weights, query: nothing, key: apple, is: .3333}
          - {head: min-max, stage: weights, query: fruit, key: apple, is: 1}
          - {head: min-max, stage: weights, query: fruit, key: banana, is: .75}
          - {head: min-max, stage: weights, query: fruit, key: chair, is: 0}
          - {head: min-max, sum: weights, query: fruit, is: 1.75}
          - {head: min-max, stage: weights, query: nothing, key: apple, is: undefined}
          - {head: standardize, stage: weights, query: fruit, key: apple, is: .9806}
          - {head: standardize, stage: weights, query: fruit, key: banana, is: .3922}
          - {head: standardize, stage: weights, query: fruit, key: chair, is: -1.3728}
          - {head: standardize, sum: weights, query: fruit, is: 0.0000}
          - {head: standardize, output: price, query: fruit, is: 7.0602}
          - {head: standardize, stage: weights, query: nothing, key: chair, is: undefined}
        """##),
    BuiltInScenario(
      name: "speech-alignment",
      yaml: ##"""
        heed: 1
        title: Speech, letters and sounds
        note: >
          The letters of hello are queries, twelve frames of sound are keys. By sound alone both letters l read both
          frames of l with .458 each: content cannot tell them apart. With a bell over time, −(frame − place)²
          added to the score, the first l reads the earlier frame and the second the later one: a staircase.
        invented: The frames and the places in time are made up.
        queries:
          labels: [h, e, first l, second l, o]
          columns: [hh, eh, l, ow, sil]
          rows: [[4, 0, 0, 0, 0],
            [0, 4, 0, 0, 0],
            [0, 0, 4, 0, 0],
            [0, 0, 4, 0, 0],
            [0, 0, 0, 4, 0]]
        keys:
          labels: [hh 0, hh 1, eh 2, eh 3, eh 4, l 5, l 6, ow 7, ow 8, ow 9, sil 10, sil 11]
          columns: [hh, eh, l, ow, sil]
          rows: [[1, 0, 0, 0, 0],
            [1, 0, 0, 0, 0],
            [0, 1, 0, 0, 0],
            [0, 1, 0, 0, 0],
            [0, 1, 0, 0, 0],
            [0, 0, 1, 0, 0],
            [0, 0, 1, 0, 0],
            [0, 0, 0, 1, 0],
            [0, 0, 0, 1, 0],
            [0, 0, 0, 1, 0],
            [0, 0, 0, 0, 1],
            [0, 0, 0, 0, 1]]
        values:
          columns: [frame]
          rows: [[0], [1], [2], [3], [4], [5], [6], [7], [8], [9], [10], [11]]
        attention: {source: cross, score: dot, scale: none, normalizer: softmax}
        select: {query: second l, key: l 6, head: content and time}
        variants:
          - {name: content}
          - name: content and time
            queries:
              columns: [hh, eh, l, ow, sil, twice the place × frame, frame²]
              rows: [[4, 0, 0, 0, 0, 1.0, 1],
              [0, 4, 0, 0, 0, 6, 1],
              [0, 0, 4, 0, 0, 10.5, 1],
              [0, 0, 4, 0, 0, 12.5, 1],
              [0, 0, 0, 4, 0, 16, 1]]
            keys:
              columns: [hh, eh, l, ow, sil, twice the place × frame, frame²]
              rows: [[1, 0, 0, 0, 0, 0, 0],
              [1, 0, 0, 0, 0, 1, -1],
              [0, 1, 0, 0, 0, 2, -4],
              [0, 1, 0, 0, 0, 3, -9],
              [0, 1, 0, 0, 0, 4, -16],
              [0, 0, 1, 0, 0, 5, -25],
              [0, 0, 1, 0, 0, 6, -36],
              [0, 0, 0, 1, 0, 7, -49],
              [0, 0, 0, 1, 0, 8, -64],
              [0, 0, 0, 1, 0, 9, -81],
              [0, 0, 0, 0, 1, 10, -100],
              [0, 0, 0, 0, 1, 11, -121]]
        expect:
          - {head: content, stage: weights, query: first l, key: l 5, is: .4581}
          - {head: content, stage: weights, query: first l, key: l 6, is: .4581}
          - {head: content, stage: weights, query: second l, key: l 5, is: .4581}
          - {head: content and time, stage: weights, query: first l, key: l 5, is: .620}
          - {head: content and time, stage: weights, query: first l, key: l 6, is: .376}
          - {head: content and time, stage: weights, query: second l, key: l 5, is: .181}
          - {head: content and time, stage: weights, query: second l, key: l 6, is: .810}
          - {head: content and time, largest: weights, query: second l, key: l 6}
        """##),
    BuiltInScenario(
      name: "summarization",
      yaml: ##"""
        heed: 1
        title: Summarization, which sentences the topic reads
        note: >
          Four sentences of a text are keys, each the counts of four subjects. The query is their mean: what the text
          is about. The two sentences on subjects 0 and 1 get the same and the largest weight; the one on
          another subject gets the smallest.
        invented: The four counts are made up.
        queries: {labels: [topic], columns: [subject 0, subject 1, subject 2, subject 3], rows: [[1, 1, 0.5, 0.25]]}
        keys:
          labels: [sentence 0, sentence 1, sentence 2, sentence 3]
          columns: [subject 0, subject 1, subject 2, subject 3]
          rows: [[2, 1, 0, 0], [1, 2, 0, 0], [0, 0, 2, 0], [1, 1, 0, 1]]
        values:
          columns: [subject 0, subject 1, subject 2, subject 3]
          rows: [[2, 1, 0, 0], [1, 2, 0, 0], [0, 0, 2, 0], [1, 1, 0, 1]]
        attention: {score: dot, scale: sqrt, normalizer: softmax}
        select: {query: topic, key: sentence 0}
        expect:
          - {stage: dot, query: topic, key: sentence 0, is: 3}
          - {stage: dot, query: topic, key: sentence 1, is: 3}
          - {stage: dot, query: topic, key: sentence 2, is: 1}
          - {stage: dot, query: topic, key: sentence 3, is: 2.25}
          - {stage: weights, query: topic, key: sentence 0, is: .3273}
          - {stage: weights, query: topic, key: sentence 1, is: .3273}
          - {stage: weights, query: topic, key: sentence 2, is: .1204}
          - {stage: weights, query: topic, key: sentence 3, is: .2250}
        """##),
    BuiltInScenario(
      name: "translation-alignment",
      yaml: ##"""
        heed: 1
        title: Translation, an alignment that crosses over
        note: >
          The French words are queries, the English ones keys. voiture reads car and rouge reads red: the
          adjective stands after the noun, so that the two weights lie off the diagonal. la reads the, and
          also car, which decides between le and la.
        invented: The meanings are made up by hand; a trained model finds its own.
        queries:
          labels: [la, voiture, rouge]
          columns: [article, vehicle, colour, gender]
          rows: [[5, 0, 0, 4], [0, 6, 0, 0], [0, 0, 6, 0]]
        keys:
          labels: [the, red, car]
          columns: [article, vehicle, colour, gender]
          rows: [[1, 0, 0, 0], [0, 0, 1, 0], [0, 1, 0, 1]]
        values:
          columns: [the, red, car]
          rows: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        attention: {source: cross, score: dot, scale: none, normalizer: softmax}
        select: {query: voiture, key: car}
        expect:
          - {largest: weights, query: la, key: the}
          - {largest: weights, query: voiture, key: car}
          - {largest: weights, query: rouge, key: red}
          - {stage: weights, query: la, key: car, is: .2676}
          - {stage: weights, query: voiture, key: car, is: .9951}
        """##),
    BuiltInScenario(
      name: "tutor",
      yaml: ##"""
        heed: 1
        title: A tutor that chooses what to practise
        note: >
          What a student got wrong is the query, the topics of a course are keys. Mistakes with fractions
          and with signs find the topics that train both. Padding fills the list up to six topics and is hidden.
        invented: The student, the topics and all numbers are made up.
        queries:
          labels: [mistakes of this week]
          columns: [fractions, signs, geometry]
          rows: [[3, 2, 0]]
        keys:
          labels: [adding fractions, negative numbers, fractions below zero, triangles, padding, padding]
          columns: [fractions, signs, geometry]
          rows: [[1, 0, 0], [0, 1, 0], [0.8, 0.8, 0], [0, 0, 1], [0, 0, 0], [0, 0, 0]]
        values: {columns: [minutes], rows: [[20], [15], [30], [25], [0], [0]]}
        attention: {source: cross, score: dot, scale: none, normalizer: softmax, mask: {padding: [padding@4, padding@5]}}
        select: {query: mistakes of this week, key: fractions below zero}
        expect:
          - {largest: weights, query: mistakes of this week, key: fractions below zero}
          - {stage: weights, query: mistakes of this week, key: fractions below zero, is: .6572}
          - {stage: masked, query: mistakes of this week, key: padding@5, is: masked}
          - {output: minutes, query: mistakes of this week, is: 26.19}
        """##),
    BuiltInScenario(
      name: "video-key-frames",
      yaml: ##"""
        heed: 1
        title: Key frames of a video
        note: >
          Ten frames read each other within a window of 2 frames on both sides. A frame in the middle of a
          scene reads its neighbours evenly; at the cut between frame 4 and frame 5 the weight stays on its own side:
          the jump in the map is the cut.
        invented: Two scenes, made up, each with one bright colour.
        queries:
          labels: [frame 0, frame 1, frame 2, frame 3, frame 4, frame 5, frame 6, frame 7, frame 8, frame 9]
          columns: [blue, red]
          rows: [[2, 0], [2, 0], [2, 0], [2, 0], [2, 0], [0, 2], [0, 2], [0, 2], [0, 2], [0, 2]]
        attention: {score: dot, scale: sqrt, normalizer: softmax, mask: "window:2"}
        select: {query: frame 4, key: frame 3}
        expect:
          - {stage: masked, query: frame 4, key: frame 7, is: masked}
          - {stage: weights, query: frame 2, key: frame 0, is: .2}
          - {stage: weights, query: frame 4, key: frame 3, is: .3207}
          - {stage: weights, query: frame 4, key: frame 5, is: .0190}
        """##),
    BuiltInScenario(
      name: "why-sqrt-d",
      yaml: ##"""
        heed: 1
        title: Why the score is divided by √d
        note: >
          Queries and keys are random, with numbers around 0 and standard deviation 1. The more dimensions,
          the further apart the 16 scores of a row lie, as √d: unscaled, softmax soon puts nearly all weight on one key, and its
          slope goes to 0, so that nothing can be learned. Divided by √d the scores stay as far apart as for one
          dimension. Go through the heads with [ and ], or see all in Heads.
        invented: All vectors are random numbers from seed 7.
        queries: {labels: [query 0, query 1, query 2, query 3], random: {rows: 4, columns: 1, seed: 7}}
        keys: {random: {rows: 16, columns: 1, seed: 8}}
        values: {columns: [value], random: {rows: 16, columns: 1, seed: 9}}
        attention: {score: dot, scale: none, normalizer: softmax}
        select: {query: query 0, key: 0, head: d 64 unscaled}
        variants:
          - name: d 1 unscaled
            queries: {random: {rows: 4, columns: 1, seed: 7}}
            keys: {random: {rows: 16, columns: 1, seed: 8}}
            attention: {scale: none}
          - name: d 1 divided
            queries: {random: {rows: 4, columns: 1, seed: 7}}
            keys: {random: {rows: 16, columns: 1, seed: 8}}
            attention: {scale: sqrt}
          - name: d 4 unscaled
            queries: {random: {rows: 4, columns: 4, seed: 7}}
            keys: {random: {rows: 16, columns: 4, seed: 8}}
            attention: {scale: none}
          - name: d 4 divided
            queries: {random: {rows: 4, columns: 4, seed: 7}}
            keys: {random: {rows: 16, columns: 4, seed: 8}}
            attention: {scale: sqrt}
          - name: d 16 unscaled
            queries: {random: {rows: 4, columns: 16, seed: 7}}
            keys: {random: {rows: 16, columns: 16, seed: 8}}
            attention: {scale: none}
          - name: d 16 divided
            queries: {random: {rows: 4, columns: 16, seed: 7}}
            keys: {random: {rows: 16, columns: 16, seed: 8}}
            attention: {scale: sqrt}
          - name: d 64 unscaled
            queries: {random: {rows: 4, columns: 64, seed: 7}}
            keys: {random: {rows: 16, columns: 64, seed: 8}}
            attention: {scale: none}
          - name: d 64 divided
            queries: {random: {rows: 4, columns: 64, seed: 7}}
            keys: {random: {rows: 16, columns: 64, seed: 8}}
            attention: {scale: sqrt}
          - name: d 256 unscaled
            queries: {random: {rows: 4, columns: 256, seed: 7}}
            keys: {random: {rows: 16, columns: 256, seed: 8}}
            attention: {scale: none}
          - name: d 256 divided
            queries: {random: {rows: 4, columns: 256, seed: 7}}
            keys: {random: {rows: 16, columns: 256, seed: 8}}
            attention: {scale: sqrt}
          - name: d 1024 unscaled
            queries: {random: {rows: 4, columns: 1024, seed: 7}}
            keys: {random: {rows: 16, columns: 1024, seed: 8}}
            attention: {scale: none}
          - name: d 1024 divided
            queries: {random: {rows: 4, columns: 1024, seed: 7}}
            keys: {random: {rows: 16, columns: 1024, seed: 8}}
            attention: {scale: sqrt}
        expect:
          - {head: d 1 unscaled, spread: scaled, query: query 0, is: .93}
          - {head: d 1 divided, spread: scaled, query: query 0, is: .93}
          - {head: d 4 unscaled, spread: scaled, query: query 0, is: 1.97}
          - {head: d 4 divided, spread: scaled, query: query 0, is: .98}
          - {head: d 16 unscaled, spread: scaled, query: query 0, is: 3.61}
          - {head: d 16 divided, spread: scaled, query: query 0, is: .90}
          - {head: d 64 unscaled, spread: scaled, query: query 0, is: 8.74}
          - {head: d 64 divided, spread: scaled, query: query 0, is: 1.09}
          - {head: d 256 unscaled, spread: scaled, query: query 0, is: 13.86}
          - {head: d 256 divided, spread: scaled, query: query 0, is: .87}
          - {head: d 1024 unscaled, spread: scaled, query: query 0, is: 28.29}
          - {head: d 1024 divided, spread: scaled, query: query 0, is: .88}
          - {head: d 1 unscaled, maximum: weights, query: query 0, is: .364}
          - {head: d 1 unscaled, slope: 7, query: query 0, is: .2316}
          - {head: d 1 divided, maximum: weights, query: query 0, is: .364}
          - {head: d 1 divided, slope: 7, query: query 0, is: .2316}
          - {head: d 4 unscaled, maximum: weights, query: query 0, is: .395}
          - {head: d 4 unscaled, slope: 15, query: query 0, is: .2389}
          - {head: d 4 divided, maximum: weights, query: query 0, is: .209}
          - {head: d 4 divided, slope: 15, query: query 0, is: .1650}
          - {head: d 16 unscaled, maximum: weights, query: query 0, is: .614}
          - {head: d 16 unscaled, slope: 0, query: query 0, is: .2371}
          - {head: d 16 divided, maximum: weights, query: query 0, is: .209}
          - {head: d 16 divided, slope: 0, query: query 0, is: .1655}
          - {head: d 64 unscaled, maximum: weights, query: query 0, is: .976}
          - {head: d 64 unscaled, slope: 4, query: query 0, is: .0230}
          - {head: d 64 divided, maximum: weights, query: query 0, is: .234}
          - {head: d 64 divided, slope: 4, query: query 0, is: .1790}
          - {head: d 256 unscaled, maximum: weights, query: query 0, is: .992}
          - {head: d 256 unscaled, slope: 10, query: query 0, is: .0083}
          - {head: d 256 divided, maximum: weights, query: query 0, is: .214}
          - {head: d 256 divided, slope: 10, query: query 0, is: .1683}
          - {head: d 1024 unscaled, maximum: weights, query: query 0, is: .992}
          - {head: d 1024 unscaled, slope: 8, query: query 0, is: .0076}
          - {head: d 1024 divided, maximum: weights, query: query 0, is: .164}
          - {head: d 1024 divided, slope: 8, query: query 0, is: .1372}
        """##),
  ]
}
