import ArgumentParser
import Explorer
import Foundation
import Models
import Screen
import Terminal

@main
struct Heed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "heed", abstract: "See what attention does.")

  @Argument var text: String = ToyModel.openingText

  func run() throws {
    Guard.enter()
    let model = ToyModel()
    let terminal = try Terminal(environment: ProcessInfo.processInfo.environment)
    let exploration = Exploration(
      text: text, configuration: ToyModel.configuration, trace: model.trace(of: text),
      address: ToyModel.openingHead, query: ToyModel.openingCell.query,
      key: ToyModel.openingCell.key)
    let ending = ExplorerLoop(terminal: terminal, exploration: exploration, model: model).run()
    if case .signal(let number) = ending { Foundation.exit(128 + number) }
  }
}
