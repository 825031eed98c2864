import Testing

@testable import Lessons

/// The lookup, two sentences and a training, for expressions.
func expressionLesson() throws -> Lesson {
  try lesson(
    """
    ---
    heed-lesson: 1
    id: expressions
    title: Expressions
    minutes: 1
    seed: 7
    ---
    ```data scenario
    name: fruit
    use: soft-lookup
    ```
    ```data sentence
    name: tired
    sentence: The animal didn't cross the street because it was too tired
    ```
    ```data sentence
    name: wide
    sentence: The animal didn't cross the street because it was too wide
    ```
    ```data train
    name: width
    task: width
    until: 30
    ```
    ## step One
    Words.
    """)
}

@Suite struct LessonExpressionTests {
  @Test(arguments: [
    ("scores[apple]", "0.7600"), ("scaled[banana]", "0.3695"), ("weights[chair]", "0.2817"),
    ("output[price]", "6.2698"), ("output", "price 6.2698"), ("sum(weights)", "1.0000"),
    ("terms[apple, sweetness]", "0.7200"), ("query[sweetness]", "0.8000"),
    ("value[banana, price]", "6.0000"),
    ("key[chair]", "sweetness 0.1000, durability 0.9000, texture 0.2000"),
    ("slope[apple]", "0.2335"), ("dimension", "3.0000"), ("divisor", "1.7321"),
    ("argmax(weights)", "apple"), ("argmin(weights)", "chair"), ("top(scores, 2)", "apple, banana"),
    ("order(scores)", "apple, banana, chair"), ("max(scores) - min(scores)", "0.4800"),
    ("output[price] with (temperature 0.1)", "7.7996"),
    ("output[price] with (temperature 0.5)", "6.5221"),
    ("output[price] with (temperature 0)", "9.0000"),
    ("output[price] with (key[chair, sweetness] = 1)", "5.8553"),
    ("weights[apple] with (key apple off)", "0.0000"),
    ("argmax(weights) with (query[fruit, durability] = 0.81)", "chair"),
    ("argmax(weights) == \"apple\"", "yes"), ("1 + 2 * 3 ^ 2", "19.0000"), ("-2 - -3", "1.0000"),
    ("(1 + 2) × 3 ÷ 2", "4.5000"), ("not 1 > 2 and 2 >= 2", "yes"), ("1 < 2 or 1 / 0 > 1", "yes"),
    ("defined(1 / 0)", "no"), ("2 == 2.05 within 0.1", "yes"), ("2 < 2.05 within 0.1", "no"),
    ("tvd(weights, weights with (temperature 0))", "0.6284"), ("round(2.675, 1)", "2.7000"),
    ("abs(scores - weights)[0]", "error"), ("logodds(weights[apple], weights[chair])", "0.2771"),
    ("norm(query)", "0.8307"), ("dot(query, key[apple])", "0.7600"),
    ("argmax(weights[it] of L1.H3 in tired)", "animal"),
    ("argmax(weights[it]) of L1.H3 in wide", "street"),
    ("weights[it, animal] of \"pronoun→antecedent\" in tired", "0.9277"),
    ("weights[it, street] in tired with (word tired = wide)", "0.8336"),
    ("weights[it] in wide == (weights[it] with (word tired = wide)) in tired", "yes"),
    ("terms[it, animal, noun?] in tired", "32.0000"),
    ("residual[it, animate, 1] in tired", "0.9489"),
    (
      "weights[it] of all in tired with (mask causal) == weights[it] of all in wide with (mask causal)",
      "yes"
    ),
    ("sum(handedOver[BOS] of all) in tired", "0.0000"),
    ("step in width", "30.0000"), ("step in width at 10", "10.0000"),
    ("reading[\"width w\"] in width > 1", "yes"),
    ("firstStep(reading[\"width w\"] > 2) in width <= 30", "yes"),
  ]) func `an expression comes to what the engine has`(source: String, expected: String) throws {
    var engine = LessonEngine(try expressionLesson())
    for run in TrainedRuns.runs(of: try expressionLesson()) { engine.take(run) }
    let found: String
    do {
      found = "\(try engine.value(of: try LessonExpression(source)))"
    } catch {
      found = "error"
    }
    #expect(found == expected)
  }

  @Test(arguments: [
    ("", 1, "the expression is empty"),
    ("weights[", 9, "at column 9, the end stands where the name of a query or key is expected"),
    ("1 +", 4, "at column 4, the end stands where a value is expected"),
    ("wieghts[apple]", 1, "nothing is called wieghts"),
    ("weights[fruit, apple, 3]", 1, "the brackets after weights hold too many names"),
    ("top(scores)", 1, "top is given 1 value"),
    ("\"apple", 1, "the text that begins at column 1 has no closing quote"),
    ("scores[pear]", 8, "pear is none of the keys"),
    ("scores[apple] in basket", 1, "no data block is called basket"),
    ("scores[apple] of L3.H0", 1, "there is no head L3.H0"),
    ("weights[the] in tired", 9, "the stands in several places"),
    ("scores + 1 > 2", 1, "at column 1 stands a list of 3 numbers where a number is needed"),
    ("reading[\"loss\"]", 1, "fruit, which does not train, has no reading"),
    ("scores with (mask sideways)", 19, "the change “mask sideways” cannot be read"),
    (
      "weights with (word apple = pear)", 1,
      "“word apple = \"pear\"” needs a sentence, but fruit has vectors"
    ),
    ("step in width at 35", 1, "no model was kept at step 35"),
    ("1 / 0", 5, "1.00 / 0.00 has no value"),
    (
      "argmax(scores) with (key[banana, sweetness] = 0.9, key[banana, texture] = 0.2)", 1,
      "apple and banana tie, each is 0.7600"
    ),
    ("scores[apple] 3", 15, "at column 15, “3” stands where the end or a sign is expected"),
    (
      "weights with (normalizer min-max, query[fruit, sweetness] = 0, query[fruit, durability] = 0, query[fruit, texture] = 0)",
      1,
      "it is undefined: all allowed scores of this row are equal, and 0 ÷ 0 has no value"
    ),
  ]) func `what is wrong with an expression is said with its column`(
    source: String, column: Int, sentence: String
  ) throws {
    var engine = LessonEngine(try expressionLesson())
    let error = #expect(throws: ExpressionError.self) {
      _ = try engine.value(of: try LessonExpression(source))
    }
    #expect(error?.sentence == sentence)
    #expect(error?.column == column)
    #expect(error?.advice.isEmpty == false)
  }

  @Test func `an expression cannot be longer, deeper or larger than allowed`() {
    let long = String(repeating: "1", count: 3_000)
    let deep = String(repeating: "(", count: 200) + "1" + String(repeating: ")", count: 200)
    let large = Array(repeating: "1", count: 500).joined(separator: "+")
    for source in [long, deep, large] {
      let error = #expect(throws: ExpressionError.self) { _ = try LessonExpression(source) }
      guard case .tooLarge? = error?.reason else {
        Issue.record("\(String(describing: error?.reason))")
        continue
      }
    }
  }

  @Test func `no text makes the reader stop`() {
    // Every short text of some signs is read or refused.
    let signs = [
      "weights", "[", "]", "(", ")", "\"", "-", "with", "of", ",", "1", ".", "=", "@", "{",
    ]
    for first in signs {
      for second in signs {
        for third in signs {
          _ = try? LessonExpression("\(first) \(second)\(third)")
        }
      }
    }
  }
}
