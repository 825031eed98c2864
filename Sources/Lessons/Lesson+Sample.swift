extension Lesson {
  /// The text of a lesson as a copy to change: with a name of its own, and no place in the course.
  ///
  ///     Lesson.copy(of: BuiltInLesson.all[0].markdown, id: "mine")  // … id: mine …
  ///
  /// - Parameters:
  ///   - markdown: The text of the lesson.
  ///   - id: The name of the copy, small letters, digits and hyphens.
  /// - Returns: The text; one without front matter stays as it is.
  /// - Complexity: O(length).
  public static func copy(of markdown: String, id: String) -> String {
    var lines = markdown.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
      return markdown
    }
    lines.replaceSubrange(
      1..<end,
      with: lines[1..<end].filter { !$0.hasPrefix("place:") }
        .map { $0.hasPrefix("id:") ? "id: \(id)" : $0 })
    return lines.joined(separator: "\n")
  }

  /// A lesson to change: it is correct as it stands, and has one of most blocks.
  ///
  /// - Parameter id: Its name, small letters, digits and hyphens.
  /// - Returns: The text of the file.
  public static func sample(id: String) -> String {
    """
    ---
    heed-lesson: 1
    id: \(id)
    title: Asking for something fruit-like
    minutes: 8
    seed: 7
    ---

    # A question that matches nothing exactly

    Three things stand in a table. We ask for *fruit*, which is none of them, and get a price all the same.

    ```data items
    name: fruit
    columns: sweetness durability texture
    apple: 0.9 0.1 0.2 -> 9
    banana: 0.7 0.1 0.6 -> 6
    chair: 0.1 0.9 0.2 -> 3
    query fruit: 0.8 0.2 0.1
    values: price
    ```

    ## step Scores

    The query has three dials, and so has every key.

    ```view lookup
    query: fruit
    hide: yes
    ```

    ```predict
    ask: Which item gets the highest score?
    kind: choice
    options: [apple, banana, chair]
    answer: argmax(scores)
    because: Sweetness is what the query asks for most.
    true: apple {scores[apple]}, banana {scores[banana]}, chair {scores[chair]}
    hint: Multiply each dial of the query by the same dial of a key, then add.
    wrong:
      chair: Chair is high on durability, and the query hardly asks for it.
    ```

    ```reveal
    show: lookup
    query: fruit
    key: apple
    text: "Apple has {.76 = scores[apple]}."
    ```

    ## step The answer

    ```predict
    ask: "The weights are {.37 = weights[apple]}, {.35 = weights[banana]} and {.28 = weights[chair]}. What is the price?"
    kind: number
    answer: output[price]
    tolerance: 0.3
    because: "It is each weight times its price, added: {output[price]}."
    hint: It lies between the prices 3 and 9, a little nearer to 9.
    ```

    ```check
    expect:
      - sum(weights) == 1 within 1e-9
      - output[price] == 6.27 within 0.005
    ```

    ## step Play

    ```param temperature
    ask: Turn the temperature until the answer is above 8.
    range: 0.05 .. 10 log
    start: 1
    goal: output[price] > 8
    hint: Cold makes picky.
    ```

    ```exercise
    ask: Change one number, so that chair gets the largest weight.
    goal: argmax(weights) == "chair"
    solution: key[chair, sweetness] = 1
    hint: The query asks for sweetness most.
    because: Now chair is as sweet as the query wants.
    ```

    ```notes
    For the teacher alone: ask for hands before the reveal.
    ```

    """
  }
}
