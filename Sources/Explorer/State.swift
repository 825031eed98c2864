import Attention
import Models
import Screen
import Views

/// Everything the screen is a function of.
public struct State: Equatable, Sendable {
  /// What is explored and where one looks.
  public var exploration: Exploration
  /// What keys do now.
  public var mode: Mode
  /// The states that undo and redo go through.
  public var history: History
  /// The digits typed so far.
  public var count: Int?
  /// The last search, for the next match.
  public var search: Search?
  /// One sentence to show until the next key.
  public var message: String?
  /// How many rows the screen has.
  public var rows: Int
  /// How many columns the screen has.
  public var columns: Int
  /// What the screen can show.
  public var display: Display
  /// Who has the mouse.
  public var mouse: MouseUse
  /// What keys do.
  public let bindings: KeyBindings
  /// What the mouse is doing.
  var pointer: Pointer?
  /// The number of the last run of the model that was asked for.
  public var generation: Int
  /// Whether that run has not ended yet.
  public var isComputing: Bool
  /// How far that run has come, where it says so.
  public var progress: RunStatus?
  /// What is known of maps too large to be looked through for every frame.
  public var surveys: Surveys
  /// The numbers by which heads are ordered.
  var headsMemory = HeadsMemory()
  /// How many screens of sentences were read on, where the screen is sentences.
  var screensOn = 0
  /// Which cell to select when the run of an example has ended.
  var arrival: Arrival?
  /// The tasks that were opened for training, the last one last.
  public internal(set) var trainings: [TrainingSession] = []
  /// The number of the last steps of training that were asked for, or were stopped.
  var trainingGeneration = 0

  /// The lessons that were opened; nil where there are none.
  public internal(set) var lessons: LessonRoom?
  /// The view in which free play began.
  var freePlayView: ViewKind?
  /// How the program is shown to a class; nil where one sits before it alone.
  public var presenting: Presenting?
  /// Whether nothing is shown until the next key.
  public internal(set) var isBlank = false

  /// Opens an exploration on a screen.
  public init(
    _ exploration: Exploration, rows: Int, columns: Int, display: Display,
    mouse: MouseUse = .program, bindings: KeyBindings = .standard
  ) {
    self.exploration = exploration
    mode = .browsing
    history = History()
    count = nil
    search = nil
    message = nil
    self.rows = max(0, rows)
    self.columns = max(0, columns)
    self.display = display
    self.mouse = mouse
    self.bindings = bindings
    generation = 0
    isComputing = false
    surveys = Surveys()
  }
}

/// What the screen can show.
public struct Display: Equatable, Sendable {
  /// Whether shades are glyphs or backgrounds.
  public var shading: Shading
  /// How many colours it has.
  public var depth: ColorDepth
  /// Which colours they are.
  public var theme: Theme
  /// Which signs the screen can draw.
  public var repertoire: Repertoire

  /// For whom the screen is made.
  public var speech: Speech

  /// For whom the screen is made.
  public enum Speech: Equatable, Sendable {
    /// For the eye: tables and maps, with the cursor on the selected cell.
    case cell
    /// For ear and finger: sentences without borders, with the cursor on the one that says what is
    /// selected.
    case sentence
  }

  /// Who has said what lies behind the text.
  public var backgroundSource: BackgroundSource

  /// Who has said what lies behind the text.
  public enum BackgroundSource: Equatable, Sendable {
    /// The reader, who is always right.
    case reader
    /// The environment or nobody: what the terminal answers counts more.
    case environment
  }

  /// Creates a description of a screen; without a depth, one that has the shades it shows.
  public init(
    shading: Shading, repertoire: Repertoire, speech: Speech = .cell, depth: ColorDepth? = nil,
    theme: Theme = Theme(), backgroundSource: BackgroundSource = .environment
  ) {
    self.backgroundSource = backgroundSource
    self.shading = shading
    self.depth = depth ?? (shading == .background ? .direct : .none)
    self.theme = theme
    self.repertoire = repertoire
    self.speech = speech
  }
}

/// What keys do now.
public enum Mode: Equatable, Sendable {
  /// Keys are commands of the key table.
  case browsing
  /// The sentence is being typed; what it was before comes back with Esc.
  case editing(TextField, original: Exploration)
  /// A number is being typed; what it was before comes back with Esc.
  case editingNumber(NumberEditing, original: Exploration)
  /// A search is being typed; where one was before comes back with Esc.
  case searching(TextField, original: Exploration)
  /// The panel over the six axes is open.
  case axes(AxesPanel)
  /// A list to choose from is open.
  case menu(Menu)
  /// The card of the open head lies over the view; this line of it must be seen.
  case headCard(line: Int)
  /// The card of a word lies over the view: how it became tokens.
  case wordCard(WordPlace)
}

/// A list to choose from, narrowed down by typing.
public struct Menu: Equatable, Sendable {
  /// What a list offers.
  public enum Kind: Equatable, Sendable {
    /// The views, each by its letter.
    case views
    /// Every command, head, stage and colour.
    case palette
    /// The keys that are valid here.
    case help
    /// The numbers and orders of the Heads view, each by its letter.
    case headNumbers
  }

  /// What it offers.
  public let kind: Kind
  /// What was typed.
  public var filter: TextField
  /// The chosen line among those that match.
  public var selection: Int
  /// The panel over the six axes that it lies on, if any.
  let panel: AxesPanel?

  /// Opens a list with nothing typed and its first line chosen.
  public init(_ kind: Kind, over panel: AxesPanel? = nil) {
    self.kind = kind
    self.panel = panel
    filter = TextField()
    selection = 0
  }
}

extension Menu.Kind {
  /// Whether a letter chooses a line at once; the others are narrowed down by typing.
  var hasLetters: Bool {
    switch self {
    case .views, .headNumbers: true
    case .palette, .help: false
    }
  }
}
