import Testing

@testable import Lessons

/// A lesson that a teacher copied and broke in one place, and what is said to it.
struct BrokenLesson: Sendable, CustomTestStringConvertible {
  let name: String
  /// What stood there, and what stands there now.
  let change: (from: String, to: String)
  let line: Int
  let reason: String
  let fix: String
  var severity = LessonProblem.Severity.error

  var testDescription: String { name }

  init(
    _ name: String, _ from: String, _ to: String, line: Int, _ reason: String, fix: String,
    severity: LessonProblem.Severity = .error
  ) {
    self.name = name
    change = (from, to)
    self.line = line
    self.reason = reason
    self.fix = fix
    self.severity = severity
  }
}

/// The lesson of `heed lesson new`, broken once in each.
private let broken: [BrokenLesson] = [
  BrokenLesson(
    "a newer version", "heed-lesson: 1", "heed-lesson: 2", line: 2,
    "heed-lesson: 2 is newer than this program, which reads 1", fix: "update heed, or write 1"),
  BrokenLesson(
    "no title", "title: Asking for something fruit-like\n", "", line: 1,
    "the front matter has no title", fix: "add a line such as title: What is “it”?"),
  BrokenLesson(
    "an id with blanks", "id: mine", "id: My lesson", line: 3,
    "the id “My lesson” is no name",
    fix: "write small letters, digits and hyphens, as in what-is-it"),
  BrokenLesson(
    "a misspelt key of the front matter", "minutes: 8", "minuts: 8", line: 5,
    "unknown key minuts in the front matter",
    fix: "did you mean minutes? Allowed are heed-lesson, id, title, place, minutes, needs, seed"),
  BrokenLesson(
    "front matter that is not closed", "seed: 7\n---", "seed: 7", line: 1,
    "the front matter that begins here is never closed",
    fix: "write --- on a line of its own after the last of its keys"),
  BrokenLesson(
    "too few numbers", "apple: 0.9 0.1 0.2", "apple: 0.9 0.1", line: 16,
    "apple has 2 numbers, but columns lists 3 (sweetness durability texture)",
    fix: "give it 3, one for each"),
  BrokenLesson(
    "a word among numbers", "chair: 0.1 0.9", "chair: 0.1 very", line: 18,
    "chair has “very” among its numbers", fix: "write numbers only"),
  BrokenLesson(
    "a missing value", "-> 6", "", line: 13,
    "the items have different numbers of values behind ->",
    fix: "give each 1, as apple has"),
  BrokenLesson(
    "a misspelt kind of data", "```data items", "```data item", line: 13,
    "unknown kind of data “item”",
    fix: "did you mean items? Allowed are scenario, sentence, items, train, as in ```data sentence"),
  BrokenLesson(
    "a misspelt block", "```predict\nask: Which", "```predit\nask: Which", line: 32,
    "unknown block predit",
    fix:
      "did you mean predict? Allowed are data, view, predict, reveal, param, check, free-play, exercise, notes"
  ),
  BrokenLesson(
    "a misspelt view", "```view lookup", "```view lokup", line: 27, "unknown view “lokup”",
    fix:
      "did you mean lookup? Allowed are map, steps, heads, text, vectors, output, compare, metrics, lookup, grid, training, as in ```view map"
  ),
  BrokenLesson(
    "a heading that is no step", "## step Play", "## Play", line: 68,
    "the heading “Play” is no step",
    fix: "write ## step and a title, or ### for a heading within a step"),
  BrokenLesson(
    "an option that is no item", "options: [apple, banana, chair]",
    "options: [apple, pear, chair]", line: 35,
    "the option “pear” is none of those that are compared",
    fix: "write one of apple, banana, chair"),
  BrokenLesson(
    "an answer that is no option", "options: [apple, banana, chair]",
    "options: [banana, chair]", line: 36,
    "the answer is apple, which is no option (banana, chair)",
    fix: "add apple to the options, or ask about another row"),
  BrokenLesson(
    "a misspelt quantity", "answer: argmax(scores)", "answer: argmax(score)", line: 36,
    "in answer “argmax(score)”, nothing is called score",
    fix: "did you mean scores?"),
  BrokenLesson(
    "a misspelt function", "answer: argmax(scores)", "answer: argmx(scores)", line: 36,
    "in answer “argmx(scores)”, nothing is called argmx", fix: "did you mean argmax?"),
  BrokenLesson(
    "a bracket that is not closed", "answer: argmax(scores)", "answer: argmax(scores", line: 36,
    "in answer “argmax(scores”, at column 14, the end stands where “)” is expected",
    fix: "write “)” there"),
  BrokenLesson(
    "a list for an answer", "answer: argmax(scores)", "answer: scores", line: 36,
    "the answer is a list of 3 numbers, and a choice needs one name",
    fix: "write argmax(scores)"),
  BrokenLesson(
    "a tie", "banana: 0.7 0.1 0.6", "banana: 0.9 0.1 0.2", line: 36,
    "in answer “argmax(scores)”, apple and banana tie, each is 0.7600",
    fix: "change a number, so that one of them is ahead, or ask something else"),
  BrokenLesson(
    "an option whose condition cannot be read",
    "options: [apple, banana, chair]\nanswer: argmax(scores)",
    "options:\n  - {text: apple, when: 'scores >'}\n  - {text: chair, when: 'scores[chair] > 1'}",
    line: 36,
    "in when “scores >”, at column 9, the end stands where a value is expected",
    fix: "look at the bracket or sign before it"),
  BrokenLesson(
    "no answer", "answer: argmax(scores)\n", "", line: 32, "predict has no answer",
    fix: "add a line such as answer: argmax(weights)"),
  BrokenLesson(
    "an unknown kind of question", "kind: choice", "kind: choise", line: 34,
    "unknown kind of prediction “choise”",
    fix: "did you mean choice? Allowed are choice, number, cell, order, text, draw-map"),
  BrokenLesson(
    "words to a right answer", "  chair: Chair is high", "  apple: Chair is high", line: 41,
    "wrong speaks to “apple”, which is right", fix: "leave it out, or write because: …"),
  BrokenLesson(
    "words to an answer that is none", "  chair: Chair is high", "  table: Chair is high",
    line: 41, "wrong speaks to “table”, which nobody can answer",
    fix: "write one of apple, banana, chair"),
  BrokenLesson(
    "a wrong number in the prose", "a price all the same.",
    "a price all the same: {6.4 = output[price]}.", line: 11,
    "the text says 6.4, but output[price] is 6.3", fix: "write {6.3 = output[price]}"),
  BrokenLesson(
    "a wrong number in the reveal", "{.76 = scores[apple]}", "{.78 = scores[apple]}", line: 48,
    "the text says .78, but scores[apple] is 0.76", fix: "write {0.76 = scores[apple]}"),
  BrokenLesson(
    "a number that nobody computes", "a price all the same.", "the price 6.27 all the same.",
    line: 11, "the number 6.27 is not computed, so it can go stale",
    fix: "write {6.27 = …} with the expression that gives it, or put it in backticks",
    severity: .warning),
  BrokenLesson(
    "a brace that is not closed", "a price all the same.", "a price {output[price].", line: 11,
    "a brace { is opened and never closed",
    fix: "close it with }, or write {{ for a brace that is shown"),
  BrokenLesson(
    "a colon in an unquoted question", "ask: Which item", "ask: Think: which item", line: 33,
    "this line is no YAML: mapping values are not allowed in this context",
    fix: "put a text with a colon, a bracket at its start or quotes in it in quotes of its own"),
  BrokenLesson(
    "a reveal without a prediction", "## step The answer\n",
    "## step The answer\n\n```reveal\ntext: Look.\n```\n", line: 53,
    "this reveal has no predict before it in its step",
    fix: "add a predict block before it, or write free: yes"),
  BrokenLesson(
    "a tolerance too fine", "tolerance: 0.3", "tolerance: 0.00001", line: 53,
    "the answer is 6.2698, but the tolerance 1e-05 is finer than the 4 decimals shown to learners",
    fix: "write tolerance: 0.001 or more"),
  BrokenLesson(
    "a check that fails", "output[price] == 6.27 within 0.005",
    "output[price] == 6.30 within 0.005", line: 65,
    "check failed: output[price] == 6.30 within 0.005, but the left side is 6.2698",
    fix: "write 6.2698, or change the data"),
  BrokenLesson(
    "two keys where a list is meant", "  - sum(weights) == 1 within 1e-9\n",
    "expect:\n  - sum(weights) == 1 within 1e-9\n", line: 63,
    "expect is given twice in one block", fix: "keep one of them, or make a list of both"),
  BrokenLesson(
    "a goal out of reach", "goal: output[price] > 8", "goal: output[price] > 8.95", line: 74,
    "the goal output[price] > 8.95 cannot be reached: the largest value in the range 0.05 .. 10 is "
      + "8.383", fix: "ask for 8.383 or less far, or widen the range"),
  BrokenLesson(
    "a goal reached at the start", "goal: output[price] > 8", "goal: output[price] > 6", line: 74,
    "the goal output[price] > 6 is reached at the start, 1",
    fix: "start elsewhere, or ask for more"),
  BrokenLesson(
    "a range turned round", "range: 0.05 .. 10 log", "range: 10 .. 0.05", line: 72,
    "the range “10 .. 0.05” cannot be read",
    fix: "write two numbers, the smaller first, as in 0.05 .. 10 or 0.05 .. 10 log"),
  BrokenLesson(
    "a start outside the range", "start: 1", "start: 20", line: 73,
    "it starts at 20, outside its range 0.05 .. 10", fix: "write a number within the range"),
  BrokenLesson(
    "a solution that does not reach the goal", "solution: key[chair, sweetness] = 1",
    "solution: key[chair, sweetness] = 0.2", line: 81,
    "the solution does not reach the goal argmax(weights) == \"chair\"",
    fix: "write changes that do, for the exercise may be impossible"),
  BrokenLesson(
    "a solution about a key that is not there", "solution: key[chair, sweetness] = 1",
    "solution: key[stool, sweetness] = 1", line: 81,
    "the solution cannot be made: stool is none of the keys",
    fix: "write one of apple, banana, chair"),
  BrokenLesson(
    "a block that is not closed", "because: Now chair is as sweet as the query wants.\n```\n",
    "because: Now chair is as sweet as the query wants.\n", line: 78,
    "the block exercise that begins here is never closed",
    fix: "write ``` on a line of its own after its last line"),
  BrokenLesson(
    "a training without a seed", "seed: 7\n---", "---", line: 89,
    "training without a seed would be another run for everyone in a class",
    fix: "add seed: 7 here or to the front matter"),
  BrokenLesson(
    "a training without an end", "until: 10\n", "", line: 90, "data train has no until",
    fix: "add a line such as until: 300"),
  BrokenLesson(
    "an unknown data name", "answer: argmax(scores)", "answer: argmax(scores) in fruits",
    line: 36, "in answer “argmax(scores) in fruits”, no data block is called fruits",
    fix: "did you mean fruit? Allowed are fruit"),
  BrokenLesson(
    "a hidden view without a question", "## step Play\n",
    "## step Play\n\n```view lookup\nhide: yes\n```\n", line: 70,
    "this view hides numbers, and the step asks nothing that would show them",
    fix: "leave out hide: yes, or add a predict block"),
  BrokenLesson(
    "a query that is not there", "```reveal\nshow: lookup\nquery: fruit",
    "```reveal\nshow: lookup\nquery: fruits", line: 46,
    "in this view, fruits is none of the queries",
    fix: "did you mean fruit? Allowed are fruit"),
  BrokenLesson(
    "three views", "## step Play\n",
    "## step Play\n\n```view lookup\nquery: fruit\n```\n\n```view steps\nquery: fruit\n```\n\n```view output\nquery: fruit\n```\n",
    line: 78, "the step shows 3 views, and people relate two at most",
    fix: "make two steps of it", severity: .warning),
  BrokenLesson(
    "a word that is not in the dictionary",
    "For the teacher alone: ask for hands before the reveal.\n```\n",
    "For the teacher alone: ask for hands before the reveal.\n```\n\n## step Extra\n```data sentence\nname: wug\nsentence: The wug slept\n```\n",
    line: 91,
    "the word “wug” is not in the toy dictionary",
    fix: "add words: [wug like dog], or write another word", severity: .warning),
  BrokenLesson(
    "a tab before a line", "wrong:\n  chair:", "wrong:\n\tchair:", line: 41,
    "this line begins with a tab", fix: "write blanks in place of the tab"),
  BrokenLesson(
    "two backticks at the end of a block", "text: \"Apple has {.76 = scores[apple]}.\"\n```",
    "text: \"Apple has {.76 = scores[apple]}.\"\n``", line: 49,
    "the line “``” does not end the block", fix: "write ``` at the beginning of the line"),
  BrokenLesson(
    "one sign for equal", "- sum(weights) == 1 within 1e-9", "- sum(weights) = 1", line: 64,
    "in expect “sum(weights) = 1”, at column 14, “=” stands where the end or a sign is expected",
    fix: "write == to compare"),
  BrokenLesson(
    "a percentage", "{.37 = weights[apple]}", "{37 % = weights[apple]}", line: 54,
    "in {37 % = weights[apple]}, at column 4, “%” stands where the end or a sign is expected",
    fix: "write a share of 1, such as .83, in place of a percentage"),
  BrokenLesson(
    "a misspelt axis", "answer: output[price]", "answer: output[price] with (temprature 2)",
    line: 56,
    "in answer “output[price] with (temprature 2)”, the change “temprature” cannot be read",
    fix: "did you mean temperature? Allowed are an axis and its word"),
  BrokenLesson(
    "an axis that is assigned", "answer: output[price]",
    "answer: output[price] with (temperature = 2)", line: 56,
    "in answer “output[price] with (temperature = 2)”, at column 33, “=” stands where a value of the "
      + "axis temperature is expected", fix: "leave the = out, as in temperature 0.1"),
  BrokenLesson(
    "changes without brackets", "answer: output[price]",
    "answer: output[price] with temperature 2", line: 56,
    "in answer “output[price] with temperature 2”, at column 20, “temperature” stands where “(” is "
      + "expected", fix: "write “(” there"),
  BrokenLesson(
    "a number where a comparison is meant", "- sum(weights) == 1 within 1e-9", "- sum(weights)",
    line: 64, "expect “sum(weights)” is a number, not yes or no",
    fix: "write behind it what it is compared with, such as > 0.5"),
  BrokenLesson(
    "a view that needs too many rows",
    "For the teacher alone: ask for hands before the reveal.\n```\n",
    "For the teacher alone: ask for hands before the reveal.\n```\n\n## step Extra\n```data sentence\nname: long\nsentence: The old cat saw the dog and the dog saw the cat because the cat was hungry and the dog was tired\n```\n\n```view map\ndata: long\n```\n",
    line: 90, "the step Extra needs 32 rows, and a terminal of 24 would scroll",
    fix: "make two steps of it, or name the rows of the view that matter", severity: .warning),
]

@Suite struct BrokenLessonTests {
  /// The sample, and for what a training lacks one that trains.
  private func sample(_ broken: BrokenLesson) -> String {
    let text = Lesson.sample(id: "mine")
    return broken.name.hasPrefix("a training without")
      ? text + "## step Extra\n```data train\nname: t\ntask: width\nuntil: 10\n```\n" : text
  }

  @Test func `the sample is right before it is broken`() {
    let found = LessonCheck.problems(in: Lesson.sample(id: "mine"), file: "mine.md")
    #expect(found.map(\.description) == [])
    #expect(broken.count >= 20)
  }

  @Test(arguments: broken) func `a broken lesson is named with line and fix`(
    broken: BrokenLesson
  ) throws {
    let text = sample(broken)
    #expect(text.contains(broken.change.from))
    let changed = text.replacing(broken.change.from, with: broken.change.to, maxReplacements: 1)
    let found = LessonCheck.problems(in: changed, file: "mine.md")
    let shown = found.map(\.description).joined(separator: "\n")
    let problem = found.first { $0.line == broken.line && $0.reason == broken.reason }
    let fitting = try #require(problem, "\(shown)")
    #expect(fitting.fix.hasPrefix(broken.fix), "\(fitting.fix)")
    #expect(fitting.severity == broken.severity)
    // One mistake is named once; some have a consequence that is a mistake of its own.
    #expect(found.count <= 2 || broken.name == "a tie", "\(shown)")
  }

  @Test func `several mistakes are found in one run`() {
    let changed = broken.filter {
      ["a misspelt view", "a tolerance too fine", "a goal out of reach", "a check that fails"]
        .contains($0.name)
    }
    var text = Lesson.sample(id: "mine")
    for mistake in changed {
      text = text.replacing(mistake.change.from, with: mistake.change.to, maxReplacements: 1)
    }
    let lines = LessonCheck.problems(in: text, file: "mine.md").map(\.line)
    #expect(lines == changed.map(\.line).sorted())
  }

  @Test func `a name that no data have is reported once, with the other lines that use it`() throws
  {
    let text = Lesson.sample(id: "mine").replacing("[apple]", with: "[apple] in fruits")
    let found = LessonCheck.problems(in: text, file: "mine.md")
    #expect(found.map(\.line) == [38], "\(found.map(\.description))")
    #expect(
      try #require(found.first).fix
        == "did you mean fruit? Allowed are fruit; the same in lines 48, 54")
  }

  @Test func `an arrow is read as it is written by those who have the key for it`() {
    let text = Lesson.sample(id: "mine").replacing("->", with: "→")
    #expect(LessonCheck.problems(in: text, file: "mine.md") == [])
  }

  @Test func `a head that is not there is answered with all addresses, which count from 0`() throws
  {
    let text =
      Lesson.sample(id: "mine") + """
        ## step Extra
        ```data sentence
        name: cat
        sentence: The cat slept
        ```

        ```view map
        data: cat
        head: L2.H4
        ```

        """
    let found = try #require(LessonCheck.problems(in: text, file: "mine.md").first)
    #expect(found.reason == "in this view, there is no head L2.H4")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[found.line - 1] == "head: L2.H4")
    #expect(found.fix.hasPrefix("did you mean L0.H4? Allowed are L0.H0, L0.H1"))
    #expect(found.fix.hasSuffix("; layers and heads count from 0"))
  }

  @Test func `what follows from broken data is not reported besides`() {
    let text = Lesson.sample(id: "mine").replacing("apple: 0.9 0.1 0.2", with: "apple: 0.9 0.1")
    #expect(LessonCheck.problems(in: text, file: "mine.md").map(\.line) == [16])
  }
}
