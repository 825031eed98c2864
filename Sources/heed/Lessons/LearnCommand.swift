import ArgumentParser
import Explorer
import Lessons
import Screen
import Terminal

/// `heed learn`: lessons that make one predict.
struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn", abstract: "Learn attention, lesson by lesson.",
    usage: "heed learn [LESSON] [options]",
    discussion: """
      Without LESSON the list of lessons opens. LESSON is the name of a built-in lesson or a file. \
      Where you are and what you answered is kept; heed lesson reset forgets it. Where there is no \
      terminal, the list is printed; heed lesson print LESSON prints a worksheet.

      Examples:
        heed learn
        heed learn what-is-it
        heed learn mine.md --present --notes /dev/pts/3
      """)

  @Argument(help: "The name of a built-in lesson, or a file.")
  var lesson: String?
  @OptionGroup var present: PresentOptions
  @OptionGroup var color: ColorOption
  @OptionGroup var theme: ThemeOptions
  @OptionGroup var access: AccessOptions

  func run() throws {
    let kept = try ProgressFile.standard?.read()
    if let notice = kept?.notice { StandardError.writeLine(DisplayText(notice)) }
    let progress = kept?.progress ?? LessonProgress()
    let (lessons, opening) = try Self.lessons(opening: lesson)
    guard explorerCanOpen(readsText: false) else { return try printList(progress) }
    do {
      try openExplorer(
        lessons: LessonRoom(lessons, progress: progress, notice: kept?.notice), opening: opening,
        settings: .read(color: color, theme: theme, access: access),
        presentation: present.presentation(contrast: theme.contrast))
    } catch {
      StandardError.writeLine(DisplayText(assembled: "\(error) Here is the list of lessons."))
      try printList(progress)
    }
  }

  /// The built-in lessons and the one that is named, and its place; nil where none is named.
  static func lessons(opening name: String?) throws -> (lessons: [Lesson], opening: Int?) {
    var lessons = try BuiltInLesson.all.map { try $0.lesson() }
    guard let name else { return (lessons, nil) }
    if !fileExists(name), let builtIn = BuiltInLesson.named(name) {
      return (lessons, lessons.firstIndex { $0.id == builtIn.id })
    }
    lessons.append(try LessonFile(name).lesson())
    return (lessons, lessons.count - 1)
  }

  private func printList(_ progress: LessonProgress) throws {
    try StandardOutput.write(
      try LessonListCommand.list(progress)
        + "\nheed learn NAME opens a lesson on a terminal; heed lesson print NAME prints it\n")
  }
}

/// How the program is shown to a class.
struct PresentOptions: ParsableArguments {
  @Flag(help: "For a class: large digits, high contrast; b blanks the screen.")
  var present = false
  @Option(help: "With --present, a terminal or file that gets the notes for the speaker.")
  var notes: String?

  func validate() throws {
    if notes != nil, !present { throw ValidationError("--notes belongs to --present") }
  }

  /// What was asked for; nil without `--present`.
  func presentation(contrast: Contrast?) -> Presentation? {
    present ? Presentation(notesPath: notes, contrast: contrast ?? .high) : nil
  }
}

/// A presentation that was asked for.
struct Presentation: Equatable {
  /// Where the notes for the speaker go; nil where nobody reads them.
  let notesPath: String?
  /// How far text stands out.
  let contrast: Contrast
}
