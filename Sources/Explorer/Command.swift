/// Everything a key can do, in the order in which help lists it.
public enum Command: String, CaseIterable, Equatable, Hashable, Sendable {
  /// To the column on the left: a key, or for the output a dimension.
  case left
  /// To the query below.
  case down
  /// To the query above.
  case up
  /// To the column on the right.
  case right
  /// To the first query; with a count to that one.
  case firstQuery
  /// To the last query; with a count to that one.
  case lastQuery
  /// To the first column.
  case firstKey
  /// To the last column.
  case lastKey
  /// To the column that the count names.
  case keyByNumber
  /// A page to the left.
  case pageLeft
  /// A page down.
  case pageDown
  /// A page up.
  case pageUp
  /// A page to the right.
  case pageRight
  /// Half a page down.
  case halfPageDown
  /// Half a page up.
  case halfPageUp
  /// The head before; before the first of a layer the last of the one below.
  case previousHead
  /// The head after; after the last of a layer the first of the next.
  case nextHead
  /// The same head, one layer before.
  case previousLayer
  /// The same head, one layer after.
  case nextLayer
  /// The next part of the model: encoder, decoder, cross-attention.
  case nextPart
  /// The stage after; after the last the first.
  case nextStage
  /// The stage before; before the first the last.
  case previousStage
  /// From the Map to the first step; there, uncovers the next.
  case forward
  /// Covers the last step again; before the first, back to the Map.
  case back
  /// In: from Heads to Map to Steps to Vectors; in a field or menu, keeps or chooses.
  case enter
  /// Out by one: a count, a view, a pane, a search; in a field, puts back.
  case escape
  /// Opens the menu of views.
  case chooseView
  /// Opens the Map.
  case openMap
  /// Opens the Steps view.
  case openSteps
  /// Opens the Heads view.
  case openHeads
  /// Opens the Text view.
  case openText
  /// Opens the Vectors view.
  case openVectors
  /// Opens the Output view.
  case openOutput
  /// Opens the Metrics view.
  case openMetrics
  /// Opens the Compare view.
  case openCompare
  /// Opens the soft lookup.
  case openLookup
  /// Opens the image grid.
  case openGrid
  /// Opens the training view.
  case openTraining
  /// Trains a step, or goes a snapshot forward.
  case trainStep
  /// Goes a snapshot back.
  case snapshotBack
  /// The pane after.
  case nextPane
  /// The pane before.
  case previousPane
  /// One pane on the whole screen, or both again.
  case fillScreen
  /// Wider cells of the map.
  case widerCells
  /// Narrower cells of the map.
  case narrowerCells
  /// Opens the sentence to be typed in.
  case editSentence
  /// Switches the selected key off, or on again.
  case switchKey
  /// Puts the causal mask on, or takes it off.
  case causalMask
  /// Opens the selected number to be typed in.
  case editNumber
  /// Makes the selected number larger.
  case more
  /// Makes the selected number smaller.
  case less
  /// Exchanges the words of query and key.
  case exchange
  /// Opens the menu of the six axes.
  case axes
  /// Draws the sample anew.
  case drawAgain
  /// The next lower temperature.
  case lowerTemperature
  /// The next higher temperature.
  case raiseTemperature
  /// The next range of the shades.
  case shadeRange
  /// Leaves the first key out of the shading, or takes it in again.
  case leaveFirstKeyOut
  /// Chooses the number and the order that are shown.
  case chooseOrder
  /// Pins what is selected, or unpins it.
  case pin
  /// Unpins everything.
  case unpinAll
  /// Opens the difference to what is pinned, or to what was there before.
  case difference
  /// Opens a search among the tokens.
  case search
  /// The match after; after the last the first.
  case nextMatch
  /// The match before; before the first the last.
  case previousMatch
  /// The state before the last change.
  case undo
  /// The state that was undone last.
  case redo
  /// Says why the selected number is what it is.
  case why
  /// Opens the card of the open head.
  case explainHead
  /// Opens the card of the selected word: how it became tokens.
  case explainWord
  /// Copies the selected number with its sentence.
  case copyCell
  /// Copies where the selected number stands in an export.
  case copyAddress
  /// Opens the list of every command, head, stage and colour.
  case palette
  /// Opens the list of the keys that are valid here.
  case help
  /// The next sentences of the view, where the screen is sentences.
  case readOn
  /// The sentences before.
  case readBack
  /// Gives the mouse to the terminal, or takes it again.
  case mouse
  /// Stops until the shell continues the program.
  case suspend
  /// Sends the whole screen again.
  case redraw
  /// Free play in the explorer, from a step of a lesson.
  case freePlay
  /// Opens the field for a show of hands.
  case showOfHands
  /// Shows nothing until the next key.
  case blank
  /// Ends the program, unless text is being typed.
  case quit
  /// Ends the program from anywhere.
  case quitAlways
}
