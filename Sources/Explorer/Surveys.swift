import Attention
import Models
import Screen
import Views

/// What is known of maps too large to be looked through for every frame: it comes piece by piece.
///
/// One survey is under way at a time, the most needed one; what is not known yet shows as `…`.
public struct Surveys: Equatable, Sendable {
  /// The run of the model that they are about.
  private var traced: RunInput?
  private var found: [SurveySubject: MapSurvey] = [:]
  /// The thumbnails that came with the run.
  private var thumbnails: RunThumbnails?
  /// Whether one is under way.
  private var isBusy = false

  /// Creates an empty memory.
  init() {}

  /// The survey of a part of the current run, if it is there.
  func survey(_ subject: SurveySubject, of exploration: Exploration) -> MapSurvey? {
    traced == exploration.traced ? found[subject] : nil
  }

  /// The newest survey of a stage of a head, however small its picture.
  func survey(
    _ address: HeadAddress, _ stage: Stage, pool: PoolSize?, of exploration: Exploration
  ) -> MapSurvey? {
    guard traced == exploration.traced else { return nil }
    if let pool, let exact = found[SurveySubject(address: address, stage: stage, pool: pool)] {
      return exact
    }
    return found.first { $0.key.address == address && $0.key.stage == stage }?.value
  }

  /// How much weight of a head goes to the first key, as far as that is known.
  func firstKey(of address: HeadAddress, _ head: AttentionHead) -> FirstKeyShare? {
    if let share = FirstKeyShare(ofSmall: head) { return share }
    return found.first { $0.key.address == address && $0.key.stage == .weights }
      .flatMap { FirstKeyShare(of: $0.value) }
  }

  /// Takes over the thumbnails that came with a run.
  mutating func take(_ thumbnails: RunThumbnails?, of exploration: Exploration) {
    guard let thumbnails else { return }
    self = Surveys(busyLike: self)
    traced = exploration.traced
    self.thumbnails = thumbnails
  }

  private init(busyLike other: Surveys) { isBusy = other.isBusy }

  /// The small map of a head, if it came with the run in that size.
  func thumbnail(
    of address: HeadAddress, _ size: PoolSize, _ exploration: Exploration
  ) -> Overview? {
    guard traced == exploration.traced, thumbnails?.size == size else { return nil }
    return thumbnails?.overviews[address]
  }

  /// Asks for the first part that is missing, unless one is under way.
  mutating func request(_ wanted: [SurveySubject], of exploration: Exploration) -> [Effect] {
    guard !wanted.isEmpty else { return [] }
    if traced != exploration.traced {
      self = Surveys(busyLike: self)
      traced = exploration.traced
    }
    guard !isBusy, let subject = wanted.first(where: { found[$0] == nil }),
      let head = exploration.trace[subject.address]?.attention
    else { return [] }
    isBusy = true
    return [
      .survey(SurveyRequest(traced: exploration.traced, subject: subject, head: head))
    ]
  }

  /// Takes a survey over, unless it is of an older run.
  mutating func finish(_ request: SurveyRequest, _ survey: MapSurvey) {
    isBusy = false
    guard request.traced == traced else { return }
    if found.count >= Self.limit { found = [:] }
    found[request.subject] = survey
  }

  /// How many are kept; a screen needs one for each head and one for the open map.
  private static let limit = 4_096
}

/// Which map is looked through, and how small its picture is.
public struct SurveySubject: Equatable, Hashable, Sendable {
  /// Which head.
  public let address: HeadAddress
  /// Which stage.
  public let stage: Stage
  /// How many rows and columns its picture has.
  public let pool: PoolSize
}

/// A large map to be looked through.
public struct SurveyRequest: Equatable, Sendable {
  /// The run that it belongs to; a survey of an older run is stale.
  public let traced: RunInput
  /// Which map of it.
  public let subject: SurveySubject
  /// The head itself.
  public let head: AttentionHead

  /// Looks through the map.
  ///
  /// - Complexity: O(T · S · (d + v)).
  public func survey() -> MapSurvey {
    head.survey(subject.stage, rows: subject.pool.rows, columns: subject.pool.columns)
  }
}

extension State {
  /// Asks for what the screen needs and does not know.
  mutating func requestSurveys() -> [Effect] {
    surveys.request(wantedSurveys, of: exploration)
  }

  /// The parts of large maps that are on the screen, the most needed first.
  private var wantedSurveys: [SurveySubject] {
    guard let head = exploration.head?.attention,
      let layout = Layout(
        screen: explorerArea, exploration: exploration)
    else { return [] }
    guard HeadPicture.isLarge(head) else { return [] }
    switch exploration.view {
    case .heads: return wantedByHeads
    case .map: return [openMap] + (layout.thumbnails.map(wantedByThumbnails) ?? [])
    case .steps, .text, .vectors, .output, .metrics, .compare, .lookup, .grid, .training:
      return [openMap]
    }
  }

  private func wantedByThumbnails(_ area: Rectangle) -> [SurveySubject] {
    weights(Pictures.thumbnailSize(of: exploration.trace, in: area))
  }

  private var wantedByHeads: [SurveySubject] {
    guard let layout = headsLayout else { return [] }
    let open = layout.openPool.map {
      SurveySubject(address: exploration.address, stage: .weights, pool: $0)
    }
    let size = layout.thumbnailSize.map { PoolSize(rows: $0.queries, columns: $0.keys) }
    return [open].compactMap(\.self) + (size.map(weights) ?? [])
  }

  /// The weights of every head.
  private func weights(_ pool: PoolSize) -> [SurveySubject] {
    exploration.trace.addresses.map { SurveySubject(address: $0, stage: .weights, pool: pool) }
  }

  /// The open map as the screen pools it; where it shows single cells, as small as can be.
  var openMap: SurveySubject {
    SurveySubject(
      address: exploration.address, stage: exploration.stage,
      pool: window?.pool ?? PoolSize(rows: 64, columns: 1))
  }
}
