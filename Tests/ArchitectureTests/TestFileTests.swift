import Foundation
import Testing

/// Sources without a test file of the same name, and where they are tested instead.
private let testedElsewhere: [String: String] = [
  "Attention/RowTables": "the inside of a head's output: AttentionHead+OutputTests",
  "Explorer/Action": "cases without logic: State+KeysTests and State+UpdateTests perform each",
  "Explorer/MouseTarget": "names of places: State+MouseTargetTests finds each",
  "Explorer/Pointer": "values without behaviour: State+MouseTests presses, drags and turns",
  "Explorer/Command": "cases without logic: KeyBindingsTests walks all of them",
  "Explorer/HandsReading": "a show of hands: State+LessonTests counts with letters and in order",
  "Explorer/LessonPlay": "an answer on its way: State+LessonTests and LessonWalkTests make each",
  "Explorer/LessonRoom": "the lessons and their records: State+LessonTests opens and leaves them",
  "Explorer/LessonScene": "a page's view: LessonWalkTests draws those of every lesson",
  "Explorer/LessonScreen": "which keys mean what: State+LessonTests presses them",
  "Explorer/LessonDraft": "an answer on its way: State+LessonTests and LessonWalkTests make each",
  "Explorer/LessonField": "a value without behaviour",
  "Explorer/LessonTraining": "values without behaviour",
  "Explorer/LessonTarget": "names of places: State+LessonMouseTests finds each",
  "Explorer/Presenting": "a value without behaviour",
  "Explorer/State+LessonAnswering": "LessonWalkTests answers every question of the lessons",
  "Explorer/State+LessonData": "the lines above a page: State+LessonTests compares them",
  "Explorer/State+LessonFreePlay": "State+LessonTests plays and comes back",
  "Explorer/State+LessonHints": "State+LessonTests compares the last line with the frames",
  "Explorer/State+LessonList": "the list: State+LessonTests reads it",
  "Explorer/State+LessonOptions": "State+LessonTests compares them with the frames",
  "Explorer/State+LessonParts": "the parts of a page: State+LessonTests draws each",
  "Explorer/State+LessonQuestion": "State+LessonTests compares it with the frames",
  "Explorer/State+LessonSentence": "State+LessonTests compares it with the frames",
  "Explorer/State+LessonSlider": "LessonWalkTests moves those of lessons",
  "Explorer/State+LessonTraining": "LessonWalkTests takes its results",
  "Explorer/State+LessonSpoken": "the page as sentences: State+LessonTests hears it",
  "Explorer/State+LessonView": "the page: State+LessonTests compares it with the frames",
  "Explorer/State+Presenting": "the large number: State+LessonTests looks at it",
  "Views/AxesPanelContent": "values without behaviour: AxesPanelViewTests draws each",
  "Views/LargeNumber": "signs of five lines: State+LessonTests looks at them",
  "Views/LessonRowsView": "rows of maps: State+LessonTests compares them with the frame",
  "Explorer/TrainingShown": "two names: State+TrainingTests changes one into the other",
  "Explorer/Effect": "cases without logic: State+UpdateTests and State+ReconfiguringTests",
  "Lessons/BuiltInLesson+All": "generated from demos/lessons: BuiltInLessonTests compares",
  "Lessons/Exercise": "a value without behaviour: LessonSessionTests and BrokenLessonTests use it",
  "Lessons/ExpressionError": "sentences: LessonExpressionTests and BrokenLessonTests expect them",
  "Lessons/ExpressionEvaluator": "the inside of an expression: LessonExpressionTests computes each",
  "Lessons/ExpressionEvaluator+Arithmetic": "the inside of an expression: LessonExpressionTests",
  "Lessons/ExpressionEvaluator+Functions": "the inside of an expression: LessonExpressionTests",
  "Lessons/ExpressionEvaluator+Quantities": "the inside of an expression: LessonExpressionTests",
  "Lessons/ExpressionParser": "the inside of expressions: LessonExpressionTests breaks it",
  "Lessons/ExpressionParser+Changes": "the inside of a change: StateChangeTests breaks each",
  "Lessons/ExpressionToken": "the inside of an expression: LessonExpressionTests",
  "Lessons/FreePlay": "a value without behaviour: LessonWalk opens each",
  "Lessons/Lesson+Sample": "a text: BrokenLessonTests checks it, then breaks it",
  "Lessons/LessonCheck+Questions": "a part of the checker: BrokenLessonTests breaks each",
  "Lessons/LessonCheck+Shape": "a part of the checker: BrokenLessonTests breaks each",
  "Lessons/LessonData": "values without behaviour: LessonReaderTests reads them",
  "Lessons/LessonEngine+Answers": "LessonAnswer+ReadingTests and BrokenLessonTests ask for each",
  "Lessons/LessonEngine+Words": "a part of the engine: LessonTextTests puts numbers in",
  "Lessons/LessonPage": "values without behaviour: LessonSessionTests expects each",
  "Lessons/LessonReader+Blocks": "blocks of a file: LessonReaderTests and BrokenLessonTests",
  "Lessons/LessonReader+Data": "blocks of a file: LessonReaderTests and BrokenLessonTests",
  "Lessons/LessonReader+Front": "a part of a file: BrokenLessonTests breaks its lines",
  "Lessons/LessonReader+Items": "blocks of a file: LessonReaderTests and BrokenLessonTests",
  "Lessons/LessonReader+Nodes": "reads the entries of a block: BrokenLessonTests breaks each",
  "Lessons/LessonReader+Predictions": "blocks of a file: BrokenLessonTests breaks their lines",
  "Lessons/LessonRecord": "values and a hash: LessonTests compares the marks of questions",
  "Lessons/LessonSession+Page": "a part of the session: LessonSessionTests expects its values",
  "Lessons/LessonSession+Places": "a part of the session: LessonSessionTests goes everywhere",
  "Lessons/LessonState": "what a run has: LessonEngineTests and LessonExpressionTests read it",
  "Lessons/LessonStop": "the stops of a step: LessonTests and LessonWalk go through them",
  "Lessons/LessonValue": "values and their words: LessonExpressionTests expects each",
  "Lessons/LessonView": "a value without behaviour: BrokenLessonTests and LessonSessionTests",
  "Lessons/Located": "a value and its line: BrokenLessonTests expects the lines",
  "Lessons/Powers": "the C library's mathematics under plain names: LessonExpressionTests",
  "Lessons/Prediction": "values without behaviour: LessonReaderTests reads each",
  "Lessons/Quantity": "names and their brackets: LessonExpressionTests reads each",
  "Lessons/QuantityReader": "the inside of an expression: LessonExpressionTests",
  "Lessons/Reveal": "a value without behaviour: LessonWalk shows each",
  "Lessons/Scenario+LessonState": "runs with changes: LessonExpressionTests makes each",
  "Lessons/SentenceRun": "runs with changes: LessonExpressionTests makes each",
  "Lessons/StepSize": "counts rows: BrokenLessonTests expects them",
  "Lessons/TrainedState": "what a training has: LessonExpressionTests reads it",
  "Lessons/TrainedState+Quantities": "what a training has: LessonExpressionTests reads it",
  "Models/ModelInput":
    "values without behaviour: CheckpointModelTests and TextReaderTests use them",
  "Models/Lexicon+Nouns": "a word list: LexiconTests compares it with the reference",
  "Models/Lexicon+Verbs": "a word list: LexiconTests compares it with the reference",
  "Models/Lexicon+Adjectives": "a word list: LexiconTests compares it with the reference",
  "Models/Lexicon+FunctionWords": "a word list: LexiconTests compares it with the reference",
  "Models/Lexicon+MoreAdjectives": "a word list: LexiconWordsTests checks all of them",
  "Models/Lexicon+MoreFunctionWords": "a word list: LexiconWordsTests checks all of them",
  "Models/Lexicon+MoreVerbs": "a word list: LexiconWordsTests checks all of them",
  "Models/Lexicon+NounsOfBeings": "a word list: LexiconWordsTests checks all of them",
  "Models/Lexicon+NounsOfModels": "a word list: LexiconWordsTests checks all of them",
  "Models/Lexicon+NounsOfPlaces": "a word list: LexiconWordsTests checks all of them",
  "Models/Lexicon+NounsOfThings": "a word list: LexiconWordsTests checks all of them",
  "Models/Lexicon+NounsOfThought": "a word list: LexiconWordsTests checks all of them",
  "Models/Lexicon+SecondVerbs": "a word list: LexiconWordsTests checks all of them",
  "Scenarios/Scenario": "values without behaviour: ScenarioRunTests computes them",
  "Scenarios/BuiltInScenario+All": "generated from demos/scenarios: BuiltInScenarioTests compares",
  "Scenarios/ScenarioReader+Nodes": "reads the entries of a block: ScenarioErrorTests breaks each",
  "Scenarios/ScenarioReader+Attention": "one block of a file: ScenarioErrorTests breaks its lines",
  "Scenarios/ScenarioReader+Vectors": "one block of a file: ScenarioErrorTests breaks its lines",
  "Scenarios/ScenarioReader+Parameters": "one block of a file: BuiltInScenarioTests reads each",
  "Scenarios/ScenarioReader+Variants": "one block of a file: ScenarioErrorTests breaks its lines",
  "Scenarios/ScenarioReader+Expectations": "one block of a file: ExpectationTests reads each",
  "Terminal/Terminal": "needs a terminal: TerminalReturnsTests opens, closes and kills one",
  "Terminal/Terminal+Drawing": "needs a terminal: TerminalDrawsTests reads what it shows",
  "Terminal/Terminal+Events": "needs a terminal: TerminalReadsTests types into one",
  "Terminal/Terminal+Clipboard": "needs a terminal: ExplorerCopiesTests reads what is sent",
  "Terminal/ColorPairs": "needs a screen of curses: TerminalDrawsTests reads the colours of cells",
  "Terminal/Guard": "forks the process: TerminalReturnsTests kills what it watches",
  "Terminal/Waker": "wakes a waiting terminal: TerminalReadsTests wakes it from another thread",
  "Terminal/TerminalEvent": "names of events: KeyDecoderTests and TerminalReadsTests expect them",
  "Terminal/TerminalReply": "names of answers: ReplySequenceTests and KeyDecoderTests expect them",
  "Checkpoints/LayerWindows": "MistralTests and Gemma2Tests compare the scores of such layers",
  "Checkpoints/PatchSizes": "sizes: ViTTests reads them of a model",
  "Models/AttentionBlock": "T5Tests, BartTests and ViTTests compare its heads with PyTorch",
  "Models/TransformerLayer": "the tests of Bert, GPT2, GPTNeoX and ViT compare it with PyTorch",
  "Models/LogitsBlock": "GPT2Tests, LlamaTests and Gemma2Tests compare its logits with PyTorch",
  "Models/EncoderDecoderRun": "T5Tests and BartTests compare the three parts with PyTorch",
  "Models/RotaryDecoder": "MistralTests, Qwen3Tests and Gemma2Tests compare it with PyTorch",
  "heed/CaptureMetadata": "what a file says of itself: CaptureFileTests opens files that say it",
  "heed/CaptureOptions": "options without behaviour: CaptureFileTests gives each",
  "heed/CaptureTensors": "which tensor is what: CaptureFileTests opens every shape and name",
  "heed/CaptureTokens": "names of tokens: CaptureFileTests gives them in every way",
  "heed/TensorTiles": "reads parts of files: CaptureFileTests opens one of 20 GB",
  "heed/VectorTables": "queries, keys and values together: CaptureFileTests opens each kind",
  "heed/LessonCommand": "a list of commands: LessonCommandsTests runs each",
  "heed/LessonCheckCommand": "LessonCommandsTests checks with it",
  "heed/LessonGradeCommand": "LessonCommandsTests grades with it",
  "heed/LessonListCommand": "LessonCommandsTests lists with it",
  "heed/LessonPrintCommand": "LessonCommandsTests prints with it",
  "heed/LessonResetCommand": "LessonCommandsTests resets with it",
  "heed/LessonNewCommand": "LessonCommandsTests writes with it",
  "heed/LessonFile": "LessonCommandsTests names files and lessons",
  "heed/Interruption": "ends the process: PrintedTrainingTests interrupts a run of the program",
  "heed/ExplorerLoop": "wires the explorer to a terminal: EndToEndTests drive the program",
  "Screen/CharacterWidthTable": "a generated table: CharacterWidthTests reads all of it",
  "Screen/MouseEvent": "names without behaviour: MouseSequenceTests and State+MouseTests use them",
  "Screen/MouseUse": "names without behaviour: State+MouseTests hands the mouse over",
  "Screen/Key": "names of keys without behaviour: KeyDecoderTests and KeyBindingsTests use them",
  "Training/TrainingTask": "a protocol and values without behaviour: TrainingTaskKindTests",
  "benchmarks/FrameBenchmark": "a measurement, run by hand: it holds nothing",
  "terminal-probe/Trap": "a program for tests: TerminalTrapsTests springs each",
  "terminal-probe/TerminalProbe": "a program for tests: EndToEndTests drives the terminal with it",
]

@Suite struct TestFileTests {
  @Test func `every source file has a test file of the same name`() throws {
    let modules = try FileManager.default.contentsOfDirectory(atPath: sources.path)
    #expect(modules.count > 5)
    for module in modules {
      for file in try swiftFiles(in: module) {
        let name = file.deletingPathExtension().lastPathComponent
        #expect(
          hasTests(name, of: module) != (testedElsewhere["\(module)/\(name)"] != nil),
          "\(module)/\(name): one of a test file and an exception")
      }
    }
  }

  @Test func `every exception is a file that exists`() throws {
    for name in testedElsewhere.keys {
      let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
      let files = try swiftFiles(in: parts[0]).map { $0.deletingPathExtension().lastPathComponent }
      #expect(files.contains(parts[1]), "\(name)")
    }
  }

  private func hasTests(_ name: String, of module: String) -> Bool {
    let file = package.appendingPathComponent("Tests/\(module)Tests/\(name)Tests.swift")
    return FileManager.default.fileExists(atPath: file.path)
  }
}
